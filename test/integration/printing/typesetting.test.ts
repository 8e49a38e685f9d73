import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import jsQr from 'jsqr';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { err } from '../../../src/shared/result.ts';
import { createPdfWorkshop } from '../../../src/main/printing/pdf-workshop.ts';
import { prepare } from '../../../src/main/printing/prepare.ts';
import { detailOf, itemOf } from '../../../src/main/printing/test-items.ts';
import { bodyOf } from '../../../src/main/printing/print-model.ts';
import { editionDigest, parseVerification } from '../../../src/main/printing/verification.ts';
import { systemClock, systemIds } from '../../../src/main/system.ts';
import type { ItemDetail } from '../../../src/shared/content.ts';
import type { Block } from '../../../src/shared/item.ts';
import { makeStationKeys } from '../../../src/main/requests/signing.ts';
import { isSignedBy, type SummarySigner } from '../../../src/main/printing/summary.ts';
import { parseSummary } from '../../../src/shared/signed-summary.ts';
import { verifyCode } from '../../support/verify-code.ts';
import { SimulatedClock } from '../../support/simulated-clock.ts';
import { inkOf, Poppler } from './support/poppler.ts';
import { startRealTypesetter, type RealTypesetter } from './support/real-typesetter.ts';

let typesetter: RealTypesetter;
beforeAll(async () => {
  typesetter = await startRealTypesetter();
});
afterAll(async () => {
  await typesetter.close();
});

const logged: string[] = [];
const station = makeStationKeys();
const signer: SummarySigner = { station: '0007', privateKey: station.privateKey };

const printed = async (
  detail: ItemDetail,
  signal = new AbortController().signal,
  signedBy: SummarySigner | null = null,
) =>
  prepare(
    {
      content: {
        item: async () => detail,
        attachment: async () => null,
        ofd: async () => err('not-ofd'),
        asOf: () => '2026-11-23T08:00:00+08:00',
      },
      typeset: typesetter.typeset,
      pdf: createPdfWorkshop({
        workerFile: new URL('../../../src/main/printing/pdf-worker.ts', import.meta.url),
        clock: systemClock,
        log: (line) => void logged.push(line),
      }),
      clock: new SimulatedClock('2026-11-24T09:30:00+08:00'),
      ids: systemIds,
      venue: () => ({ name: '示例区政务服务大厅专区', hotline: '0000-12345' }),
      signer: () => signedBy,
      log: (line) => void logged.push(line),
    },
    { what: detail.item.details?.kind === 'guide' ? 'guide' : 'item', itemId: detail.item.id },
    signal,
  );
const pdfOf = async (
  detail: ItemDetail,
  signedBy: SummarySigner | null = null,
): Promise<{ pdf: Uint8Array; pages: number }> => {
  const prepared = await printed(detail, undefined, signedBy);
  if (!prepared.ok) throw new Error(prepared.error);
  return prepared.value;
};
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, place) => ({
    kind: 'paragraph' as const,
    text: `第${place + 1}条　居民租用公共自行车，应当爱护车辆，按照规定的时间和地点归还。`.repeat(
      4,
    ),
  }));
const repealedPolicy = detailOf(
  itemOf({
    body: [
      ...paragraphs(6),
      {
        kind: 'table',
        caption: '表1　收费标准',
        head: ['时间', '费用', '说明'],
        rows: Array.from({ length: 40 }, (_, hour) => [
          `${hour + 1}小时`,
          `${hour}元`,
          '按实际使用的时间计算，不足一小时的按一小时计算，节假日相同。',
        ]),
      },
      ...paragraphs(3),
    ],
  }),
  { validity: { state: 'repealed', day: '2026-11-01', by: null, inherited: false } },
);

/** Ink of the first page's lower part; what stands above is the same on every print but for its code. */
const inkBelow = async (pdf: Uint8Array, top: number): Promise<number> => {
  const poppler = new Poppler(pdf);
  const { png } = await poppler.render(1, 144);
  poppler.close();
  return inkOf({ data: png.data.subarray(Math.round(png.height * top) * png.width * 4) });
};

/** The same characters at the same size with the whole font in the file, not a part of it. */
const wholeFontPdf = async (characters: readonly string[]): Promise<Uint8Array> => {
  const reference = await PDFDocument.create();
  reference.registerFontkit(fontkit);
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  );
  const font = await reference.embedFont(readFileSync(file), { subset: false });
  const page = reference.addPage([595, 842]);
  const perLine = 30;
  for (let line = 0; line * perLine < characters.length; line++) {
    const words = characters.slice(line * perLine, (line + 1) * perLine).join('');
    page.drawText(words, { font, size: 13, x: 50, y: 780 - line * 24 });
  }
  return reference.save();
};

