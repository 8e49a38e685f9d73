import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStatutes } from '../../../center/import/import.ts';
import { describeImport, type ImportReport } from '../../../center/import/report.ts';
import { readChannels } from '../../../center/store/channels.ts';
import type { Database } from '../../../center/store/schema.ts';
import { openTestStore } from '../../../center/testing.ts';
import { Item, plainText } from '../../../src/shared/item.ts';

/** A small library of our own, with the faults real ones have. */
const library: Record<string, string> = {
  '法律/示例法(2001-01-01).md': '# 示例法\n\n<!-- INFO END -->\n\n第一条 旧文。',
  '法律/示例法(2020-01-01).md':
    '# 中华人民共和国示例法\n\n2020年1月1日 全国人民代表大会通过\n\n<!-- INFO END -->\n\n第一条\u3000新\u200b文\ue5f9。',
  '行政法/示例法(2020-01-01).md':
    '# 中华人民共和国示例法\n\n2020年1月1日 全国人民代表大会通过\n\n<!-- INFO END -->\n\n第一条\u3000新\u200b文\ue5f9。',
  'DLC/示例地方法规/示例/示例市公园条例(2019-01-01).md':
    '# 示例市公园条例\n\n<!-- INFO END -->\n\n第一条 略。',
  'DLC/示例地方法规/示例/示例市绿地条例(2021-01-01).md':
    '# 示例市绿地条例\n\n<!-- INFO END -->\n\n第一条 本条例自2021年3月1日起施行。《示例市公园条例》同时废止。',
  '其他/随笔.md': '# 随笔\n\n<!-- INFO END -->\n\n略。',
  '其他/说明.txt': '不是法规',
};

describe('importing statutes', () => {
  let root: string;
  let database: Database;
  let report: ImportReport;

  const importAll = async (): Promise<ImportReport> => {
    const imported = await importStatutes(database, root);
    if (!imported.ok) throw new Error(imported.error);
    return imported.value;
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'center-import-'));
    for (const [path, text] of Object.entries(library)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    database = await openTestStore();
    report = await importAll();
  });
  afterAll(async () => {
    await database.destroy();
    rmSync(root, { recursive: true, force: true });
  });

  const items = async (): Promise<Item[]> => {
    const rows = await database.selectFrom('items').select('json').execute();
    return rows.map(({ json }) => Item.parse(JSON.parse(json)));
  };

  it('reports what was taken, merged, related, marked and left out', () => {
    expect(report).toMatchObject({
      files: 6,
      added: 4,
      doubles: 1,
      superseded: 1,
      repealed: 1,
      unknownCharacters: 2,
      doubts: [],
    });
    expect(report.skipped.map(({ path }) => path)).toEqual([join('其他', '随笔.md')]);
    expect(describeImport(report)).toMatch(
      /6 files: 4 added.*\n.*\nno district.*\n.*\nskipped 其他.随笔\.md: no day/,
    );
  });

  it('puts a double into both of its channels instead of making two items', async () => {
    const found = (await items()).filter(({ publishedOn }) => publishedOn === '2020-01-01');
    expect(found).toHaveLength(1);
    expect(found[0]?.channels).toHaveLength(2);
    expect(plainText(found[0]?.body ?? [])).toBe(
      '2020年1月1日 全国人民代表大会通过\n第一条 新文〓。',
    );
  });

  it('makes a channel for every kind that has an item, below one root', async () => {
    const channels = await readChannels(database);
    expect(
      channels
        .filter(({ parentId }) => parentId === 'statutes')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['法律', '示例地方法规', '行政法'].sort());
    const known = new Set(channels.map(({ id }) => id));
    for (const { channels: own } of await items())
      for (const id of own) expect(known.has(id)).toBe(true);
  });

  it('names what is not Markdown by its kind', () => {
    expect([...report.others]).toEqual([['.txt', 1]]);
    expect(describeImport(report)).toMatch(/not Markdown and left alone: \.txt 1/);
  });

  it('finds nothing to do the second time', async () => {
    expect(await importAll()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 4,
    });
  });
});

describe('importing a folder of everything that can be wrong', () => {
  let root: string;
  let database: Database;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'center-import-wrong-'));
    database = await openTestStore();
  });
  afterAll(async () => {
    await database.destroy();
    rmSync(root, { recursive: true, force: true });
  });

  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };

  it('takes over what it can and gives a reason for the rest', async () => {
    const text = '# 示例办法\r\n\r\n第一条 略。\r\n';
    put('甲/乙/丙/深(2001-01-01).md', text);
    put('甲/同名(2001-01-01).md', `\ufeff${text}`);
    put('乙/同名(2001-01-01).md', iconv.encode(`${text}第二条 镕。`, 'gb18030'));
    put('空.md', '');
    put('图.md', Buffer.from([0x89, 0x50, 0, 0, 0xff]));
    put('.git/说明.md', text);
    put('无扩展名', '');
    mkdirSync(join(root, '目录.md'));
    symlinkSync(root, join(root, '回环'));
    symlinkSync(join(root, '不存在'), join(root, '断.md'));
    execFileSync('mkfifo', [join(root, '管道.md')]);
    const imported = await importStatutes(database, root);
    if (!imported.ok) throw new Error(imported.error);
    const { added, doubles, otherEncodings, skipped } = imported.value;
    expect({ added, doubles, otherEncodings }).toEqual({ added: 2, doubles: 1, otherEncodings: 1 });
    expect(skipped.map(({ path, reason }) => `${path}: ${reason}`).sort()).toEqual(
      [
        '.git: hidden',
        '回环: a symbolic link, not followed',
        '断.md: a symbolic link, not followed',
        '管道.md: not a plain file',
        '空.md: it is empty',
        '图.md: not a text file: neither UTF-8 nor GB 18030',
      ].sort(),
    );
  });

  it('writes nothing when it would make more channels than a kiosk takes', async () => {
    const before = await readChannels(database);
    for (let number = 0; number < 500; number += 1)
      put(`类${number}/示例(2001-01-01).md`, '第一条 略。');
    const imported = await importStatutes(database, root);
    expect(imported).toMatchObject({
      ok: false,
      error: expect.stringContaining('kiosks take 500') as string,
    });
    expect(await readChannels(database)).toEqual(before);
  });
});
