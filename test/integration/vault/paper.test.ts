import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrustedTime } from '../../../src/shared/trusted-time.ts';
import type { FieldValues } from '../../../src/shared/submission/definition.ts';
import { definitions } from '../../../src/shared/submission/definitions/all.ts';
import { emptyDraft, type Draft } from '../../../src/vault/draft/draft.ts';
import type { OpenDraft } from '../../../src/vault/draft/drafts.ts';
import { ApplicationPaper } from '../../../src/vault/paper/application.ts';
import { faceFiles } from '../../../src/shared/fonts/typefaces.ts';
import { Surroundings } from '../../../src/vault/surroundings.ts';
import { SimulatedClock } from '../../support/simulated-clock.ts';
import { testCatalogue } from '../../support/vault-bench.ts';
import { inkOf, Poppler } from '../printing/support/poppler.ts';
import { fontFolder, serifFile } from './support/fonts.ts';

let fonts: Awaited<ReturnType<typeof fontFolder>>;
let paper: ApplicationPaper;
beforeAll(async () => {
  fonts = await fontFolder();
  const surroundings = new Surroundings(
    new TrustedTime(new SimulatedClock('2026-11-25T10:20:00+08:00'), 0),
  );
  surroundings.become({
    station: '0007',
    venue: '示例区政务服务大厅专区',
    district: '示例区',
    hotline: '0000-12345',
    asOf: null,
    catalogue: testCatalogue(''),
    fontFolder: fonts.folder,
  });
  paper = new ApplicationPaper(surroundings);
});
afterAll(() => fonts.remove());

const request: FieldValues = {
  applicant: 'citizen',
  'by-agent': 'self',
  phone: '13800000000',
  address: '示例区槐荫路1号院3号楼2单元501室',
  information: '2025年槐荫社区3号地块房屋征收补偿方案',
  form: 'paper',
  delivery: 'post',
  'post-address': '同上',
  'other-form': 'accept',
};
const openWith = (fields: FieldValues, name: string, more: Partial<Draft> = {}): OpenDraft => ({
  definition: definitions['disclosure-request'],
  title: '依申请公开',
  draft: {
    ...emptyDraft('disclosure-request', null, 'housing'),
    fields: { ...request, ...fields },
    identities: {
      applicant: {
        documentKind: 'resident-card',
        name,
        number: '000000199003078040',
        source: 'card',
      },
      agent: null,
    },
    ...more,
  },
});
const occasion = {
  number: '2026-0007-000123-4',
  submittedAtMs: Date.parse('2026-11-25T10:20:00+08:00'),
};
const written = async (open: OpenDraft): Promise<Uint8Array> => {
  const result = await paper.write(open, occasion);
  if (!result.ok || result.value === null) throw new Error('no paper');
  return result.value;
};
const looked = async <Value>(
  pdf: Uint8Array,
  look: (poppler: Poppler) => Promise<Value>,
): Promise<Value> => {
  const poppler = new Poppler(pdf);
  try {
    return await look(poppler);
  } finally {
    poppler.close();
  }
};
const textOf = (pdf: Uint8Array, page = 1): Promise<string> =>
  looked(pdf, async (poppler) => (await poppler.text(page)).replaceAll(/\s+/g, ''));

/** Names as they are met: extension A, B, E, F, and one of the last that only the rare fonts draw. */
const rareNames = '䶮㼆㛃𠅤𬭎𫖯𬱖𠮷𡐤𮧵';

