import type { Clock } from '../../shared/clock.ts';

/** Without a touch for so long the page closes itself; long enough to fetch paper. */
export const technicianIdleMs = 300_000;

export type TechnicianEnd = 'left' | 'idle' | 'crashed' | 'shutdown';

export interface TechnicianSessionOptions {
  readonly clock: Clock;
  readonly onOpen: () => void;
  readonly onClose: (reason: TechnicianEnd) => void;
}

/** One technician at the machine, as time sees it. */
export class TechnicianSession {
  readonly #options: TechnicianSessionOptions;
  #cancelIdle: (() => void) | null = null;

  constructor(options: TechnicianSessionOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#cancelIdle !== null;
  }

  open(): void {
    if (this.isOpen) return;
    this.#restartIdle();
    this.#options.onOpen();
  }

  touch(): void {
    if (this.isOpen) this.#restartIdle();
  }

  close(reason: TechnicianEnd): void {
    if (!this.isOpen) return;
    this.#cancelIdle?.();
    this.#cancelIdle = null;
    this.#options.onClose(reason);
  }

  #restartIdle(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = this.#options.clock.after(technicianIdleMs, () => this.close('idle'));
  }
}
