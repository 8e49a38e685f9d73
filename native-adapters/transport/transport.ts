import type { Result } from '../../src/shared/result.ts';

/** Why bytes cannot travel. `detail` is the system's own word (ECONNREFUSED, EACCES, ...). */
export interface TransportFault {
  readonly kind: 'unreachable' | 'permission' | 'locked' | 'lost' | 'timeout';
  readonly detail: string;
}

/** The fault in the words of the status board. */
export const causeOfFault = ({ kind }: TransportFault): 'no-permission' | 'in-use' | 'offline' => {
  if (kind === 'permission') return 'no-permission';
  return kind === 'locked' ? 'in-use' : 'offline';
};

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

/** One HID report without its id. `id` is 0 on a device that does not number its reports. */
export interface HidReport {
  readonly id: number;
  readonly data: Uint8Array;
}

/** One connection to a HID device, used once and thrown away like a `ByteConnection`. */
export interface ReportConnection {
  /** Its report descriptor, unchecked; null where the system does not give it (all but Linux). */
  readonly descriptor: Uint8Array | null;
  /** Length of `data` is what the device's descriptor says (often 63 or 64); shorter is padded by the system. */
  write(report: HidReport, deadlineMs: number): Promise<Result<void, TransportFault>>;
  /** Sets a feature report; some scanners send nothing before one. */
  sendFeature(report: HidReport, deadlineMs: number): Promise<Result<void, TransportFault>>;
  onReport(listener: (report: HidReport) => void): () => void;
  /** As of `ByteConnection`. */
  onGone(listener: (fault: TransportFault) => void): () => void;
  close(): Promise<void>;
}

/** Where a device can be reached. Every `open` yields a new connection with a new underlying object. */
export interface Transport<Connection> {
  /** For the technician, such as `tcp 127.0.0.1:9100`. */
  readonly address: string;
  open(deadlineMs: number): Promise<Result<Connection, TransportFault>>;
}
export type ByteTransport = Transport<ByteConnection>;
export type ReportTransport = Transport<ReportConnection>;
