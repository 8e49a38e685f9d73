import { insideRow, nextPlace, type Place, type Stop } from './scan.ts';

export interface ScannerParts<Control> {
  /** Calls back once after `delayMs` unless the returned function is called first. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
  /** What is on the screen at this moment, in the order of the frame. */
  readonly stops: () => readonly Stop<Control>[];
  readonly show: (control: Control | null) => void;
  readonly press: (control: Control) => void;
  readonly stepMs: number;
}

/** Moves the frame by itself; the one switch presses what the frame is on. */
export class Scanner<Control> {
  readonly #parts: ScannerParts<Control>;
  #place: Place<Control> | null = null;
  #cancel: () => void = () => {};

  constructor(parts: ScannerParts<Control>) {
    this.#parts = parts;
  }

  start(): void {
    this.#step();
  }

  stop(): void {
    this.#cancel();
    this.#place = null;
    this.#parts.show(null);
  }

  /** Goes into a row or presses a control; the frame stays for a whole step while that is handled. */
  press(): void {
    const place = this.#place;
    if (place === null) return;
    this.#cancel();
    const inside = insideRow(this.#parts.stops(), place);
    if (inside === null) this.#parts.press(place.control);
    else this.#moveTo(inside);
    this.#wait();
  }

  #step(): void {
    this.#moveTo(nextPlace(this.#parts.stops(), this.#place));
    this.#wait();
  }

  #moveTo(place: Place<Control> | null): void {
    this.#place = place;
    this.#parts.show(place?.control ?? null);
  }

  #wait(): void {
    this.#cancel();
    this.#cancel = this.#parts.after(this.#parts.stepMs, () => this.#step());
  }
}