describe('the application on paper', () => {
  it('says what was applied for, by whom, where and when', async () => {
    const text = await textOf(await written(openWith({}, '示例檎')));
    for (const words of [
      '政府信息公开申请表',
      '编号：2026-0007-000123-4',
      '提交时间：2026年11月25日10:20',
      '个人（公民）',
      '示例檎',
      '居民身份证',
      '000000199003078040',
      '2025年槐荫社区3号地块房屋征收补偿方案',
      '示例区住房和城乡建设局',
      '邮寄地址同上',
      '示例区政务服务大厅专区自助终端0007',
      '第1页/共1页',
      '20个工作日内答复',
    ])
      expect(text).toContain(words.replaceAll(/\s+/g, ''));
  });

  it('goes on upon a second page, without losing a word', async () => {
    const sentences = Array.from(
      { length: 60 },
      (_, index) => `第${index + 1}件：征收补偿的明细。`,
    );
    const pdf = await written(openWith({ information: sentences.join('') }, '示例檎'));
    const pages = (await PDFDocument.load(pdf)).getPageCount();
    expect(pages).toBe(2);
    const text = (await textOf(pdf, 1)) + (await textOf(pdf, 2));
    const values = text.replaceAll(/所需信息的内容描述|（续）/g, '');
    for (let index = 1; index <= 60; index += 1) expect(values).toContain(`第${index}件`);
    expect(text).toContain('第2页/共2页');
  });

  it('has every face embedded and gives a renderer without fonts nothing to complain about', async () => {
    await looked(await written(openWith({}, rareNames)), async (poppler) => {
      const faces = await poppler.fonts();
      expect(faces.length).toBe(4);
      expect(faces.every(({ embedded }) => embedded)).toBe(true);
      expect((await poppler.render(1, 60)).complaints).toBe('');
    });
  });

  it('has the rare characters of names in its text', async () => {
    expect(await textOf(await written(openWith({}, `示例${rareNames}`)))).toContain(
      `示例${rareNames}`,
    );
  });

  it('draws each of them, with as much ink as the fonts themselves', async () => {
    const inkWith = async (name: string): Promise<number> =>
      looked(await written(openWith({}, name)), async (poppler) =>
        inkOf((await poppler.render(1, 144)).png),
      );
    const drawn = (await inkWith(`示${rareNames}`)) - (await inkWith('示'));
    const reference = await referenceInk(rareNames);
    // One blank glyph of ten would be a tenth.
    expect(drawn / reference).toBeGreaterThan(0.97);
    expect(drawn / reference).toBeLessThan(1.03);
  });

  it('refuses a character that nothing draws, in the form and before a number is given away', async () => {
    for (const open of [openWith({}, '示例\u{32000}'), openWith({ purpose: '\ue800' }, '示例')]) {
      expect(await paper.missing(open)).toBe('missing-glyph');
      expect(await paper.write(open, occasion)).toEqual({ ok: false, error: 'missing-glyph' });
    }
    expect(await paper.missing(openWith({}, rareNames))).toBeNull();
  });

  it('carries the signature as strokes, and says when somebody wrote for the applicant', async () => {
    const inkOfSigned = async (more: Partial<Draft>): Promise<number> =>
      looked(await written(openWith({}, '示例', more)), async (poppler) =>
        inkOf((await poppler.render(1, 100)).png),
      );
    const line: [number, number][] = Array.from({ length: 50 }, (_, index) => [index * 15, 200]);
    const flat = await inkOfSigned({ signature: [[[10, 10]]] });
    expect((await inkOfSigned({ signature: [line] })) - flat).toBeGreaterThan(100);
    const assisted = await written(openWith({}, '示例', { isAssisted: true, isReadBack: true }));
    expect(await textOf(assisted)).toContain('由他人协助填写');
  });

  it('is made for no kind that has none', async () => {
    const open = { ...openWith({}, '示例'), definition: definitions.message };
    expect(await paper.write(open, occasion)).toEqual({ ok: true, value: null });
  });
});

/** The same characters at the same size with the whole fonts in the file. */
const referenceInk = async (text: string): Promise<number> => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const page = document.addPage([595.28, 841.89]);
  let left = [...text];
  for (const file of [
    serifFile,
    join(fonts.folder, faceFiles['rare-a']),
    join(fonts.folder, faceFiles['rare-b']),
  ]) {
    const bytes = readFileSync(file);
    const known = fontkit.create(bytes);
    const drawn = left.filter((one) => known.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
    left = left.filter((character) => !drawn.includes(character));
    const font = await document.embedFont(bytes, { subset: false });
    page.drawText(drawn.join(''), { font, size: 11, x: 100, y: 300 + left.length * 20 });
  }
  expect(left).toEqual([]);
  return looked(await document.save(), async (poppler) =>
    inkOf((await poppler.render(1, 144)).png),
  );
};
