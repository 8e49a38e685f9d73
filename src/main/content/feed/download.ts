import type { IncomingMessage } from 'node:http';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { sha256OfFile, sizeOf } from './files.ts';
import { deadlineFor, type FeedServer } from './http.ts';
import { described, problem, type FeedProblem } from './problem.ts';

/** A file known by its content: where it lies on the server and what it must be. */
export interface Wanted {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface DownloadOptions {
  readonly server: FeedServer;
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes: (count: number) => void;
}

/** Where a wanted file lies once it is whole and verified. */
export const completePath = (folder: string, sha256: string): string => join(folder, sha256);
const partPath = (folder: string, sha256: string): string => join(folder, `${sha256}.part`);

/** A write that failed is the disk's fault, a read that failed the network's: they must not be confused. */
class DiskRefused extends Error {}

const onDisk = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    throw new DiskRefused(described(error), { cause: error });
  }
};

/** Whether the answer continues at `offset` (206) or starts over (200). */
const startsAt = (answer: IncomingMessage, offset: number): number | null => {
  if (answer.statusCode === 200) return 0;
  const match = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '');
  return match && Number(match[1]) === offset ? offset : null;
};

const receive = async (
  answer: IncomingMessage,
  file: FileHandle,
  offset: number,
  wanted: Wanted,
  onBytes: (count: number) => void,
): Promise<Result<number, FeedProblem>> => {
  const start = startsAt(answer, offset);
  if (start === null) return problem('unreachable', `${wanted.path}: answers another range`);
  if (start < offset) {
    await onDisk(file.truncate(0));
    onBytes(-offset);
  }
  let size = start;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > wanted.sizeBytes) return problem('oversized', `${wanted.path}: longer than signed`);
    await onDisk(file.write(chunk));
    onBytes(chunk.length);
  }
  await onDisk(file.sync());
  return ok(size);
};

/** Fetches what is missing behind `offset`. Problems leave the part as it is, for the next time. */
const fetchRest = async (
  wanted: Wanted,
  offset: number,
  { server, folder, signal, onBytes }: DownloadOptions,
): Promise<Result<number, FeedProblem>> => {
  const file = await open(partPath(folder, wanted.sha256), 'a', 0o600);
  try {
    const headers = offset > 0 ? { range: `bytes=${offset}-` } : {};
    const deadlineMs = deadlineFor(wanted.sizeBytes);
    return await server.get(wanted.path, { headers, signal, deadlineMs }, (answer) =>
      receive(answer, file, offset, wanted, onBytes).catch((error: unknown) => {
        if (error instanceof DiskRefused) return problem('disk', error.message);
        throw error;
      }),
    );
  } finally {
    await file.close();
  }
};

const verifyPart = async (
  wanted: Wanted,
  size: number,
  folder: string,
): Promise<Result<void, FeedProblem>> => {
  const part = partPath(folder, wanted.sha256);
  const isWhole = size === wanted.sizeBytes && (await sha256OfFile(part)) === wanted.sha256;
  if (!isWhole) {
    await rm(part, { force: true });
    return problem('tampered', `${wanted.path}: ${size} bytes that are not what was signed`);
  }
  await rename(part, completePath(folder, wanted.sha256));
  return ok(undefined);
};

const downloadOrThrow = async (
  wanted: Wanted,
  options: DownloadOptions,
): Promise<Result<void, FeedProblem>> => {
  const { folder, onBytes } = options;
  if ((await sizeOf(completePath(folder, wanted.sha256))) === wanted.sizeBytes) {
    onBytes(wanted.sizeBytes);
    return ok(undefined);
  }
  const part = partPath(folder, wanted.sha256);
  let offset = (await sizeOf(part)) ?? 0;
  if (offset > wanted.sizeBytes) {
    await rm(part, { force: true });
    offset = 0;
  }
  onBytes(offset);
  if (offset < wanted.sizeBytes) {
    const received = await fetchRest(wanted, offset, options);
    if (!received.ok && received.error.fault === 'oversized') await rm(part, { force: true });
    if (!received.ok) return received;
    offset = received.value;
  }
  return verifyPart(wanted, offset, folder);
};

/**
 * Brings the file into the folder under its sha256, going on where an earlier attempt was cut off.
 * A file that is there under its name has been verified.
 */
export const download = async (
  wanted: Wanted,
  options: DownloadOptions,
): Promise<Result<void, FeedProblem>> => {
  try {
    return await downloadOrThrow(wanted, options);
  } catch (error) {
    return problem('disk', described(error));
  }
};
