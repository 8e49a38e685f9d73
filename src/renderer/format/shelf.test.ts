import { describe, expect, it } from 'vitest';
import type { CollectedItem, ItemDetail } from '../../shared/content.ts';
import type { PaperMaterial } from '../../shared/services.ts';
import type { Venue } from '../../shared/zone.ts';
import { byKind, firstPart, papersIn, placeOfVenue, printSource, shelfPapers } from './shelf.ts';

const venue = (name: string, position: [number, number]): Venue => ({
  name,
  kind: 'street',
  position,
  address: '示例路 1 号',
  hours: '',
  phone: '',
});
const near = venue('近处', [116.601, 35.4]);
const far = venue('远处', [116.65, 35.4]);
const zone = [far, near, venue('本处', [116.6, 35.4])];

const material = (
  id: string,
  kind: PaperMaterial['kind'],
  copies: Readonly<Record<string, number>>,
): PaperMaterial => ({
  id,
  kind,
  title: '示例',
  issue: '',
  agency: '',
  year: null,
  pages: null,
  description: '',
  cover: null,
  itemId: null,
  shelves: Object.entries(copies).map(([name, count]) => ({
    venue: name,
    shelf: `${name}甲架`,
    copies: count,
  })),
});

const papers = shelfPapers(
  [
    material('guide', 'guide', { 本处: 3 }),
    material('gazette', 'gazette', { 远处: 2, 近处: 5, 本处: 0 }),
    material('out', 'brochure', { 本处: 0, 近处: 0 }),
    material('stranger', 'gazette', { 别区: 9, 近处: 1, 本处: 1 }),
  ],
  zone,
  '本处',
);
const paper = (id: string) => papers.find((one) => one.material.id === id);
const idsIn = (part: Parameters<typeof papersIn>[1]): readonly string[] =>
  papersIn(papers, part).map((one) => one.material.id);

describe('printed matter', () => {
  it('lies here, only elsewhere, or nowhere, each in one part', () => {
    expect(idsIn('here')).toEqual(['guide', 'stranger']);
    expect(idsIn('elsewhere')).toEqual(['gazette']);
    expect(idsIn('nowhere')).toEqual(['out']);
  });

  it('keeps its place on the shelf while none is left there, and has none where it never lies', () => {
    expect(paper('gazette')).toMatchObject({ place: '本处甲架', copies: 0 });
    expect(shelfPapers([material('a', 'guide', { 近处: 1 })], zone, '本处')[0]?.place).toBeNull();
  });

  it('is elsewhere at the nearest venue first, and last where nobody knows how far', () => {
    const names = (id: string) => paper(id)?.elsewhere.map((one) => one.venue);
    expect(names('gazette')).toEqual(['近处', '远处']);
    expect(names('stranger')).toEqual(['近处', '别区']);
    expect(paper('gazette')?.elsewhere[0]?.metres).toBeCloseTo(90.6, 0);
    expect(paper('stranger')?.elsewhere[1]?.metres).toBeNull();
    const [lost] = shelfPapers([material('a', 'guide', { 近处: 1 })], [], '本处');
    expect(lost).toMatchObject({ part: 'elsewhere', elsewhere: [{ metres: null }] });
  });

  it('is shown by kind in one order, kinds without any left out', () => {
    const groups = byKind(papers).map((group) => [
      group.kind,
      group.papers.map((one) => one.material.id),
    ]);
    expect(groups).toEqual([
      ['gazette', ['gazette', 'stranger']],
      ['guide', ['guide']],
      ['brochure', ['out']],
    ]);
  });

  it('begins with what lies here, and goes on to the first part that holds something', () => {
    expect(firstPart(papers)).toBe('here');
    expect(firstPart(papersIn(papers, 'nowhere'))).toBe('nowhere');
    expect(firstPart([])).toBe('here');
  });
});

describe('the electronic version', () => {
  const sha256 = 'a'.repeat(64);
  const detail = (details: object | null, availableAttachments: readonly string[]): ItemDetail =>
    ({ item: { id: 'gazette-1', details }, availableAttachments }) as unknown as ItemDetail;
  const gazette = { kind: 'gazette', sha256 };

  it('of a gazette is printed as its own pages, once they are here', () => {
    expect(printSource(detail(gazette, [sha256]))).toEqual({
      what: 'attachment',
      itemId: 'gazette-1',
      sha256,
    });
    expect(printSource(detail(gazette, []))).toEqual({ what: 'item', itemId: 'gazette-1' });
  });

  it('of everything else is printed as its text', () => {
    expect(printSource(detail(null, [sha256]))).toEqual({ what: 'item', itemId: 'gazette-1' });
  });
});

describe('a venue on the map', () => {
  const place = (id: string, position: [number, number]): CollectedItem =>
    ({ item: { id }, details: { kind: 'place', position } }) as unknown as CollectedItem;

  it('is the place that stands in the same house, and none where the map has no such place', () => {
    const places = [place('next-door', [116.6015, 35.4]), place('same', [116.6012, 35.4])];
    expect(placeOfVenue(near, places)).toBe('same');
    expect(placeOfVenue(far, places)).toBeNull();
    expect(placeOfVenue(near, [])).toBeNull();
  });
});
