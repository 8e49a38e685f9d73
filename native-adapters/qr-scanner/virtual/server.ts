import { LoopbackDevice } from '../../virtual/loopback-device.ts';

export interface VirtualScannerOptions {
  /** 0 takes a free port. */
  readonly port?: number;
  /** What follows each code; empty for a scanner programmed to send none. */
  readonly suffix?: '' | '\r' | '\n' | '\r\n';
  /** Sent before each code when the scanner is set to, such as `]Q1`. */
  readonly aimId?: string;
}

/** The control handle of the virtual scanner: a hand that holds a code in front of it. */
export class VirtualScanner extends LoopbackDevice {
  readonly #options: VirtualScannerOptions;

  private constructor(options: VirtualScannerOptions) {
    super({});
    this.#options = options;
  }

  static async start(options: VirtualScannerOptions = {}): Promise<VirtualScanner> {
    const scanner = new VirtualScanner(options);
    await scanner.server.listen(options.port ?? 0);
    return scanner;
  }

  /** Text goes out as UTF-8, which is what a scanner passes on from a QR code in byte mode. */
  scan(payload: string | Uint8Array): void {
    const { aimId = '', suffix = '\r\n' } = this.#options;
    const body = typeof payload === 'string' ? Buffer.from(payload, 'utf8') : payload;
    this.server.send(Buffer.concat([Buffer.from(aimId), body, Buffer.from(suffix)]));
  }

  /** Raw bytes, to cut codes into pieces. */
  send(bytes: Uint8Array): void {
    this.server.send(bytes);
  }
}
