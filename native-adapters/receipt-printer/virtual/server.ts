import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../src/shared/clock.ts';
import { LoopbackDevice } from '../../virtual/loopback-device.ts';
import { ReceiptMachine, type Faults } from './machine.ts';
import { slipText, type Slip } from './paper.ts';
import { renderSlip } from './render.ts';

export interface VirtualReceiptPrinterOptions {
  readonly clock: Clock;
  readonly fontPath: string;
  /** 0 takes a free port. */
  readonly port?: number;
  readonly widthDots?: number;
  /** Where slips are kept as PNG and text; nowhere when absent. */
  readonly outputFolder?: string;
  /** Time a printed row takes; 0 prints at once. */
  readonly rowMs?: number;
}

/** The control handle of the virtual receipt printer: what a hand at the device can do, and what came out of it. */
export class VirtualReceiptPrinter extends LoopbackDevice {
  readonly slips: Slip[] = [];
  readonly #options: VirtualReceiptPrinterOptions;
  readonly #machine: ReceiptMachine;
  #rowMs: number;
  #saved: Promise<void> = Promise.resolve();

  private constructor(options: VirtualReceiptPrinterOptions) {
    super({ onData: (bytes) => this.#machine.receive(bytes) });
    this.#options = options;
    this.#rowMs = options.rowMs ?? 0;
    this.#machine = new ReceiptMachine({
      answer: (bytes) => this.server.send(bytes),
      cut: (slip) => this.#keep(slip),
      rest: (resume) => {
        if (this.#rowMs > 0) options.clock.after(this.#rowMs, resume);
        return this.#rowMs > 0;
      },
    });
  }

  static async start(options: VirtualReceiptPrinterOptions): Promise<VirtualReceiptPrinter> {
    const printer = new VirtualReceiptPrinter(options);
    await printer.server.listen(options.port ?? 0);
    return printer;
  }

  get faults(): Readonly<Faults> {
    return this.#machine.faults;
  }

  get protocolErrors(): readonly string[] {
    return this.#machine.protocolErrors;
  }

  get pendingBytes(): number {
    return this.#machine.pendingBytes;
  }

  /** Rows of paper left; infinite unless a test said otherwise. */
  get rowsLeft(): number {
    return this.#machine.rowsLeft;
  }

  /** Text of each slip so far, oldest first. */
  get texts(): string[] {
    return this.slips.map(slipText);
  }

  /** Changes what is wrong with the device. */
  set(faults: Partial<Faults>): void {
    Object.assign(this.#machine.faults, faults);
    this.#machine.work();
  }

  /** The roll ends after this many more rows. */
  leaveRows(rows: number): void {
    this.#machine.rowsLeft = rows;
  }

  refill(): void {
    this.#machine.rowsLeft = Number.POSITIVE_INFINITY;
    this.set({ paperOut: false, nearEnd: false });
  }

  /** Everything mended: paper in, cover shut, blade free, cool, answering. */
  clear(): void {
    this.set({
      coverOpen: false,
      cutterJams: false,
      cutterJammed: false,
      headHot: false,
      unrecoverable: false,
      presenterOccupied: false,
      silent: false,
    });
    this.refill();
  }

  slow(rowMs: number): void {
    this.#rowMs = rowMs;
  }

  powerCycle(): void {
    this.#machine.powerCycle();
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#saved;
  }

  #keep(slip: Slip): void {
    this.slips.push(slip);
    const folder = this.#options.outputFolder;
    if (folder === undefined) return;
    const name = `slip-${String(this.slips.length).padStart(4, '0')}`;
    this.#saved = this.#saved.then(() => this.#save(folder, name, slip));
  }

  async #save(folder: string, name: string, slip: Slip): Promise<void> {
    await mkdir(folder, { recursive: true });
    const { widthDots = 576, fontPath } = this.#options;
    // Whoever looks for pictures finds only whole ones.
    const part = join(folder, `${name}.part`);
    await writeFile(part, renderSlip(slip, widthDots, fontPath));
    await rename(part, join(folder, `${name}.png`));
    await writeFile(join(folder, `${name}.txt`), slipText(slip));
  }
}
