import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { writeOperations } from './operations.ts';

const root = mkdtempSync(join(tmpdir(), 'center-operations-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function* lines(count: number, text: (index: number) => string): AsyncGenerator<string> {
  for (let index = 0; index < count; index += 1) yield text(index);
}
const folder = (): string => mkdtempSync(join(root, 'run-'));
const textOf = (where: string, sha256: string): string =>
  brotliDecompressSync(readFileSync(join(where, `${sha256}.jsonl.br`))).toString();

it('operations go in order into files of at most a thousand', async () => {
  const where = folder();
  const files = await writeOperations(
    where,
    'snapshot',
    lines(2_500, (n) => `{"n":${n}}`),
  );
  expect(files.map(({ operations }) => operations)).toEqual([1_000, 1_000, 500]);
  const text = files.map(({ sha256 }) => textOf(where, sha256)).join('');
  expect(text).toBe(Array.from({ length: 2_500 }, (_, n) => `{"n":${n}}\n`).join(''));
});

it('a file says its sizes as they are', async () => {
  const where = folder();
  const [file] = await writeOperations(
    where,
    'change',
    lines(3, (n) => `"公开${n}"`),
  );
  const [name = ''] = readdirSync(where);
  expect(readFileSync(join(where, name)).length).toBe(file?.sizeBytes);
  expect(Buffer.byteLength(textOf(where, file?.sha256 ?? ''))).toBe(file?.rawSizeBytes);
});

it('large operations make small files', async () => {
  const large = 'x'.repeat(7_000_000);
  const files = await writeOperations(
    folder(),
    'snapshot',
    lines(5, () => large),
  );
  expect(files.map(({ operations }) => operations)).toEqual([2, 2, 1]);
});

it('no operation makes no file', async () => {
  const where = folder();
  expect(await writeOperations(where, 'change', lines(0, String))).toEqual([]);
  expect(readdirSync(where)).toEqual([]);
});
