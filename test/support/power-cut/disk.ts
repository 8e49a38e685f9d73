import type { Chance } from '../../../script/benchmarks/search/chance.ts';
import type { DiskOperation } from './trace.ts';

/**
 * A disk that keeps of what was not synced whatever it likes, as real ones do when the power goes: each
 * write of a file since its last sync whole, in part or not at all, in any order; of the changes of the
 * folder since its last sync the first few. A sector is written whole or not at all.
 */

const sectorBytes = 512;

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly truncatedTo: number };

/** Bytes of a file. */
class Image {
  #bytes = Buffer.alloc(65_536);
  size = 0;

  change(change: Change): void {
    if ('truncatedTo' in change) return this.#resize(change.truncatedTo);
    const end = change.at + change.bytes.length;
    if (end > this.size) this.#resize(end);
    change.bytes.copy(this.#bytes, change.at);
  }

  copy(): Image {
    const copied = new Image();
    copied.#bytes = Buffer.from(this.#bytes.subarray(0, this.size));
    copied.size = this.size;
    return copied;
  }

  get content(): Buffer {
    return this.#bytes.subarray(0, this.size);
  }

  #resize(size: number): void {
    if (size > this.#bytes.length) {
      const larger = Buffer.alloc(size * 2);
      this.content.copy(larger);
      this.#bytes = larger;
    }
    if (size < this.size) this.#bytes.fill(0, size, this.size);
    this.size = size;
  }
}

interface File {
  readonly synced: Image;
  unsynced: Change[];
  /** As the running system sees it. */
  size: number;
}

type FolderChange =
  { readonly name: string; readonly file: File } | { readonly name: string; readonly file: null };

const changeFolder = (folder: Map<string, File>, { name, file }: FolderChange): void => {
  if (file === null) folder.delete(name);
  else folder.set(name, file);
};

/** What the disk does with what was not synced. */
export const whims = ['nothing', 'everything', 'chance'] as const;
export type Whim = (typeof whims)[number];

export class SimulatedDisk {
  readonly #folder = new Map<string, File>();
  readonly #syncedFolder = new Map<string, File>();
  #unsyncedFolder: FolderChange[] = [];

  apply(operation: DiskOperation): void {
    switch (operation.type) {
      case 'create':
        if (this.#folder.has(operation.name)) return;
        return this.#changeFolder({
          name: operation.name,
          file: { synced: new Image(), unsynced: [], size: 0 },
        });
      case 'unlink':
        return this.#changeFolder({ name: operation.name, file: null });
      case 'rename': {
        const file = this.#file(operation.name);
        this.#changeFolder({ name: operation.to, file });
        return this.#changeFolder({ name: operation.name, file: null });
      }
      case 'sync-folder':
        for (const change of this.#unsyncedFolder.splice(0))
          changeFolder(this.#syncedFolder, change);
        return;
      case 'promise':
        return;
      default:
        return this.#applyToFile(operation);
    }
  }

  /** What is found when the power is back: the content of each file by its name. */
  afterPowerCut(chance: Chance, whim: Whim): Map<string, Buffer> {
    const folder = new Map(this.#syncedFolder);
    const changes = this.#unsyncedFolder;
    const survive = {
      nothing: 0,
      everything: changes.length,
      chance: chance.between(0, changes.length + 1),
    };
    for (const change of changes.slice(0, survive[whim])) changeFolder(folder, change);
    const survivors = {
      nothing: () => [],
      everything: (all: Change[]) => all,
      chance: (all: Change[]) => chosen(chance, all),
    };
    return new Map(
      [...folder].map(([name, file]) => {
        const image = file.synced.copy();
        for (const change of survivors[whim](file.unsynced)) image.change(change);
        return [name, image.content];
      }),
    );
  }

  #applyToFile(
    operation: Extract<DiskOperation, { type: 'write' | 'append' | 'truncate' | 'sync' }>,
  ): void {
    const file = this.#file(operation.name);
    if (operation.type === 'sync') {
      for (const change of file.unsynced) file.synced.change(change);
      file.unsynced = [];
    } else if (operation.type === 'truncate') {
      file.unsynced.push({ truncatedTo: operation.size });
      file.size = operation.size;
    } else {
      const at = operation.type === 'append' ? file.size : operation.at;
      file.unsynced.push({ at, bytes: operation.bytes });
      file.size = Math.max(file.size, at + operation.bytes.length);
    }
  }

  #file(name: string): File {
    const file = this.#folder.get(name);
    if (file === undefined) throw new Error(`${name} was never created`);
    return file;
  }

  #changeFolder(change: FolderChange): void {
    changeFolder(this.#folder, change);
    this.#unsyncedFolder.push(change);
  }
}

/** Some of the changes, some of those torn, in the order they were made in or another. */
const chosen = (chance: Chance, changes: readonly Change[]): Change[] => {
  const share = chance.fraction();
  const kept = changes
    .filter(() => chance.fraction() < share)
    .flatMap((change) => (chance.fraction() < 0.3 ? torn(chance, change) : [change]));
  return chance.fraction() < 0.5 ? kept : shuffled(chance, kept);
};

/** The sectors of a write that arrived. */
const torn = (chance: Chance, change: Change): Change[] => {
  if ('truncatedTo' in change) return [change];
  const { at, bytes } = change;
  const sectors: Change[] = [];
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + sectorBytes - ((at + from) % sectorBytes));
    if (chance.fraction() < 0.5) sectors.push({ at: at + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return sectors;
};

const shuffled = (chance: Chance, changes: readonly Change[]): Change[] =>
  changes
    .map((change) => ({ change, place: chance.fraction() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ change }) => change);
