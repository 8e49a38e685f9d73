import type { Result } from '../../src/shared/result.ts';

/** Why bytes cannot travel. `detail` is the system's own word (ECONNREFUSED, EACCES, ...). */
export interface TransportFault {
  readonly kind: 'unreachable' | 'permission' | 'locked' | 'lost' | 'timeout';
  readonly detail: string;
}

/**
 * One connection, used once and thrown away. Reopening an object is what makes a queued write come
 * out of the printer minutes later (serialport: `write` on a closed port is sent after `open`).
 */
export interface ByteConnection {
  /** Resolves when the bytes left this process; that is not yet the device's word. `lost` once closed. */
  write(bytes: Uint8Array, deadlineMs: number): Promise<Result<void, TransportFault>>;
  onData(listener: (bytes: Uint8Array) => void): () => void;
  /** Called once, when the connection ended from the other side or by a fault; at once when it already has. */
  onGone(listener: (fault: TransportFault) => void): () => void;
  close(): Promise<void>;
}

/** Where a device can be reached. Every `open` yields a new connection with a new underlying object. */
export interface ByteTransport {
  /** For the technician, such as `tcp 127.0.0.1:9100`. */
  readonly address: string;
  open(deadlineMs: number): Promise<Result<ByteConnection, TransportFault>>;
}
