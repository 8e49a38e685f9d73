import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CollectedItem } from '../../shared/content.ts';
import { collectionPage } from '../../shared/page-size.ts';
import { err, ok } from '../../shared/result.ts';
import { askWhole } from './use-collection.ts';

/** Main with `count` items of a kind; `brokenPage` cannot be answered. */
const main = (count: number, brokenPage = -1) => {
  const asked: number[] = [];
  const collection = ({ page }: { readonly page: number }) => {
    asked.push(page);
    const length = Math.max(0, Math.min(collectionPage, count - page * collectionPage));
    const items = Array.from({ length }, (_, index) => ({ at: page * collectionPage + index }));
    return Promise.resolve(page === brokenPage ? err('internal') : ok(items));
  };
  vi.stubGlobal('window', { kiosk: { collection } });
  return asked;
};

const placesOf = (items: readonly CollectedItem[]): number[] =>
  items.map((item) => (item as unknown as { readonly at: number }).at);

describe('asking for a whole collection', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['nothing', 0, 1],
    ['less than a page', 3, 1],
    ['two pages to the last place', 2 * collectionPage, 3],
    ['more than one answer of main may hold', 2_345, 12],
  ])('takes %s, in order', async (_name, count, pages) => {
    const asked = main(count);
    const answer = await askWhole('collection', { kind: 'place', page: 0 });
    expect(answer.ok && placesOf(answer.value)).toEqual(
      Array.from({ length: count }, (_, at) => at),
    );
    expect(asked).toEqual(Array.from({ length: pages }, (_, page) => page));
  });

  it('is refused as a whole when a page is', async () => {
    main(1_000, 2);
    expect(await askWhole('collection', { kind: 'place', page: 0 })).toEqual(err('internal'));
  });
});
