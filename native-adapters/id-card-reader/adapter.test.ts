import { describe, expect, it } from 'vitest';
import { countingIds, SimulatedClock } from '../../test/support/simulated-clock.ts';
import type { CardMessage } from '../../src/shared/identity-card.ts';
import { memoryTransport } from '../transport/memory.ts';
import { createIdCardReader } from './adapter.ts';
import { cardReaderTiming } from './timing.ts';
import { virtualCard } from './virtual/cards.ts';
import { VirtualCardDevice } from './virtual/device.ts';

/** Lets everything that waits only for promises happen. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
};

const start = async () => {
  const clock = new SimulatedClock();
  const sent: Uint8Array[] = [];
  const device = new VirtualCardDevice(clock, (bytes) => {
    sent.push(bytes);
    memory.peers.at(-1)?.send(bytes);
  });
  const memory = memoryTransport(clock, (bytes) => device.receive(bytes));
  const reader = createIdCardReader({ transport: memory.transport, clock, ids: countingIds() });
  const after = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 10) {
      await settle();
      clock.advance(10);
    }
    await settle();
  };
  const heard: CardMessage[] = [];
  const want = (): (() => void) => reader.want((message) => heard.push(message));
  await settle();
  return { clock, device, memory, reader, after, heard, want, sent };
};

const namesOf = (heard: readonly CardMessage[]): string[] =>
  heard.flatMap((message) => (message.type === 'card' ? [message.card.name] : []));

describe('an ID-card reader', () => {
  it('reads a card in the same moment in which it is wanted: nothing is waited for', async () => {
    const { device, want, heard } = await start();
    device.machine.present(virtualCard('resident'));
    want();
    await settle();
    expect(namesOf(heard)).toEqual(['示例甲']);
    expect(device.machine.commands).toEqual(['11ff', '12ff', '3003', '2001', '2002', '3001']);
  });

  it('sends nothing but a question for its health while no card is wanted', async () => {
    const { device, after } = await start();
    device.machine.present(virtualCard('resident'));
    await after(3 * cardReaderTiming.probeMs);
    expect(new Set(device.machine.commands.slice(2))).toEqual(new Set(['11ff']));
    expect(device.machine.commands).toHaveLength(2 + 3);
  });

  it('never takes the late record of one card for that of the next', async () => {
    const { device, want, heard, after } = await start();
    device.machine.at('3001', () => device.set({ delayMs: 5_000 }));
    device.machine.present(virtualCard('resident'));
    want();
    await settle();
    device.set({ delayMs: 0 });
    device.machine.present(virtualCard('foreigner-2017'));
    await after(20_000);
    expect(namesOf(heard)).toEqual(['示例丁']);
    expect(device.machine.protocolErrors).toEqual([]);
  });

  it('never tells a late record to one who wants a card after the one who asked', async () => {
    const { device, reader, heard, after } = await start();
    const first: CardMessage[] = [];
    device.machine.at('3001', () => device.set({ delayMs: 2_000 }));
    device.machine.present(virtualCard('resident'));
    const stop = reader.want((message) => first.push(message));
    await settle();
    stop();
    reader.want((message) => heard.push(message));
    device.set({ delayMs: 0 });
    await after(3_000);
    expect(namesOf(first)).toEqual([]);
    expect(namesOf(heard)).toEqual([]);
    expect(heard).toEqual([{ type: 'lift-first' }]);
  });

  it('overwrites every byte that came over the wire', async () => {
    const { device, want, heard, sent } = await start();
    device.machine.present(virtualCard('resident-long-term'));
    want();
    await settle();
    expect(namesOf(heard)).toHaveLength(1);
    expect(sent.length).toBeGreaterThan(4);
    expect(sent.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  it('gives up half an answer after a short silence, not after the whole deadline', async () => {
    const { device, want, heard, after } = await start();
    device.machine.at('2001', () => device.set({ badChecksumNext: 1 }));
    device.machine.present(virtualCard('resident'));
    want();
    await after(cardReaderTiming.gapMs + cardReaderTiming.pollMs + 20);
    expect(namesOf(heard)).toEqual(['示例甲']);
  });

  it('that answers nothing is silent after three questions, and is opened anew', async () => {
    const { device, reader, memory, after } = await start();
    device.set({ silent: true });
    await after(
      cardReaderTiming.probeMs + 3 * (cardReaderTiming.shortMs + cardReaderTiming.pollMs),
    );
    expect(reader.status()).toMatchObject({ state: 'stopped', cause: 'silent' });
    await after(1_000);
    expect(memory.peers.length).toBeGreaterThan(1);
  });
});
