import type { Block } from '../../../src/shared/item.ts';

/** Sets a document on A4 by the rules of official papers (GB/T 9704): 28 characters a line, 22 lines a page. */

export type FontName = 'song' | 'fang' | 'hei' | 'kai';

/** Millimetres from the left upper corner; `y` is the base line. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: FontName;
  readonly red?: boolean;
}

export interface Rule {
  readonly y: number;
}

export interface SetPage {
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
}

export interface Paper {
  /** 版头, e.g. `示例区人民政府文件`; without it the paper begins with its title. */
  readonly head?: string;
  readonly number?: string;
  readonly title: string;
  readonly body: readonly Block[];
  /** Headings that begin a page of their own. */
  readonly breaks?: readonly string[];
  /** Who signs and the day, at the end. */
  readonly signature?: { readonly agency: string; readonly day: string };
}

export const paperBox = { width: 210, height: 297 } as const;
const text = { left: 28, right: 184, top: 37, bottom: 262 } as const;
const width = text.right - text.left;
const bodySize = 5.5;
const leading = 10.2;

/** Characters of half a width; everything else is square. */
const share = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);

export const stepsOf = (line: string, size: number): number[] =>
  Array.from(line, (character) => share(character) * size);

export const widthOf = (line: string, size: number): number =>
  stepsOf(line, size).reduce((sum, step) => sum + step, 0);

/** May not begin a line. */
const notFirst = '，。、；：？！”’）》〉」』】';

const breakLines = (paragraph: string, size: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const character of paragraph) {
    const isFull = widthOf(line + character, size) > width + 0.01;
    if (isFull && !notFirst.includes(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
};

interface Style {
  readonly font: FontName;
  readonly size: number;
  readonly align?: 'center' | 'right';
  readonly red?: boolean;
}

class Setter {
  readonly pages: { lines: Line[]; rules: Rule[] }[] = [{ lines: [], rules: [] }];
  y: number = text.top;

  get page(): { lines: Line[]; rules: Rule[] } {
    return this.pages.at(-1)!;
  }

  write(paragraph: string, style: Style): void {
    const { size, font, align, red = false } = style;
    for (const line of breakLines(paragraph, size)) {
      this.need(leading);
      const free = width - widthOf(line, size);
      const x = text.left + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
      this.page.lines.push({ text: line, x, y: this.y, size, font, red });
      this.y += Math.max(leading, size * 1.5);
    }
  }

  rule(): void {
    this.page.rules.push({ y: this.y });
    this.y += leading;
  }

  need(height: number): void {
    if (this.y + height > text.bottom + leading) this.turn();
  }

  turn(): void {
    this.pages.push({ lines: [], rules: [] });
    this.y = text.top;
  }
}

const body: Style = { font: 'fang', size: bodySize };

const writeBlock = (setter: Setter, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      return setter.write(`　　${block.text}`, {
        font: block.level === 1 ? 'hei' : 'kai',
        size: bodySize,
      });
    case 'paragraph': {
      const { align = 'left' } = block;
      if (align !== 'left') return setter.write(block.text, { ...body, align });
      return setter.write(`　　${block.text}`, body);
    }
    case 'note':
      return setter.write(`　　${block.text}`, { ...body, font: 'kai' });
    case 'list':
      return block.entries.forEach((entry, index) =>
        setter.write(`　　${block.ordered ? `${index + 1}．` : ''}${entry}`, body),
      );
    case 'table':
      if (block.caption !== undefined)
        setter.write(block.caption, { ...body, font: 'hei', align: 'center' });
      return [block.head, ...block.rows].forEach((row) =>
        setter.write(`　　${row.join('　')}`, body),
      );
  }
};

const running = '示例内容，仅供演示，不是真实文件';

const writeFeet = (pages: readonly { lines: Line[] }[]): void =>
  pages.forEach(({ lines }, index) => {
    const number = `— ${index + 1} —`;
    const size = 4.5;
    const right = text.right - widthOf(number, size);
    lines.push({ text: number, x: right, y: 272, size, font: 'song' });
    lines.push({ text: running, x: text.left, y: 272, size: 3.6, font: 'kai' });
  });

/** Where the seal's middle comes to stand, and on which page. */
export interface SealPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export const setPaper = (
  paper: Paper,
): {
  readonly pages: readonly SetPage[];
  readonly seal: SealPlace | null;
  /** The pages on which the `breaks` begin, in their order. */
  readonly starts: readonly number[];
} => {
  const setter = new Setter();
  if (paper.head !== undefined) {
    setter.y = 62;
    setter.write(paper.head, { font: 'song', size: 11, align: 'center', red: true });
    setter.y += 6;
    setter.write(paper.number ?? '', { ...body, align: 'center' });
    setter.rule();
    setter.y += 4;
  }
  setter.write(paper.title, { font: 'song', size: 7.7, align: 'center' });
  setter.y += leading / 2;
  const starts: number[] = [];
  for (const block of paper.body) {
    if (block.kind === 'heading' && paper.breaks?.includes(block.text) === true) {
      setter.turn();
      starts.push(setter.pages.length);
    }
    writeBlock(setter, block);
  }
  const seal = paper.signature === undefined ? null : sign(setter, paper.signature);
  writeFeet(setter.pages);
  return { pages: setter.pages, seal, starts };
};

const sign = (setter: Setter, { agency, day }: NonNullable<Paper['signature']>): SealPlace => {
  setter.need(5 * leading);
  setter.y += 2 * leading;
  setter.write(`${agency}　　　　`, { ...body, align: 'right' });
  const y = setter.y - leading / 2;
  setter.write(`${day}　　　　`, { ...body, align: 'right' });
  return {
    page: setter.pages.length - 1,
    x: text.right - 4 * bodySize - widthOf(agency, bodySize) / 2,
    y,
  };
};
