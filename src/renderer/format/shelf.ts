import type { CollectedItem, ItemDetail } from '../../shared/content.ts';
import { metresBetween } from '../../shared/distance.ts';
import { paperKinds, type PaperKind } from '../../shared/paper-material.ts';
import type { PrintSource } from '../../shared/printing.ts';
import type { PaperMaterial } from '../../shared/services.ts';
import type { Venue } from '../../shared/zone.ts';

/** The parts of the shelf's catalogue: what lies here, what only other venues have, what nobody has now. */
export const shelfParts = ['here', 'elsewhere', 'nowhere'] as const;
export type ShelfPart = (typeof shelfParts)[number];

/** Where else copies are left. */
export interface CopiesElsewhere {
  readonly venue: string;
  readonly shelf: string;
  readonly copies: number;
  /** The bird's way from this kiosk; null when the zone does not know where one of the two stands. */
  readonly metres: number | null;
}

export interface ShelfPaper {
  readonly material: PaperMaterial;
  readonly part: ShelfPart;
  /** Its place at this venue, also while none is left there; null where it never lies here. */
  readonly place: string | null;
  /** Left at this venue. */
  readonly copies: number;
  /** The nearest first; those whose distance nobody knows last. */
  readonly elsewhere: readonly CopiesElsewhere[];
}

const distances = (
  venues: readonly Venue[],
  hereName: string,
): ((venue: string) => number | null) => {
  const positionOf = (name: string) => venues.find((venue) => venue.name === name)?.position;
  const here = positionOf(hereName);
  return (venue) => {
    const there = positionOf(venue);
    return here === undefined || there === undefined ? null : metresBetween(here, there);
  };
};

const partOf = (copies: number, elsewhere: readonly CopiesElsewhere[]): ShelfPart => {
  if (copies > 0) return 'here';
  return elsewhere.length > 0 ? 'elsewhere' : 'nowhere';
};

const far = Number.POSITIVE_INFINITY;

/** Each material as the visitor of this venue finds it, in the center's order. */
export const shelfPapers = (
  materials: readonly PaperMaterial[],
  venues: readonly Venue[],
  hereName: string,
): readonly ShelfPaper[] => {
  const metresTo = distances(venues, hereName);
  return materials.map((material) => {
    const here = material.shelves.find(({ venue }) => venue === hereName);
    const copies = here?.copies ?? 0;
    const elsewhere = material.shelves
      .filter((shelf) => shelf.venue !== hereName && shelf.copies > 0)
      .map((shelf) => ({ ...shelf, metres: metresTo(shelf.venue) }))
      .toSorted((one, other) => (one.metres ?? far) - (other.metres ?? far));
    const part = partOf(copies, elsewhere);
    return { material, part, place: here?.shelf ?? null, copies, elsewhere };
  });
};

export const papersIn = (papers: readonly ShelfPaper[], part: ShelfPart): readonly ShelfPaper[] =>
  papers.filter((paper) => paper.part === part);

/** What the catalogue opens with: what lies here, and where nothing does, the next part that holds something. */
export const firstPart = (papers: readonly ShelfPaper[]): ShelfPart =>
  shelfParts.find((part) => papersIn(papers, part).length > 0) ?? 'here';

/** By kind, kinds without any left out. */
export const byKind = (
  papers: readonly ShelfPaper[],
): readonly { readonly kind: PaperKind; readonly papers: readonly ShelfPaper[] }[] =>
  paperKinds
    .map((kind) => ({ kind, papers: papers.filter(({ material }) => material.kind === kind) }))
    .filter((group) => group.papers.length > 0);

/** Of a gazette its own pages, as they were printed; of everything else its text. */
export const printSource = ({ item, availableAttachments }: ItemDetail): PrintSource =>
  item.details?.kind === 'gazette' && availableAttachments.includes(item.details.sha256)
    ? { what: 'attachment', itemId: item.id, sha256: item.details.sha256 }
    : { what: 'item', itemId: item.id };

/** A venue and its sign on the map are one house. */
const sameHouseMetres = 60;

/** The place of the map where a venue is; null where the map has none. */
export const placeOfVenue = (
  { position }: Venue,
  places: readonly CollectedItem[],
): string | null => {
  const [nearest] = places
    .flatMap(({ item, details }) =>
      details.kind === 'place'
        ? [{ id: item.id, metres: metresBetween(position, details.position) }]
        : [],
    )
    .toSorted((one, other) => one.metres - other.metres);
  return nearest !== undefined && nearest.metres <= sameHouseMetres ? nearest.id : null;
};
