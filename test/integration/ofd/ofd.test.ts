import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofdParts, packOfd, writeOfd } from '../../../center/demo/ofd/writer.ts';
import {
  convertOfd,
  type Converted,
  type ConvertFault,
} from '../../../src/main/content/ofd/convert.ts';
import { openArchive } from '../../../src/main/content/ofd/archive.ts';
import { Reading } from '../../../src/main/content/ofd/reading.ts';
import { judgeSignatures } from '../../../src/main/content/ofd/signature/judge.ts';
import type { SealedValue } from '../../../src/main/content/ofd/signature/ses.ts';
import {
  findSignatures,
  type FoundSignature,
} from '../../../src/main/content/ofd/signature/signatures.ts';
import { Typefaces } from '../../../src/shared/fonts/typefaces.ts';
import type { OfdSignature } from '../../../src/shared/ofd.ts';
import type { Result } from '../../../src/shared/result.ts';
import { textOf } from '../../support/paper.ts';
import { fontFolder } from '../vault/support/fonts.ts';
import { samplePaper, unsignedPaper } from './sample.ts';

/** Real files through the real reader, judge and PDF writer; what thread and host add has tests beside this. */

let fonts: Awaited<ReturnType<typeof fontFolder>>;
let typefaces: Typefaces;
beforeAll(async () => {
  fonts = await fontFolder();
  typefaces = new Typefaces((name) => readFile(join(fonts.folder, name)));
});
afterAll(() => fonts.remove());

const convert = (bytes: Uint8Array): Promise<Result<Converted, ConvertFault>> =>
  convertOfd(bytes, typefaces);

