import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { benchNames, parseBenchOptions } from './options.ts';

describe('the command line of the benches', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bench-options-'));
    writeFileSync(join(folder, '示例.md'), '# 示例');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('means all benches when it names none', () => {
    expect(parseBenchOptions([])).toEqual({
      ok: true,
      value: {
        names: benchNames,
        corpusFolder: null,
        jsonFile: null,
        items: null,
        runs: 5,
        withPeers: true,
      },
    });
  });

  it('takes names, sizes, a corpus and a place for the figures', () => {
    const json = join(folder, 'figures.json');
    const args = ['sync', '--items', '3000', '--runs=1', '--no-peers', '--corpus', folder];
    expect(parseBenchOptions([...args, '--json', json])).toEqual({
      ok: true,
      value: {
        names: ['sync'],
        corpusFolder: folder,
        jsonFile: json,
        items: 3000,
        runs: 1,
        withPeers: false,
      },
    });
  });

  it.each([
    [['bogus'], 'there is no bench "bogus"'],
    [['--items', 'many'], '--items wants a whole number'],
    [['--items', '1e3'], '--items wants a whole number'],
    [['--items', '0'], '--items wants a whole number'],
    [['--runs', '0'], '--runs wants a whole number'],
    [['--corpus', '/nowhere/at/all'], '/nowhere/at/all: no such folder'],
    [['--corpus', import.meta.dirname + '/electron'], 'no Markdown file in it'],
    [['--json', '/nowhere/at/all.json'], 'no folder /nowhere/at'],
    [['--json', '/'], 'is a folder'],
    [['--size', '3'], '--size'],
  ])('is refused in words: %s', (args, sentence) => {
    expect(parseBenchOptions(args)).toMatchObject({
      ok: false,
      error: expect.stringContaining(sentence) as string,
    });
  });
});
