import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { Link } from '../../../native-adapters/transport/link.ts';
import type {
  ByteConnection,
  Transport,
  TransportFault,
} from '../../../native-adapters/transport/transport.ts';
import type { Gadget } from './gadget.ts';

/** Emulated in software on a busy machine, everything takes its time. */
const limitMs = 60_000;

export const until = async (what: string, isSo: () => boolean): Promise<void> => {
  const end = clock.monotonicMs() + limitMs;
  while (!isSo()) {
    if (clock.monotonicMs() > end) throw new Error(`never: ${what}`);
    await clock.sleep(20);
  }
};

/** Until it stops throwing: the kernel takes a moment to list a device. */
export const eventually = async (expectation: () => Promise<void>): Promise<void> => {
  const end = clock.monotonicMs() + limitMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (clock.monotonicMs() > end) throw error;
      await clock.sleep(100);
    }
  }
};

/** A shipped transport under the shipped `Link`, and what the two said. */
export class Watched<Connection extends Pick<ByteConnection, 'onGone' | 'close'>> {
  readonly connections: Connection[] = [];
  readonly faults: TransportFault[] = [];
  readonly #link: Link<Connection>;

  constructor(transport: Transport<Connection>) {
    this.#link = new Link(
      transport,
      {
        connected: (connection) => void this.connections.push(connection),
        unreachable: (fault) => void this.faults.push(fault),
      },
      { clock, ids },
    );
  }

  async connected(count: number): Promise<Connection> {
    await until(`${count} connections`, () => this.connections.length >= count);
    return this.connections.at(-1)!;
  }

  /** Pulls the cable and puts it back. Expects the loss to be told as one, and a new connection. */
  async pullAndPlug(gadget: Gadget): Promise<Connection> {
    const before = this.connections.length;
    const seen = this.faults.length;
    gadget.pull();
    await until('the loss', () => this.faults.length > seen);
    const { kind } = this.faults[seen]!;
    if (kind !== 'lost') throw new Error(`a pulled cable was called ${kind}`);
    // Long enough to be looked for in vain.
    await until('it is missed', () =>
      this.faults.some((fault, at) => at > seen && fault.kind === 'unreachable'),
    );
    gadget.plug();
    return this.connected(before + 1);
  }

  close(): Promise<void> {
    return this.#link.close();
  }
}
