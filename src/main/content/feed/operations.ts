import { readFileSync, rmSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { FeedOperation, type FeedFile } from '../../../shared/feed.ts';
import { completePath } from './download.ts';
import { sha256Of } from './files.ts';
import { described, OperationsRefused } from './problem.ts';

const read = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new OperationsRefused('disk', described(error));
  }
};

/**
 * Hashed again where it is used: between download and now lie a disk and perhaps days. A file that
 * changed is thrown away, so that the next check downloads it.
 */
const verified = (folder: string, file: FeedFile): Buffer => {
  const path = completePath(folder, file.sha256);
  const bytes = read(path);
  if (bytes.length === file.sizeBytes && sha256Of(bytes) === file.sha256) return bytes;
  rmSync(path, { force: true });
  throw new OperationsRefused('tampered', `${file.sha256} changed on this disk`);
};

const decompress = (bytes: Buffer, file: FeedFile): Buffer => {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: file.rawSizeBytes });
  } catch (error) {
    const code = error instanceof RangeError ? 'oversized' : 'malformed';
    throw new OperationsRefused(code, `${file.sha256}: ${described(error)}`);
  }
};

const decode = (raw: Buffer, file: FeedFile): string[] => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
    return text.replace(/\n$/, '').split('\n');
  } catch (error) {
    throw new OperationsRefused('malformed', `${file.sha256}: ${described(error)}`);
  }
};

const parse = (line: string, where: string): FeedOperation => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new OperationsRefused('malformed', `${where}: ${described(error)}`);
  }
  const parsed = FeedOperation.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue ? `${issue.path.map(String).join('.')} ${issue.message}` : '';
  throw new OperationsRefused('malformed', `${where}: ${field}`);
};

/**
 * The operations of one downloaded file: size and hash first, then bounded decompression, then each
 * line parsed. One file is in memory at a time. Throws `OperationsRefused`.
 */
export function* operationsOf(folder: string, file: FeedFile): Generator<FeedOperation> {
  const raw = decompress(verified(folder, file), file);
  const lines = decode(raw, file);
  if (raw.length !== file.rawSizeBytes || lines.length !== file.operations)
    throw new OperationsRefused('malformed', `${file.sha256}: not the size or count announced`);
  for (const [index, line] of lines.entries()) yield parse(line, `${file.sha256}:${index + 1}`);
}
