import { describe, expect, it } from 'vitest';
import { PlaylistEntry, emptyZone } from '../../shared/zone.ts';
import { entriesOf, placeAfter } from './playlist.ts';

describe('the loop of the idle screen', () => {
  const playlist = [{ show: 'item' as const, itemId: 'a', seconds: 5 }];

  it("is the center's, in its order", () => {
    expect(entriesOf({ ...emptyZone, playlist }, true)).toEqual(playlist);
  });

  it('is our own while the center has none, and the contract would take it', () => {
    for (const zone of [null, emptyZone]) {
      const entries = entriesOf(zone, true);
      expect(entries.map(({ show }) => show)).toEqual(['words', 'latest', 'figures']);
      for (const entry of entries) expect(PlaylistEntry.parse(entry)).toEqual(entry);
    }
  });

  it('shows only words before content has come, whatever the list says', () => {
    expect(entriesOf({ ...emptyZone, playlist }, false).map(({ show }) => show)).toEqual(['words']);
  });

  it('goes round, and round again when the list has become shorter', () => {
    expect([0, 1, 2].map((index) => placeAfter(index, 3))).toEqual([1, 2, 0]);
    expect(placeAfter(7, 3)).toBeLessThan(3);
  });
});
