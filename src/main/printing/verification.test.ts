import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import jsQr from 'jsqr';
import { type Item } from '../../shared/item.ts';
import { detailOf, itemOf } from './test-items.ts';
import {
  editionDigest,
  editionOf,
  encodeVerification,
  parseVerification,
  scannedText,
  verificationSymbol,
  verify,
  type VerificationContent,
} from './verification.ts';

const item = itemOf({ id: 'bicycle-rules', revision: 3 });
const code = encodeVerification(editionOf(item, '2026-11-24'));
const holding = (held: Item, olderDigest: string | null = null): VerificationContent => ({
  item: async (id) => (id === held.id ? detailOf(held) : null),
  olderDigest: () => olderDigest,
});
/** Every field that may be long, at its longest. */
const longest = itemOf({ id: `a${'b-'.repeat(39)}z`, revision: 999_999_999 });

describe('the verification code', () => {
  it('says again what was written into it', () => {
    expect(parseVerification(code)).toEqual({
      itemId: 'bicycle-rules',
      revision: 3,
      digest: editionDigest(item),
      printedOn: '2026-11-24',
    });
  });

  it('may be typed in small letters', () => {
    expect(parseVerification(code.toLowerCase())).toEqual(parseVerification(code));
  });

  it('fits a version 6 symbol even at its longest, and is read back from it', () => {
    const payload = encodeVerification(editionOf(longest, '2026-11-24'));
    const { rows } = verificationSymbol(payload);
    expect(rows.length).toBeLessThanOrEqual(41);
    const scale = 4;
    const quiet = 4;
    const width = (rows.length + 2 * quiet) * scale;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (let y = 0; y < width; y++)
      for (let x = 0; x < width; x++) {
        const row = rows[Math.floor(y / scale) - quiet];
        const dark = row?.[Math.floor(x / scale) - quiet] === '1';
        if (dark) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    const read = jsQr(pixels, width, width);
    expect(read?.data).toBe(payload);
    expect(read?.version).toBeLessThanOrEqual(6);
  });

  it('notices every single wrong character', () => {
    for (let place = 0; place < code.length; place++)
      for (const wrong of ['A', '7', '-', ':']) {
        if (code[place] === wrong) continue;
        const typed = code.slice(0, place) + wrong + code.slice(place + 1);
        expect(parseVerification(typed), typed).toBeNull();
      }
  });

  it('refuses whatever else is scanned, without throwing', () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 400 }), bytes), (scanned) => {
        const text = typeof scanned === 'string' ? scanned : scannedText(scanned);
        expect(text === null ? null : parseVerification(text)).toBeNull();
      }),
    );
  });

  it('takes only short plain ASCII from the scanner', () => {
    expect(scannedText(new TextEncoder().encode(code))).toBe(code);
    expect(scannedText(new TextEncoder().encode('核验'))).toBeNull();
    expect(scannedText(new Uint8Array(5_000).fill(65))).toBeNull();
  });
});

describe('verifying a print', () => {
  it('calls it genuine when its words are those that are published', async () => {
    expect(await verify(code, holding(item))).toMatchObject({
      verdict: 'genuine',
      newestEdition: true,
      validity: 'in-force',
      family: 'rule',
      printedOn: '2026-11-24',
    });
  });

  it('calls it altered when the same edition was published with other words', async () => {
    const other = itemOf({ ...item, body: [{ kind: 'paragraph', text: '每小时五元。' }] });
    const forged = encodeVerification(editionOf(other, '2026-11-24'));
    expect(await verify(forged, holding(item))).toEqual({ verdict: 'altered' });
  });

  it('says that there is a newer edition when only dates moved on', async () => {
    const verdict = await verify(code, holding(itemOf({ ...item, revision: 4 })));
    expect(verdict).toMatchObject({ verdict: 'genuine', newestEdition: false });
  });

  it('vouches for an older edition that this machine printed, and unmasks a false one', async () => {
    const newer = itemOf({ ...item, revision: 4, title: '新的办法' });
    expect(await verify(code, holding(newer, editionDigest(item)))).toMatchObject({
      verdict: 'genuine',
      newestEdition: false,
    });
    expect(await verify(code, holding(newer, 'X'.repeat(20)))).toEqual({ verdict: 'altered' });
  });

  it('neither proves nor accuses when it never held the older edition', async () => {
    const newer = itemOf({ ...item, revision: 4, title: '新的办法' });
    expect(await verify(code, holding(newer))).toMatchObject({ verdict: 'older-edition' });
  });

  it('takes nothing about the text from the code: title, number and validity are the published ones', async () => {
    const { title, documentNumber } = item;
    const claimed = encodeVerification({ ...editionOf(item, '1999-01-01'), revision: 999 });
    expect(await verify(claimed, holding(item))).toMatchObject({
      title,
      documentNumber,
      validity: 'in-force',
      family: 'rule',
    });
    const madeUp = { ...editionOf(item, '2026-11-24'), digest: '0'.repeat(20) };
    expect(await verify(encodeVerification(madeUp), holding(item))).toEqual({ verdict: 'altered' });
  });

  it('knows nothing of an edition that has not arrived yet', async () => {
    const older = itemOf({ ...item, revision: 2, title: '旧的办法' });
    expect(await verify(code, holding(older))).toEqual({ verdict: 'unknown-item' });
  });

  it('knows nothing of an item that is not published', async () => {
    expect(await verify(code, holding(itemOf({ id: 'other' })))).toEqual({
      verdict: 'unknown-item',
    });
  });

  it('has nothing to say about a code of somebody else', async () => {
    expect(await verify('https://example.org/x', holding(item))).toEqual({ verdict: 'not-ours' });
  });
});