describe('a typeset print', () => {
  it('says on every page what it is, that it is void, and which page of how many', async () => {
    const { pdf, pages } = await pdfOf(repealedPolicy);
    expect(pages).toBeGreaterThan(2);
    const poppler = new Poppler(pdf);
    for (let page = 1; page <= pages; page++) {
      const text = (await poppler.text(page)).replace(/\s+/g, '');
      expect(text).toContain('示例区公共自行车租用办法');
      expect(text).toContain('已废止');
      expect(text).toContain(`第${page}页共${pages}页`);
      expect(text).toContain('资料截至2026年11月23日08:00');
      expect(text).toContain('仅供参考，以正式文本为准');
      expect(text).toContain('11379900000000000X/2026-00123');
      // A table that goes on has its head again.
      if (text.includes('节假日相同')) expect(text).toContain('时间费用说明');
    }
    poppler.close();
  });

  it('contains every word of the item', async () => {
    const { pdf, pages } = await pdfOf(repealedPolicy);
    const poppler = new Poppler(pdf);
    let text = '';
    for (let page = 1; page <= pages; page++)
      text += (await poppler.text(page)).replace(/\s+/g, '');
    for (let place = 1; place <= 6; place++)
      expect(text).toContain(`第${place}条居民租用公共自行车`);
    for (let hour = 1; hour <= 40; hour++) expect(text).toContain(`${hour}小时${hour - 1}元`);
    poppler.close();
  });

  it('has every face embedded and gives a renderer without fonts nothing to complain about', async () => {
    const { pdf, pages } = await pdfOf(repealedPolicy);
    const poppler = new Poppler(pdf);
    const fonts = await poppler.fonts();
    expect(fonts.length).toBeGreaterThan(0);
    for (const { name, embedded } of fonts) {
      expect(name).toMatch(/Noto(Serif|Sans)SC/);
      expect(embedded, name).toBe(true);
    }
    for (let page = 1; page <= pages; page++)
      expect((await poppler.render(page, 60)).complaints).toBe('');
    poppler.close();
  });

  it('carries a code that is read back from the paper and is genuine', async () => {
    const { pdf } = await pdfOf(repealedPolicy);
    const poppler = new Poppler(pdf);
    const { png } = await poppler.render(1, 150);
    const code = jsQr(new Uint8ClampedArray(png.data), png.width, png.height);
    expect(parseVerification(code?.data ?? '')).toEqual({
      itemId: 'bicycle-rules',
      revision: 1,
      digest: editionDigest(repealedPolicy.item),
      printedOn: '2026-11-24',
    });
    poppler.close();
  });

  it('carries the code its station signed, readable on a coarse copy, and no word of it can be changed', async () => {
    const { pdf } = await pdfOf(repealedPolicy, signer);
    const poppler = new Poppler(pdf);
    const { png } = await poppler.render(1, 150);
    poppler.close();
    const code = jsQr(new Uint8ClampedArray(png.data), png.width, png.height)?.data ?? '';
    const keys = JSON.stringify({ stations: [{ station: '0007', publicKey: station.publicKey }] });
    expect(verifyCode(code, keys)).toMatchObject({ status: 0 });
    for (let place = 0; place < code.length; place += 1) {
      const other = code[place] === '7' ? '8' : '7';
      const changed = code.slice(0, place) + other + code.slice(place + 1);
      const summary = parseSummary(changed);
      expect(summary !== null && isSignedBy(summary, station.publicKey), `${place}`).toBe(false);
    }
    expect(verifyCode(code.replace(':1:', ':2:'), keys)).toMatchObject({ status: 1 });
  });

  it('draws every character: as much ink as the same words drawn with the font itself', async () => {
    const characters = Array.from({ length: 400 }, (_, place) =>
      String.fromCodePoint(0x4e00 + place * 52),
    ).join('');
    const text = `${characters}王䶮㛃𠅤〔2026〕①℃`;
    const inkWith = async (body: Block[]): Promise<number> =>
      inkBelow((await pdfOf(detailOf(itemOf({ body })))).pdf, 0.34);
    const drawn =
      (await inkWith([{ kind: 'paragraph', text }])) -
      (await inkWith([{ kind: 'paragraph', text: '　' }]));
    const expected = await inkBelow(await wholeFontPdf([...text]), 0);
    // One blank glyph in fifty would show.
    expect(drawn / expected).toBeGreaterThan(0.98);
    expect(drawn / expected).toBeLessThan(1.02);
  });

  it('is refused by name when a character has no glyph', async () => {
    const detail = detailOf(itemOf({ body: [{ kind: 'paragraph', text: '王𡐤' }] }));
    expect(await printed(detail)).toEqual({ ok: false, error: 'missing-glyph' });
    expect(logged).toContain('bicycle-rules: no glyph for 𡐤 U+21424');
  });

  it('stops when nobody waits for it any more, and the next one is typeset all the same', async () => {
    const abort = new AbortController();
    const occasion = { printedAtMs: 0, asOf: null, venue: '示例专区', code: 'GK1' };
    const first = typesetter.typeset(bodyOf(repealedPolicy, occasion), abort.signal);
    abort.abort();
    expect(await first).toEqual({ ok: false, error: 'aborted' });
    expect((await pdfOf(detailOf(itemOf()))).pages).toBe(1);
  });
});
