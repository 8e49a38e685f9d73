import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from './corpus-source.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-corpus-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('a corpus for benchmarks', () => {
  it('is read with and without the mark that ends a header', () => {
    write('a/有标记.md', '# 示例甲办法\n\n2020年1月1日\n<!-- INFO END -->\n\n第一条 甲。\n');
    write('无标记.md', '# 示例乙办法\n\n第一条 乙。\n第二条 丙。\n');
    write('只有正文.md', '一行正文。\n');
    expect(readCorpus(folder).texts).toEqual([
      { title: '示例甲办法', lines: ['第一条 甲。'] },
      { title: '只有正文', lines: ['一行正文。'] },
      { title: '示例乙办法', lines: ['第一条 乙。', '第二条 丙。'] },
    ]);
  });

  it('leaves out what is no text, and folders that are named like a file', () => {
    write('空.md', '');
    write('夹.md/一.md', '# 示例丙办法\n\n正文。\n');
    expect(readCorpus(folder).texts.map(({ title }) => title)).toEqual(['示例丙办法']);
  });

  it('is refused in words when nothing in it can be read', () => {
    write('只有标题.md', '# 示例\n');
    expect(() => readCorpus(folder)).toThrow('no Markdown file in it holds a text');
  });
});
