import { describe, expect, it } from 'vitest';
import type { CardPresence } from '../../../native-adapters/host-protocol.ts';
import type { CardReaderStatus } from '../../shared/devices.ts';
import { deviceTests, type DeviceTestTools } from './device-tests.ts';
import type { DeviceWord } from './self-test-machine.ts';

const since = '2026-11-23T09:00:00+08:00';
const ready: CardReaderStatus = { state: 'ready', warnings: [], since, detail: '' };
const stopped: CardReaderStatus = { state: 'stopped', cause: 'driver-crashed', since, detail: '' };

/** A reader whose presence and health the test tells; remembers what was wished of it. */
const fakeReader = (status: CardReaderStatus, hasHost = true) => {
  const presences = new Set<(presence: CardPresence) => void>();
  const statuses = new Set<(status: CardReaderStatus) => void>();
  const wishes: string[] = [];
  const card: DeviceTestTools['card'] = {
    status: () => status,
    onStatus: (listener) => {
      statuses.add(listener);
      return () => void statuses.delete(listener);
    },
    onPresence: (listener) => {
      presences.add(listener);
      return () => void presences.delete(listener);
    },
    tryOut: () => {
      wishes.push('try');
      return hasHost;
    },
    unwant: () => void wishes.push('unwant'),
  };
  return {
    card,
    wishes,
    listeners: () => presences.size + statuses.size,
    lay: (presence: CardPresence) => presences.forEach((tell) => tell(presence)),
    fall: () => statuses.forEach((tell) => tell(stopped)),
  };
};
type FakeReader = ReturnType<typeof fakeReader>;

const begin = ({ card }: FakeReader): { word: Promise<DeviceWord>; abort: () => void } => {
  const { card: test } = deviceTests({ card } as unknown as DeviceTestTools);
  const controller = new AbortController();
  return { word: test!.run(controller.signal), abort: () => controller.abort() };
};

describe('the test of the card reader', () => {
  it('passes once a card was read, and not because one was laid down or had to be lifted first', async () => {
    const reader = fakeReader(ready);
    const { word } = begin(reader);
    for (const presence of ['lift-first', 'removed', 'placed'] as const) reader.lay(presence);
    expect(reader.wishes).toEqual(['try']);
    reader.lay('card');
    expect(await word).toEqual({ said: 'confirmed' });
    expect(reader.wishes).toEqual(['try', 'unwant']);
    expect(reader.listeners()).toBe(0);
  });

  it('fails on a card that cannot be read', async () => {
    const reader = fakeReader(ready);
    const { word } = begin(reader);
    reader.lay('failed');
    expect(await word).toEqual({ said: 'failed', cause: 'card-unreadable' });
  });

  it('fails when the reader falls out while it waits, or was out before', async () => {
    const reader = fakeReader(ready);
    const { word } = begin(reader);
    reader.fall();
    expect(await word).toEqual({ said: 'failed', cause: 'driver-crashed' });
    expect(await begin(fakeReader(stopped)).word).toMatchObject({ cause: 'driver-crashed' });
    expect(await begin(fakeReader(ready, false)).word).toMatchObject({ cause: 'driver-crashed' });
  });

  it('wants no card any more once it is cancelled', async () => {
    const reader = fakeReader(ready);
    const { word, abort } = begin(reader);
    abort();
    expect(await word).toEqual({ said: 'unconfirmed' });
    expect(reader.wishes).toEqual(['try', 'unwant']);
    expect(reader.listeners()).toBe(0);
  });
});
