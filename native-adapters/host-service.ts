import type {
  CardConfiguration,
  ReceiptConfiguration,
  ScannerConfiguration,
} from './configuration.ts';
import type { FromHost, ToHost } from './host-protocol.ts';
import { systemClock as clock } from './system-clock.ts';
import { serialTransport, usbSerialTransport } from './transport/serial.ts';
import { tcpTransport } from './transport/tcp.ts';
import type { ByteTransport } from './transport/transport.ts';
import { usbPrinterTransport } from './transport/usb-printer.ts';

/** What a family's `serve.ts` gives its process: it handles messages until it is closed. */
export interface HostService {
  /** Ignores messages of other families. */
  /** `handle`: the port that came with the message. */
  handle(message: ToHost, handle?: unknown): void;
  close(): Promise<void>;
}

export type Post = (message: FromHost) => void;

type WiredKind = 'tcp' | 'serial' | 'usb-serial' | 'usb-printer';
type Wired = Extract<
  ReceiptConfiguration | ScannerConfiguration | CardConfiguration,
  { kind: WiredKind }
>;

export const transportOf = (device: Wired): ByteTransport => {
  switch (device.kind) {
    case 'tcp':
      return tcpTransport(device.host, device.port, clock);
    case 'serial':
      return serialTransport(device.path, device.baudRate, clock);
    case 'usb-serial':
      return usbSerialTransport(device, device.baudRate, clock);
    case 'usb-printer':
      return usbPrinterTransport(device, clock);
  }
};
