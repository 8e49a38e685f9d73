import type { PrivateChannel } from '../shared/private-channel.ts';
import { scannedQueryCode } from '../shared/submission/number.ts';
import { ScanMessage } from '../shared/vault-protocol.ts';

export interface ScanWatchPorts {
  want(): void;
  unwant(): void;
  /** Twelve digits. */
  read(code: string): void;
  changed(): void;
}

/** Waits for the query code of a slip under the scanner; any other symbol is passed over. */
export class ScanWatch {
  readonly #ports: ScanWatchPorts;
  #isWaiting = false;
  #channel: PrivateChannel | null = null;

  constructor(ports: ScanWatchPorts) {
    this.#ports = ports;
  }

  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  start(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#ports.want();
    this.#ports.changed();
  }

  stop(): void {
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.#channel?.close();
    this.#channel = null;
    this.#ports.unwant();
    this.#ports.changed();
  }

  serve(channel: PrivateChannel): void {
    this.#channel?.close();
    if (!this.#isWaiting) return channel.close();
    this.#channel = channel;
    channel.onMessage((message) => {
      const parsed = ScanMessage.safeParse(message);
      if (this.#channel === channel && parsed.success) this.#hear(parsed.data.text);
    });
    channel.onClosed(() => {
      if (this.#channel === channel) this.unavailable();
    });
  }

  /** There is no scanner to ask; the code can be typed. */
  unavailable(): void {
    this.#channel = null;
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.#ports.changed();
  }

  #hear(text: string): void {
    const code = scannedQueryCode(text.trim());
    if (code === null) return;
    this.stop();
    this.#ports.read(code);
  }
}
