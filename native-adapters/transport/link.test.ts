import { describe, expect, it } from 'vitest';
import { countingIds, SimulatedClock } from '../../test/support/simulated-clock.ts';
import { backoffDelayMs } from './backoff.ts';
import { Link } from './link.ts';
import { memoryTransport } from './memory.ts';
import type { ByteConnection, TransportFault } from './transport.ts';

const timing = {
  openDeadlineMs: 1_000,
  backoff: { delaysMs: [100, 200, 400], jitter: 0.2 },
  healthyMs: 10_000,
};

/** Lets everything that waits only for promises happen. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const start = async (reachable = true) => {
  const clock = new SimulatedClock();
  const memory = memoryTransport(clock);
  memory.reachable = reachable;
  const connections: ByteConnection[] = [];
  const faults: TransportFault[] = [];
  const link = new Link(
    memory.transport,
    {
      connected: (connection) => connections.push(connection),
      unreachable: (fault) => faults.push(fault),
    },
    { clock, ids: countingIds(), timing },
  );
  await settle();
  const after = async (ms: number): Promise<void> => {
    await settle();
    clock.advance(ms);
    await settle();
  };
  return { clock, memory, connections, faults, link, after };
};

describe('a link', () => {
  it('connects anew, with a new connection, after the device was lost', async () => {
    const { memory, connections, faults, link, after } = await start();
    memory.peers[0]!.hangUp('cable');
    await after(100);
    expect(faults).toEqual([{ kind: 'lost', detail: 'cable' }]);
    expect(connections).toHaveLength(2);
    expect(connections[0]).not.toBe(connections[1]);
    await link.close();
  });

  it('waits longer after each failure, up to the last step, and never gives up', async () => {
    const { faults, link, after } = await start(false);
    const attemptsAfter: number[] = [];
    for (const ms of [99, 1, 199, 1, 399, 1, 400, 400]) {
      await after(ms);
      attemptsAfter.push(faults.length);
    }
    expect(attemptsAfter).toEqual([1, 2, 2, 3, 3, 4, 5, 6]);
    await link.close();
  });

  it('begins with the short wait again after a connection that lasted', async () => {
    const { memory, connections, link, after } = await start();
    memory.peers[0]!.hangUp('first');
    await after(100);
    await after(timing.healthyMs);
    memory.peers[1]!.hangUp('second');
    await after(100);
    expect(connections).toHaveLength(3);
    await link.close();
  });

  it('says nothing more once it is closed', async () => {
    const { memory, faults, link, after } = await start();
    await link.close();
    await after(10_000);
    expect(faults).toEqual([]);
    expect(memory.peers).toHaveLength(1);
  });
});

describe('a connection', () => {
  it('never takes bytes once it is gone: they would come out after the next open', async () => {
    const { memory, connections, link } = await start();
    memory.peers[0]!.hangUp('cable');
    const written = await connections[0]!.write(Uint8Array.of(1), 100);
    expect(written).toEqual({ ok: false, error: { kind: 'lost', detail: 'cable' } });
    expect(memory.peers[0]!.written).toEqual([]);
    await link.close();
  });

  it('tells a late listener at once that it is gone', async () => {
    const { memory, connections, link } = await start();
    memory.peers[0]!.hangUp('cable');
    const heard: string[] = [];
    connections[0]!.onGone(({ detail }) => heard.push(detail));
    expect(heard).toEqual(['cable']);
    await link.close();
  });
});

describe('backoff', () => {
  it('spreads its delays by the jitter', () => {
    const plan = { delaysMs: [1_000], jitter: 0.2 };
    const at = (fraction: number): number =>
      backoffDelayMs(plan, 7, { next: () => '', fraction: () => fraction });
    expect([at(0), at(0.5), at(1)]).toEqual([800, 1_000, 1_200]);
  });
});
