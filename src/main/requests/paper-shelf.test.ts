import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import type { PaperMaterial } from '../../shared/services.ts';
import type { SettingValue } from '../station/settings.ts';
import { PaperShelf, type PaperShelfOptions } from './paper-shelf.ts';

/** The count of one machine; that it lies on the disk is shown in test/integration/requests. */

let kept: SettingValue<'shelf.taken'>;
let isFull: boolean;

const settings = {
  get: () => kept,
  set: (_name: string, value: typeof kept) => {
    if (isFull) return { ok: false, error: 'disk' };
    kept = value;
    return ok(undefined);
  },
} as unknown as PaperShelfOptions['settings'];

const venue = '本处';
const gazette = (copies: number): PaperMaterial => ({
  id: 'gazette',
  kind: 'gazette',
  title: '示例公报',
  issue: '',
  agency: '',
  year: null,
  pages: null,
  description: '',
  cover: null,
  itemId: null,
  shelves: [
    { venue, shelf: '甲架', copies },
    { venue: '别处', shelf: '乙架', copies: 7 },
  ],
});
const catalogue = (day: string, copies: number) => ({
  countedAt: `2026-12-${day}T00:00:00Z`,
  materials: [gazette(copies)],
});
const noonOf = (day: string): number => Date.parse(`2026-12-${day}T12:00:00Z`);
const open = (): PaperShelf => new PaperShelf({ settings, venue });
const copiesOf = (shelf: PaperShelf) => shelf.materials()[0]?.shelves.map(({ copies }) => copies);

beforeEach(() => {
  [kept, isFull] = [[], false];
});

describe('the shelf beside the machine', () => {
  it('has one copy fewer with each that is taken, and nobody takes from an empty one', () => {
    const shelf = open();
    shelf.become(catalogue('01', 2));
    expect(shelf.take('gazette')).toEqual(ok(1));
    expect(shelf.take('gazette')).toEqual(ok(0));
    expect(shelf.take('gazette')).toEqual({ ok: false, error: 'none-left' });
    expect(copiesOf(shelf)).toEqual([0, 7]);
  });

  it('gives three of a kind in one visit, and three more in the next', () => {
    const shelf = open();
    shelf.become(catalogue('01', 9));
    for (const left of [8, 7, 6]) expect(shelf.take('gazette')).toEqual(ok(left));
    expect(shelf.take('gazette')).toEqual({ ok: false, error: 'enough' });
    shelf.endVisit();
    expect(shelf.take('gazette')).toEqual(ok(5));
  });

  it('knows nothing that is not in the catalogue, and nothing that only lies elsewhere', () => {
    const shelf = open();
    expect(shelf.take('gazette')).toEqual({ ok: false, error: 'unknown' });
    shelf.become({
      countedAt: '2026-12-01T00:00:00Z',
      materials: [{ ...gazette(1), shelves: [] }],
    });
    expect(shelf.take('gazette')).toEqual({ ok: false, error: 'none-left' });
  });

  it('goes on counting with the same catalogue after a start', () => {
    const before = open();
    before.become(catalogue('01', 5));
    before.take('gazette');
    const after = open();
    after.become(catalogue('01', 5));
    expect(copiesOf(after)).toEqual([4, 7]);
  });

  it('believes a catalogue that was counted after the center had been told', () => {
    const shelf = open();
    shelf.become(catalogue('01', 5));
    shelf.take('gazette');
    shelf.told(noonOf('01'));
    shelf.become(catalogue('02', 4));
    expect(copiesOf(shelf)).toEqual([4, 7]);
    expect(kept).toEqual([]);
  });

  it('goes on counting what the center has not been told, whatever catalogue comes', () => {
    const shelf = open();
    shelf.become(catalogue('01', 5));
    shelf.take('gazette');
    shelf.become(catalogue('02', 5));
    expect(copiesOf(shelf)).toEqual([4, 7]);
    shelf.told(noonOf('02'));
    shelf.become(catalogue('03', 4));
    expect(copiesOf(shelf)).toEqual([4, 7]);
  });

  it('goes on counting what the center was told after it had counted, also after a start', () => {
    const before = open();
    before.become(catalogue('01', 5));
    before.take('gazette');
    before.told(noonOf('03'));
    before.take('gazette');
    before.told(noonOf('05'));
    const shelf = open();
    shelf.become(catalogue('03', 5));
    expect(copiesOf(shelf)).toEqual([3, 7]);
    shelf.become(catalogue('04', 4));
    expect(copiesOf(shelf)).toEqual([3, 7]);
    shelf.become(catalogue('06', 3));
    expect(copiesOf(shelf)).toEqual([3, 7]);
  });

  it('goes on counting with a catalogue that does not say when it was counted', () => {
    const shelf = open();
    shelf.become(catalogue('01', 5));
    shelf.take('gazette');
    shelf.told(noonOf('01'));
    shelf.become({ materials: [gazette(5)] });
    expect(copiesOf(shelf)).toEqual([4, 7]);
  });

  it('says so when the disk refuses, and counts nothing', () => {
    const shelf = open();
    shelf.become(catalogue('01', 5));
    isFull = true;
    expect(shelf.take('gazette')).toEqual({ ok: false, error: 'disk' });
    expect(copiesOf(shelf)).toEqual([5, 7]);
  });
});
