import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentParts, readAttachment } from './attachment-file.ts';

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

describe('a part of an attachment', () => {
  const read = (fromByte: number, lengthBytes: number) =>
    new AttachmentParts(folder).read({ sha256: name, fromByte, lengthBytes });
  const text = (part: Uint8Array | null) => part && Buffer.from(part).toString();

  it('is read from the file, shorter at its end', async () => {
    writeFileSync(join(folder, name), bytes);
    expect(text(await read(1, 3))).toBe('PDF');
    expect(text(await read(9, 1_000))).toBe('example');
    expect(await read(bytes.length, 5)).toBeNull();
  });

  it('is refused, and the file thrown away, when any other part changed', async () => {
    const damaged = Buffer.from(bytes);
    damaged[bytes.length - 1]! ^= 1;
    writeFileSync(join(folder, name), damaged);
    expect(await read(0, 4)).toBeNull();
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it('of a file that was exchanged after its first part is checked anew', async () => {
    const parts = new AttachmentParts(folder);
    const part = { sha256: name, fromByte: 0, lengthBytes: 4 };
    writeFileSync(join(folder, name), bytes);
    expect(text(await parts.read(part))).toBe('%PDF');
    writeFileSync(join(folder, name), Buffer.concat([bytes, bytes]));
    expect(await parts.read(part)).toBeNull();
  });
});
