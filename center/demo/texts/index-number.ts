import type { Draft } from './document.ts';

/**
 * The unified social credit code before the slash of every 索引号. Its check characters are right
 * (GB 32100, GB 11714), but region 379900 is assigned to no place and the organisation part spells
 * DEM(O): it can belong to nobody.
 */
const demoCreditCode = '11379900DEM000014T';

const order = (a: Draft, b: Draft): number =>
  a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? -1 : 1;

/** One five-digit serial a year, in order of publication; by item id. */
export const indexNumbers = (drafts: readonly Draft[]): ReadonlyMap<string, string> => {
  const serials = new Map<string, number>();
  return new Map(
    drafts.toSorted(order).map((draft) => {
      const year = draft.published.slice(0, 4);
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      return [draft.id, `${demoCreditCode}/${year}-${String(serial).padStart(5, '0')}`];
    }),
  );
};
