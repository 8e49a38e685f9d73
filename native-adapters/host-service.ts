import type { ReceiptConfiguration, ScannerConfiguration } from './configuration.ts';
import type { FromHost, ToHost } from './host-protocol.ts';
import { systemClock as clock } from './system-clock.ts';
import { serialTransport } from './transport/serial.ts';
import { tcpTransport } from './transport/tcp.ts';
import type { ByteTransport } from './transport/transport.ts';

/** What a family's `serve.ts` gives its process: it handles messages until it is closed. */
export interface HostService {
  /** Ignores messages of other families. */
  handle(message: ToHost): void;
  close(): Promise<void>;
}

export type Post = (message: FromHost) => void;

type Wired = Extract<ReceiptConfiguration | ScannerConfiguration, { kind: 'tcp' | 'serial' }>;

export const transportOf = (device: Wired): ByteTransport =>
  device.kind === 'tcp'
    ? tcpTransport(device.host, device.port, clock)
    : serialTransport(device.path, device.baudRate, clock);
