import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../test/support/simulated-clock.ts';
import { privateDocument } from './private-document.ts';

/** A port as Electron hands it out: closing it tells its listeners before `close` returns. */
const electronPort = () => {
  const listeners = new Map<string, (event: unknown) => void>();
  return {
    start: () => undefined,
    postMessage: () => undefined,
    on: (name: string, listener: (event: unknown) => void) => void listeners.set(name, listener),
    close: () => listeners.get('close')?.(undefined),
    receive: (data: unknown) => listeners.get('message')?.({ data, ports: [] }),
  };
};
const slip = { kind: 'slip', lines: [{ kind: 'rule' }] } as const;

describe('a document that comes over a private port', () => {
  it('is the one that was posted, although the port is closed at once', async () => {
    const port = electronPort();
    const coming = privateDocument(port, 'slip', new SimulatedClock());
    port.receive(slip);
    expect(await coming).toEqual(slip);
  });

  it.each([
    ['of another kind', { kind: 'pdf', pdf: new Uint8Array(3) }],
    ['malformed', { kind: 'slip', lines: 'rule' }],
  ])('is none when what comes is %s', async (_what, message) => {
    const port = electronPort();
    const coming = privateDocument(port, 'slip', new SimulatedClock());
    port.receive(message);
    expect(await coming).toBeNull();
  });

  it('is none when the sender goes, never speaks, or no port came along', async () => {
    const clock = new SimulatedClock();
    const gone = electronPort();
    const fromNobody = privateDocument(gone, 'slip', clock);
    gone.close();
    expect(await fromNobody).toBeNull();
    const silence = privateDocument(electronPort(), 'slip', clock);
    clock.advance(15_000);
    expect(await silence).toBeNull();
    expect(await privateDocument(undefined, 'slip', clock)).toBeNull();
  });
});
