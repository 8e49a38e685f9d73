import { err, ok, type Result } from '../../shared/result.ts';
import type { PaperMaterial, ServiceCatalogue } from '../../shared/services.ts';
import type { Settings } from '../station/settings.ts';

/** A child that keeps pressing must not empty the shelf; as many as one form lets reserve. */
const mostInVisit = 3;

export type TakeFault = 'unknown' | 'none-left' | 'enough' | 'disk';

export interface PaperShelfOptions {
  readonly settings: Pick<Settings, 'get' | 'set'>;
  /** As the catalogue names it. */
  readonly venue: string;
  /** False while the center is away and does not know of everything that was handed in here. */
  readonly isAllTold: () => boolean;
}

const fewer = (material: PaperMaterial, venue: string, taken: number): PaperMaterial => ({
  ...material,
  shelves: material.shelves.map((shelf) =>
    shelf.venue === venue ? { ...shelf, copies: Math.max(0, shelf.copies - taken) } : shelf,
  ),
});

/**
 * What is left on this venue's shelf: what the catalogue says, less what was taken here since. The count
 * outlives visits and power cuts, names nobody, and begins anew with the next catalogue: the center has
 * counted by then what was taken. While something still waits to be sent it has not, and the count stays.
 */
export class PaperShelf {
  readonly #options: PaperShelfOptions;
  readonly #inVisit = new Map<string, number>();
  #materials: readonly PaperMaterial[] = [];
  #taken: { readonly catalogue: string; readonly copies: Readonly<Record<string, number>> };

  constructor(options: PaperShelfOptions) {
    this.#options = options;
    this.#taken = options.settings.get('shelf.taken');
  }

  /** A catalogue is known by its expiry: each one that is signed has its own. */
  become({ expiresAt, materials }: Pick<ServiceCatalogue, 'expiresAt' | 'materials'>): void {
    this.#materials = materials;
    if (this.#taken.catalogue === expiresAt) return;
    const before = this.#taken.copies;
    const copies = this.#options.isAllTold() ? {} : before;
    this.#taken = { catalogue: expiresAt, copies };
    // Nothing taken, nothing to write: most catalogues come to an untouched shelf.
    if (Object.keys(before).length > 0) this.#options.settings.set('shelf.taken', this.#taken);
  }

  /** With the copies that are left here. */
  materials(): PaperMaterial[] {
    return this.#materials.map((material) =>
      fewer(material, this.#options.venue, this.#taken.copies[material.id] ?? 0),
    );
  }

  /** One copy; how many are left then. */
  take(materialId: string): Result<number, TakeFault> {
    const left = this.#left(materialId);
    if (left === null) return err('unknown');
    if (left === 0) return err('none-left');
    const inVisit = this.#inVisit.get(materialId) ?? 0;
    if (inVisit >= mostInVisit) return err('enough');
    const copies = {
      ...this.#taken.copies,
      [materialId]: (this.#taken.copies[materialId] ?? 0) + 1,
    };
    const taken = { ...this.#taken, copies };
    if (!this.#options.settings.set('shelf.taken', taken).ok) return err('disk');
    this.#taken = taken;
    this.#inVisit.set(materialId, inVisit + 1);
    return ok(left - 1);
  }

  endVisit(): void {
    this.#inVisit.clear();
  }

  #left(materialId: string): number | null {
    const found = this.materials().find(({ id }) => id === materialId);
    if (found === undefined) return null;
    return found.shelves.find(({ venue }) => venue === this.#options.venue)?.copies ?? 0;
  }
}
