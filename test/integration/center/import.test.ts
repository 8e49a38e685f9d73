import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  describeImport,
  importStatutes,
  type ImportReport,
} from '../../../center/import/import.ts';
import { readChannels } from '../../../center/store/channels.ts';
import type { Database } from '../../../center/store/schema.ts';
import { openTestStore } from '../../../center/testing.ts';
import { Item } from '../../../src/shared/item.ts';

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

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'center-import-'));
    for (const [path, text] of Object.entries(library)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    database = await openTestStore();
    report = await importStatutes(database, root);
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
      /6 files: 4 added.*\n.*\nno district.*\nskipped 其他.随笔\.md: no day/,
    );
  });

  it('puts a double into both of its channels instead of making two items', async () => {
    const found = (await items()).filter(({ publishedOn }) => publishedOn === '2020-01-01');
    expect(found).toHaveLength(1);
    expect(found[0]?.channels).toHaveLength(2);
    expect(found[0]?.body).toEqual([{ kind: 'paragraph', text: '第一条 新文〓。' }]);
  });

  it('makes a channel for every kind, below one root', async () => {
    const channels = await readChannels(database);
    expect(
      channels
        .filter(({ parentId }) => parentId === 'statutes')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['其他', '法律', '示例地方法规', '行政法'].sort());
    const known = new Set(channels.map(({ id }) => id));
    for (const { channels: own } of await items())
      for (const id of own) expect(known.has(id)).toBe(true);
  });

  it('finds nothing to do the second time', async () => {
    expect(await importStatutes(database, root)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 4,
    });
  });
});
