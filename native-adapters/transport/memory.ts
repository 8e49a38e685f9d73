import type { Clock } from '../../src/shared/clock.ts';
import { err, ok } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { ByteTransport } from './transport.ts';

/** The device's end of one memory connection. */
export interface MemoryPeer {
  /** Everything written so far. */
  readonly written: Uint8Array[];
  send(bytes: Uint8Array): void;
  hangUp(detail: string): void;
}

export interface MemoryTransport {
  readonly transport: ByteTransport;
  /** Peers of all connections so far, oldest first. */
  readonly peers: MemoryPeer[];
  reachable: boolean;
}

/** A transport inside the process, for tests of what stands above transports. `onWrite` answers like a device. */
export const memoryTransport = (
  clock: Clock,
  onWrite: (bytes: Uint8Array, peer: MemoryPeer) => void = () => undefined,
): MemoryTransport => {
  const peers: MemoryPeer[] = [];
  const memory: MemoryTransport = {
    peers,
    reachable: true,
    transport: {
      address: 'memory',
      open: async () => {
        if (!memory.reachable) return err({ kind: 'unreachable', detail: 'switched off' });
        let open = true;
        const connection: ConnectionCore = new ConnectionCore(
          {
            isOpen: () => open,
            send: (bytes, done) => {
              peer.written.push(bytes);
              done();
              onWrite(bytes, peer);
            },
            destroy: async () => void (open = false),
          },
          clock,
        );
        const peer: MemoryPeer = {
          written: [],
          send: (bytes) => connection.received(bytes),
          hangUp: (detail) => connection.ended(detail),
        };
        peers.push(peer);
        return ok(connection);
      },
    },
  };
  return memory;
};
