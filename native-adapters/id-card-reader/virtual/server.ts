import type { Clock } from '../../../src/shared/clock.ts';
import { LoopbackDevice } from '../../virtual/loopback-device.ts';
import { virtualCard, type CardFields, type VirtualCardKind } from './cards.ts';
import { VirtualCardDevice, type WireFaults } from './device.ts';
import type { SamMachine } from './machine.ts';

/** The control handle of the virtual reader on loopback: a hand with cards, and a hand at the cable. */
export class VirtualCardReader extends LoopbackDevice {
  readonly #device: VirtualCardDevice;

  private constructor(clock: Clock) {
    super({ onData: (bytes) => this.#device.receive(bytes) });
    this.#device = new VirtualCardDevice(clock, (bytes) => this.server.send(bytes));
  }

  static async start(options: {
    readonly clock: Clock;
    /** 0 takes a free port. */
    readonly port?: number;
  }): Promise<VirtualCardReader> {
    const reader = new VirtualCardReader(options.clock);
    await reader.server.listen(options.port ?? 0);
    return reader;
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

  /** A reader that had no power forgets that it read the card on it. */
  override replug(): Promise<void> {
    this.machine.powerCycle();
    return super.replug();
  }
}
