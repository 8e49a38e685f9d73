import { err, ok, type Result } from '../../shared/result.ts';
import type { PaperMaterial, ServiceCatalogue } from '../../shared/services.ts';
import type { SettingValue, Settings } from '../station/settings.ts';

/** A child that keeps pressing must not empty the shelf; as many as one form lets reserve. */
const mostInVisit = 3;

export type TakeFault = 'unknown' | 'none-left' | 'enough' | 'disk';

export interface PaperShelfOptions {
  readonly settings: Pick<Settings, 'get' | 'set'>;
  /** As the catalogue names it. */
  readonly venue: string;
}

/** One copy. `toldAtMs`: when everything that waited here was with the center; null before that. */
type Take = SettingValue<'shelf.taken'>[number];

const fewer = (material: PaperMaterial, venue: string, taken: number): PaperMaterial => ({
  ...material,
  shelves: material.shelves.map((shelf) =>
    shelf.venue === venue ? { ...shelf, copies: Math.max(0, shelf.copies - taken) } : shelf,
  ),
});

/**
 * What is left on this venue's shelf: what the catalogue says, less the copies taken here that its count
 * does not know of. Those outlive visits and power cuts and name nobody. A copy is forgotten with the first
 * catalogue that was counted after the center had been told of it; any other would let the stock go up again.
 */
export class PaperShelf {
  readonly #options: PaperShelfOptions;
  readonly #inVisit = new Map<string, number>();
  #materials: readonly PaperMaterial[] = [];
  #takes: readonly Take[];

  constructor(options: PaperShelfOptions) {
    this.#options = options;
    this.#takes = options.settings.get('shelf.taken');
  }

  /** One that does not say when it was counted may not know of any copy. */
  become({ countedAt, materials }: Pick<ServiceCatalogue, 'countedAt' | 'materials'>): void {
    this.#materials = materials;
    if (countedAt === undefined) return;
    const countedAtMs = Date.parse(countedAt);
    this.#keep(this.#takes.filter(({ toldAtMs }) => toldAtMs === null || toldAtMs >= countedAtMs));
  }

  /** The center has everything that was handed in here, the copies taken so far among it. */
  told(nowMs: number): void {
    if (this.#takes.every(({ toldAtMs }) => toldAtMs !== null)) return;
    this.#keep(this.#takes.map((take) => ({ ...take, toldAtMs: take.toldAtMs ?? nowMs })));
  }

  /** With the copies that are left here. */
  materials(): PaperMaterial[] {
    return this.#materials.map((material) =>
      fewer(
        material,
        this.#options.venue,
        this.#takes.filter(({ materialId }) => materialId === material.id).length,
      ),
    );
  }

  /** One copy; how many are left then. */
  take(materialId: string): Result<number, TakeFault> {
    const left = this.#left(materialId);
    if (left === null) return err('unknown');
    if (left === 0) return err('none-left');
    const inVisit = this.#inVisit.get(materialId) ?? 0;
    if (inVisit >= mostInVisit) return err('enough');
    const takes = [...this.#takes, { materialId, toldAtMs: null }];
    if (!this.#options.settings.set('shelf.taken', takes).ok) return err('disk');
    this.#takes = takes;
    this.#inVisit.set(materialId, inVisit + 1);
    return ok(left - 1);
  }

  endVisit(): void {
    this.#inVisit.clear();
  }

  /** A disk that refuses keeps the older ones: after a start too few are offered, never too many. */
  #keep(takes: readonly Take[]): void {
    const isSame =
      takes.length === this.#takes.length && takes.every((take, at) => take === this.#takes[at]);
    this.#takes = takes;
    if (!isSame) this.#options.settings.set('shelf.taken', [...takes]);
  }

  #left(materialId: string): number | null {
    const found = this.materials().find(({ id }) => id === materialId);
    if (found === undefined) return null;
    return found.shelves.find(({ venue }) => venue === this.#options.venue)?.copies ?? 0;
  }
}
