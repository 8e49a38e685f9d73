import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAttachment } from './attachment-file.ts';

const bytes = Buffer.from('%PDF-1.7 example');
const name = createHash('sha256').update(bytes).digest('hex');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an attachment on disk', () => {
  it('is read when it is what was published', async () => {
    writeFileSync(join(folder, name), bytes);
    expect(Buffer.from((await readAttachment(folder, name))!)).toEqual(bytes);
  });

  it('is refused and thrown away when a single bit changed', async () => {
    const damaged = Buffer.from(bytes);
    damaged[3]! ^= 1;
    writeFileSync(join(folder, name), damaged);
    expect(await readAttachment(folder, name)).toBeNull();
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it('is null when it has not arrived', async () => {
    expect(await readAttachment(folder, name)).toBeNull();
  });
});
