import type { OfdFault } from '../../../shared/ofd.ts';

/** Thrown while an OFD is read, by whatever part finds it out; `convertOfd` turns it into a value. */
export class OfdTrouble extends Error {
  readonly fault: OfdFault;

  constructor(fault: OfdFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

export const damaged = (detail: string): OfdTrouble => new OfdTrouble('damaged', detail);
export const tooLarge = (detail: string): OfdTrouble => new OfdTrouble('too-large', detail);

/** More than any document of an authority has; beyond it a file is refused before it costs anything. */
export const limits = {
  fileBytes: 100_000_000,
  entries: 4_000,
  entryBytes: 64_000_000,
  allBytes: 256_000_000,
  xmlBytes: 12_000_000,
  xmlDepth: 60,
  pages: 2_000,
  /** Objects within objects: groups, layers, composite units, templates. */
  nesting: 12,
  objects: 400_000,
  characters: 2_000_000,
  strokes: 600_000,
  imagePixels: 60_000_000,
} as const;

/** Counts what a whole document uses of each. */
export class Budget {
  #objects = 0;
  #characters = 0;
  #strokes = 0;

  object(): void {
    this.#objects += 1;
    if (this.#objects > limits.objects) throw tooLarge('too many objects');
  }

  characters(count: number): void {
    this.#characters += count;
    if (this.#characters > limits.characters) throw tooLarge('too many characters');
  }

  strokes(count: number): void {
    this.#strokes += count;
    if (this.#strokes > limits.strokes) throw tooLarge('too many strokes');
  }
}
