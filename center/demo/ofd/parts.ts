import { file, element, mm, textElement } from './xml.ts';
import { paperBox, stepsOf, type FontName, type Line, type SetPage } from './layout.ts';

/** The files of an OFD by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const fonts: Readonly<Record<FontName, readonly [number, string]>> = {
  song: [11, '宋体'],
  fang: [12, '仿宋'],
  hei: [13, '黑体'],
  kai: [14, '楷体'],
};

/** First page, then one more for each; the standard asks for numbers that occur once in a document. */
export const pageId = (index: number): string => String(100 + index);

const boxText = (...values: readonly number[]): string => values.map(mm).join(' ');

/** Repeated steps as the standard shortens them. */
const deltas = (steps: readonly number[]): string => {
  const written: string[] = [];
  for (let at = 0; at < steps.length;) {
    let count = 1;
    while (steps[at + count] === steps[at]) count += 1;
    const step = mm(steps[at] ?? 0);
    written.push(count > 2 ? `g ${count} ${step}` : Array<string>(count).fill(step).join(' '));
    at += count;
  }
  return written.join(' ');
};

const red = element('FillColor', { Value: '200 16 16' });

export const textObject = (id: number, line: Line): string => {
  const steps = stepsOf(line.text, line.size);
  const length = steps.reduce((sum, step) => sum + step, 0);
  const between = steps.slice(0, -1);
  return element(
    'TextObject',
    {
      ID: id,
      Boundary: boxText(line.x, line.y - line.size, length, line.size * 1.3),
      Font: fonts[line.font][0],
      Size: mm(line.size),
    },
    line.red === true ? red : '',
    textElement('TextCode', line.text, {
      X: 0,
      Y: mm(line.size),
      DeltaX: between.length === 0 ? undefined : deltas(between),
    }),
  );
};

const ruleObject = (id: number, y: number): string =>
  element(
    'PathObject',
    { ID: id, Boundary: boxText(28, y - 1, 156, 2), LineWidth: '0.7' },
    element('StrokeColor', { Value: '200 16 16' }),
    textElement('AbbreviatedData', 'S 0 1 L 156 1'),
  );

const pageFile = ({ lines, rules }: SetPage, firstId: number): Uint8Array => {
  const objects = [
    ...lines.map((line, index) => textObject(firstId + 1 + index, line)),
    ...rules.map(({ y }, index) => ruleObject(firstId + 500 + index, y)),
  ];
  const area = element(
    'Area',
    {},
    textElement('PhysicalBox', boxText(0, 0, paperBox.width, paperBox.height)),
  );
  return file(
    'Page',
    {},
    area,
    element('Content', {}, element('Layer', { ID: firstId, Type: 'Body' }, ...objects)),
  );
};

export const fontsFile = (): Uint8Array =>
  file(
    'Res',
    { BaseLoc: 'Res' },
    element(
      'Fonts',
      {},
      ...Object.values(fonts).map(([id, name]) =>
        element('Font', { ID: id, FontName: name, FamilyName: name }),
      ),
    ),
  );

export const documentFile = (
  pages: number,
  box: readonly number[],
  highestId: number,
): Uint8Array =>
  file(
    'Document',
    {},
    element(
      'CommonData',
      {},
      textElement('MaxUnitID', String(highestId)),
      element('PageArea', {}, textElement('PhysicalBox', boxText(...box))),
      textElement('PublicRes', 'PublicRes.xml'),
    ),
    element(
      'Pages',
      {},
      ...Array.from({ length: pages }, (_, index) =>
        element('Page', { ID: pageId(index), BaseLoc: `Pages/Page_${index}/Content.xml` }),
      ),
    ),
  );

export interface OfdFacts {
  readonly title: string;
  /** `yyyy-mm-dd` */
  readonly day: string;
  readonly isSigned: boolean;
}

export const rootFile = ({ title, day, isSigned }: OfdFacts): Uint8Array =>
  file(
    'OFD',
    { Version: '1.0', DocType: 'OFD' },
    element(
      'DocBody',
      {},
      element(
        'DocInfo',
        {},
        textElement('Title', title),
        textElement('Author', '示例区'),
        textElement('CreationDate', day),
        textElement('Creator', 'center/demo'),
      ),
      textElement('DocRoot', 'Doc_0/Document.xml'),
      isSigned ? textElement('Signatures', 'Doc_0/Signs/Signatures.xml') : '',
    ),
  );

const idsPerPage = 1_000;

/** Document, fonts and pages; OFD.xml is not among them. */
export const pageParts = (pages: readonly SetPage[]): Map<string, Uint8Array> =>
  new Map([
    [
      'Doc_0/Document.xml',
      documentFile(
        pages.length,
        [0, 0, paperBox.width, paperBox.height],
        (pages.length + 1) * idsPerPage,
      ),
    ],
    ['Doc_0/PublicRes.xml', fontsFile()],
    ...pages.map(
      (page, index) =>
        [
          `Doc_0/Pages/Page_${index}/Content.xml`,
          pageFile(page, (index + 1) * idsPerPage),
        ] as const,
    ),
  ]);
