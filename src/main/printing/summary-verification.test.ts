import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/item.ts';
import { makeStationKeys, publicKeyOf } from '../requests/signing.ts';
import { signSummary } from './summary.ts';
import { scannedSummaries, verifySummary, type SummaryContent } from './summary-verification.ts';
import { detailOf, itemOf } from './test-items.ts';

const keys = makeStationKeys();
const item = itemOf({ id: 'bicycle-rules', revision: 3 });
const taken = signSummary(
  detailOf(item),
  { station: '0007', ...keys },
  { nowMs: Date.parse('2026-11-24T10:00:00+08:00'), phone: '0000-0012345' },
);
const holding = (held: Item | null, publicKey: string | null = keys.publicKey): SummaryContent => ({
  item: async (id) => (held?.id === id ? detailOf(held) : null),
  stationKey: (station) => (station === '0007' ? publicKey : null),
});
const scan = (text: string, content: SummaryContent) =>
  verifySummary(scannedSummaries(Buffer.from(text, 'utf8')), content);

describe('a scanned summary', () => {
  it('is good with the station’s key and says how the document stands now', async () => {
    for (const code of [taken.text, taken.compact])
      expect(await scan(code, holding(item))).toMatchObject({
        verdict: 'signed',
        signature: 'good',
        edition: 'same',
        station: '0007',
        title: item.title,
        saidOn: '2026-11-24',
      });
  });

  it('is altered when a word was changed, also one for people', async () => {
    const changed = taken.text.replace('0000-0012345', '0000-0012346');
    expect(await scan(changed, holding(item))).toEqual({ verdict: 'altered' });
  });

  it('is altered when what it signs contradicts what is published', async () => {
    const other = { ...item, title: '另一份' };
    expect(await scan(taken.text, holding(other))).toEqual({ verdict: 'altered' });
  });

  it('tells of a newer edition, and of a document that is not here', async () => {
    const newer = { ...item, revision: 4, title: '新版' };
    expect(await scan(taken.text, holding(newer))).toMatchObject({ edition: 'updated' });
    expect(await scan(taken.text, holding(null))).toMatchObject({
      edition: 'gone',
      title: item.title,
    });
  });

  it('is of an unknown station when nobody vouches for it, or no longer', async () => {
    expect(await scan(taken.text, holding(item, null))).toMatchObject({
      verdict: 'signed',
      signature: 'unknown-station',
    });
  });

  it('is read as bytes; what is no such code is not', async () => {
    const ascii = Buffer.from(taken.compact, 'latin1');
    expect(scannedSummaries(ascii)).not.toHaveLength(0);
    expect(scannedSummaries(Buffer.from('GK2:这不是'))).toEqual([]);
    expect(scannedSummaries(new Uint8Array(3_000))).toEqual([]);
  });
});

it('a station knows its own public key', () => {
  expect(publicKeyOf(keys.privateKey)).toBe(keys.publicKey);
});