const converted = async (bytes: Uint8Array): Promise<Converted> => {
  const result = await convert(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

const signatureOf = async (bytes: Uint8Array): Promise<OfdSignature> =>
  (await converted(bytes)).report.signature;

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await convert(bytes);
  return result.ok ? 'none' : result.error.fault;
};

type Change = (parts: Map<string, Uint8Array>) => void;

/** The sample with some of its parts changed after it was sealed. */
const changed = (change: Change, paper = samplePaper): Uint8Array => {
  const parts = ofdParts(paper);
  change(parts);
  return packOfd(parts);
};

const text = (parts: Map<string, Uint8Array>, path: string): string =>
  Buffer.from(parts.get(path) ?? []).toString('utf8');

const replaceIn =
  (path: string, from: string | RegExp, to: string): Change =>
  (parts) =>
    void parts.set(path, Buffer.from(text(parts, path).replace(from, to)));

const page = 'Doc_0/Pages/Page_0/Content.xml';
const signatureFile = 'Doc_0/Signs/Sign_0/Signature.xml';

describe('an OFD as PDF', () => {
  it('has its words in order, its pages, and the state of its signature at the foot', async () => {
    const { pdf, report } = await converted(writeOfd(samplePaper));
    expect(report).toMatchObject({ pages: 2, missingGlyphs: 0, leftOut: 0 });
    const file = join(fonts.folder, 'sample.pdf');
    writeFileSync(file, pdf);
    const words = textOf(file).replaceAll(/\s/g, '');
    const order = ['示例区人民政府文件', '示政发〔2026〕99号', '一、总体要求', '㴪口村、䶮泉社区'];
    expect(order.map((word) => words.indexOf(word))).toEqual(
      order.map((word) => words.indexOf(word)).toSorted((a, b) => a - b),
    );
    expect(order.filter((word) => !words.includes(word))).toEqual([]);
    expect(words).toContain('验签：文件未被改动，签章与证书一致；签章人身份未经联网核验');
  });

  it('comes out the same each time', async () => {
    const bytes = writeOfd(unsignedPaper);
    const [one, other] = [await converted(bytes), await converted(bytes)];
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
    expect(Buffer.compare(bytes, writeOfd(unsignedPaper))).toBe(0);
  });

  it('counts characters no font has and pictures nobody can read', async () => {
    const bytes = changed((parts) => {
      replaceIn(page, '示例区人民政府文件', '\u{f0000}\u{f0001}区人民政府文件')(parts);
      replaceIn(
        page,
        '</ofd:Layer>',
        '<ofd:ImageObject ID="9" Boundary="0 0 9 9" ResourceID="77"/></ofd:Layer>',
      )(parts);
    }, unsignedPaper);
    expect((await converted(bytes)).report).toMatchObject({ missingGlyphs: 2, leftOut: 1 });
  });

  it('is drawn with templates below it and annotations over it', async () => {
    const bytes = changed((parts) => {
      const template = '<ofd:TemplatePage ID="50" BaseLoc="Tpls/Tpl_0/Content.xml"/>';
      replaceIn('Doc_0/Document.xml', '</ofd:CommonData>', `${template}</ofd:CommonData>`)(parts);
      replaceIn(
        'Doc_0/Document.xml',
        '</ofd:Document>',
        '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>',
      )(parts);
      replaceIn(page, '<ofd:Area>', '<ofd:Template TemplateID="50"/><ofd:Area>')(parts);
      const said = (word: string) =>
        `<ofd:TextObject ID="1" Boundary="20 10 50 5" Font="12" Size="4"><ofd:TextCode X="0" Y="4">${word}</ofd:TextCode></ofd:TextObject>`;
      const xml = (body: string) => Buffer.from(body.replace(/^<ofd:\w+/, '$& xmlns:ofd="x"'));
      parts.set(
        'Doc_0/Tpls/Tpl_0/Content.xml',
        xml(
          `<ofd:Page><ofd:Content><ofd:Layer>${said('模板上的字')}</ofd:Layer></ofd:Content></ofd:Page>`,
        ),
      );
      parts.set(
        'Doc_0/Annots/Annotations.xml',
        xml(
          '<ofd:Annotations><ofd:Page PageID="100"><ofd:FileLoc>Page_0.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>',
        ),
      );
      parts.set(
        'Doc_0/Annots/Page_0.xml',
        xml(
          `<ofd:PageAnnot><ofd:Annot ID="1" Type="Stamp"><ofd:Appearance Boundary="80 10 50 5">${said('批注里的字')}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
        ),
      );
    }, unsignedPaper);
    const file = join(fonts.folder, 'layers.pdf');
    writeFileSync(file, (await converted(bytes)).pdf);
    expect(textOf(file)).toMatch(/模板上的字.*批注里的字/s);
  });
});

describe('the signature of an OFD', () => {
  it.each([1, 4] as const)(
    'is intact when nothing was changed (seal version %i)',
    async (version) => {
      const seal = { ...samplePaper.seal!, version };
      expect(await signatureOf(writeOfd({ ...samplePaper, seal }))).toMatchObject({
        state: 'intact',
        seal: '示例区人民政府',
        signer: '示例区人民政府（示例）',
      });
    },
  );

  it('is none where nobody signed', async () => {
    expect(await signatureOf(writeOfd(unsignedPaper))).toEqual({ state: 'none' });
  });

  const alterations: readonly (readonly [string, Change])[] = [
    ['a word of a page', replaceIn(page, '现将有关事项', '现将其他事项')],
    [
      'the list of what is signed',
      replaceIn(signatureFile, /<ofd:Reference FileRef.*?<\/ofd:Reference>/, ''),
    ],
    ['the place of the seal', replaceIn(signatureFile, /Boundary="[\d.]+/, 'Boundary="10')],
    ['the whole signature, by taking it away', (parts) => void parts.delete(signatureFile)],
    [
      'a bit of the signature',
      (parts) => {
        const value = Buffer.from(parts.get('Doc_0/Signs/Sign_0/SignedValue.dat')!);
        value[value.length - 5]! ^= 1;
        parts.set('Doc_0/Signs/Sign_0/SignedValue.dat', value);
      },
    ],
  ];
  it.each(alterations)('is altered when somebody changed %s', async (_name, change) => {
    expect(await signatureOf(changed(change))).toEqual({ state: 'altered' });
  });

  it('cannot be told where its form is another one', async () => {
    const foreign = changed(
      (parts) =>
        void parts.set('Doc_0/Signs/Sign_0/SignedValue.dat', Buffer.from('308006092a', 'hex')),
    );
    expect(await signatureOf(foreign)).toEqual({ state: 'unverifiable', doubt: 'format' });
  });

  const judged = (change: (found: FoundSignature) => FoundSignature, drawn = [page]) => {
    const archive = openArchive(writeOfd(samplePaper));
    const found = findSignatures(new Reading(archive), '', 'Doc_0/Signs/Signatures.xml');
    return judgeSignatures(archive, [change(found[0]!)], new Set(drawn));
  };

  it('cannot be told where something that is shown is not under it, or its signer is not in the seal', () => {
    expect(judged((found) => found)).toMatchObject({ state: 'intact' });
    const doubt = (name: string) => ({ state: 'unverifiable', doubt: name });
    expect(judged((found) => found, [page, 'Doc_0/added.xml'])).toEqual(doubt('coverage'));
    expect(judged((found) => ({ ...found, method: 'whirlpool' }))).toEqual(doubt('algorithm'));
    const elsewhere = (value: SealedValue | null) =>
      value && { ...value, namesSigner: () => false };
    expect(judged((found) => ({ ...found, value: elsewhere(found.value) }))).toEqual(
      doubt('signer'),
    );
  });
});

/** Says of its first entry that it unpacks to `size` bytes. */
const claiming = (bytes: Uint8Array, size: number): Uint8Array => {
  const changed = Buffer.from(bytes);
  // APPNOTE 4.3.12: the central directory's header, and the uncompressed size 24 bytes into it.
  changed.writeUInt32LE(size, changed.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return changed;
};

const manyEntries = (count: number): Uint8Array =>
  packOfd(new Map(Array.from({ length: count }, (_, index) => [`a/${index}`, Buffer.alloc(0)])));

describe('a hostile or damaged OFD', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['no zip', 'not-ofd', () => Buffer.from('<html></html>')],
    [
      'a zip of something else',
      'not-ofd',
      () => packOfd(new Map([['word.xml', Buffer.from('<a/>')]])),
    ],
    ['a cut file', 'damaged', () => writeOfd(samplePaper).subarray(0, 3_000)],
    ['a zip bomb', 'too-large', () => claiming(writeOfd(unsignedPaper), 4_000_000_000)],
    ['more entries than any paper has', 'too-large', () => manyEntries(4_001)],
    [
      'names that leave the archive',
      'unsafe',
      () => packOfd(new Map([...ofdParts(unsignedPaper), ['../../etc/x', Buffer.from('x')]])),
    ],
    [
      'a path that leaves the archive',
      'unsafe',
      () =>
        changed(replaceIn('Doc_0/Document.xml', 'Pages/Page_0', '../../../Page_0'), unsignedPaper),
    ],
    ['a missing page', 'damaged', () => changed((parts) => void parts.delete(page), unsignedPaper)],
    [
      'no pages',
      'no-pages',
      () =>
        changed(replaceIn('Doc_0/Document.xml', /<ofd:Page ID.*?<\/ofd:Page>/g, ''), unsignedPaper),
    ],
    ['broken XML', 'damaged', () => changed(replaceIn(page, '</ofd:Layer>', ''), unsignedPaper)],
    [
      'a million strokes',
      'too-large',
      () =>
        changed(
          replaceIn(
            page,
            '</ofd:Layer>',
            `<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>${'L1 2'.repeat(1_000_000)}</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer>`,
          ),
          unsignedPaper,
        ),
    ],
    [
      'an encrypted one',
      'encrypted',
      () =>
        changed((parts) => void parts.set('Encryptions.xml', Buffer.from('<a/>')), unsignedPaper),
    ],
    [
      'templates that stand on each other',
      'unsafe',
      () =>
        changed((parts) => {
          replaceIn(
            'Doc_0/Document.xml',
            '</ofd:CommonData>',
            '<ofd:TemplatePage ID="50" BaseLoc="A.xml"/><ofd:TemplatePage ID="51" BaseLoc="B.xml"/></ofd:CommonData>',
          )(parts);
          replaceIn(page, '<ofd:Area>', '<ofd:Template TemplateID="50"/><ofd:Area>')(parts);
          parts.set('Doc_0/A.xml', Buffer.from('<Page><Template TemplateID="51"/></Page>'));
          parts.set('Doc_0/B.xml', Buffer.from('<Page><Template TemplateID="50"/></Page>'));
        }, unsignedPaper),
    ],
  ];
  it.each(cases)('%s is named %s', async (_name, fault, make) => {
    expect(await faultOf(make())).toBe(fault);
  });
});
