import { findFile, type Archive } from './archive.ts';
import { Budget, damaged } from './trouble.ts';
import { parseXml, type Element } from './xml.ts';

/** An XML part and where it lies, from which its own paths are counted. */
export interface Part {
  readonly path: string;
  readonly root: Element;
}

/** One document being read: its archive, what was used of it and what it has cost so far. */
export class Reading {
  readonly archive: Archive;
  readonly budget = new Budget();
  readonly used = new Set<string>();
  readonly #parsed = new Map<string, Part>();
  #leftOut = 0;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  get leftOut(): number {
    return this.#leftOut;
  }

  leaveOut(): void {
    this.#leftOut += 1;
  }

  /** Null when there is no such file. */
  file(from: string, location: string): { path: string; bytes: Uint8Array } | null {
    const path = findFile(this.archive, from, location);
    const bytes = path === null ? undefined : this.archive.get(path);
    if (path === null || bytes === undefined) return null;
    this.used.add(path);
    return { path, bytes };
  }

  /** The part at `location` seen from `from`; damage when it is missing. */
  part(from: string, location: string): Part {
    const file = this.file(from, location);
    if (file === null) throw damaged(`${location} is missing`);
    const known = this.#parsed.get(file.path);
    if (known !== undefined) return known;
    const part = { path: file.path, root: parseXml(file.bytes, file.path) };
    this.#parsed.set(file.path, part);
    return part;
  }
}
