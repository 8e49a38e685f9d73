import type { Clock } from '../../../src/shared/clock.ts';
import { LoopbackServer } from '../../virtual/loopback-server.ts';
import { virtualCard, type CardFields, type VirtualCardKind } from './cards.ts';
import { VirtualCardDevice, type WireFaults } from './device.ts';
import type { SamMachine } from './machine.ts';

/** The control handle of the virtual reader on loopback: a hand with cards, and a hand at the cable. */
export class VirtualCardReader {
  readonly #server: LoopbackServer;
  readonly #device: VirtualCardDevice;

  private constructor(clock: Clock) {
    this.#device = new VirtualCardDevice(clock, (bytes) => this.#server.send(bytes));
    this.#server = new LoopbackServer({ onData: (bytes) => this.#device.receive(bytes) });
  }

  static async start(options: {
    readonly clock: Clock;
    /** 0 takes a free port. */
    readonly port?: number;
  }): Promise<VirtualCardReader> {
    const reader = new VirtualCardReader(options.clock);
    await reader.#server.listen(options.port ?? 0);
    return reader;
  }

  get port(): number {
    return this.#server.port;
  }

  /** Whether a driver is at the other end now. */
  get isConnected(): boolean {
    return this.#server.isConnected;
  }

  get isPlugged(): boolean {
    return this.#server.isPlugged;
  }

  get hasCard(): boolean {
    return this.machine.hasCard;
  }

  get faults(): WireFaults {
    return this.#device.faults;
  }

  get machine(): SamMachine {
    return this.#device.machine;
  }

  /** Lays a synthetic card on it; fields not named are those of the ready-made one of its kind. */
  present(kind: VirtualCardKind, fields: Partial<CardFields> = {}): void {
    this.machine.present(virtualCard(kind, fields));
  }

  remove(): void {
    this.machine.remove();
  }

  set(faults: Partial<WireFaults>): void {
    this.#device.set(faults);
  }

  clear(): void {
    this.#device.clear();
  }

  unplug(): Promise<void> {
    return this.#server.unplug();
  }

  /** A reader that had no power forgets that it read the card on it. */
  replug(): Promise<void> {
    this.machine.powerCycle();
    return this.#server.replug();
  }

  close(): Promise<void> {
    return this.#server.unplug();
  }
}
