import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { fileReason } from '../faults.ts';

/** What lies below a folder: its Markdown files, and whatever else an import leaves alone, with the reason. */
export interface Found {
  /** Relative to the folder, sorted. */
  readonly markdown: readonly string[];
  readonly skipped: readonly Skipped[];
  /** How many files of other kinds there are, by extension (`.txt`, or empty). */
  readonly others: ReadonlyMap<string, number>;
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

const markdownName = /\.(?:md|markdown)$/i;

/** Its name without the extension of Markdown. */
export const stem = (name: string): string => name.replace(markdownName, '');

const unreadable = (error: unknown): string =>
  fileReason(error) ?? `cannot be read (${String(error)})`;

interface Finding {
  readonly markdown: string[];
  readonly skipped: Skipped[];
  readonly others: Map<string, number>;
}

const findBelow = async (root: string, folder: string, found: Finding): Promise<void> => {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(unreadable);
  if (typeof entries === 'string') {
    found.skipped.push({ path: folder || '.', reason: entries });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const skip = (reason: string): void => void found.skipped.push({ path, reason });
    // What a link points at may lie outside, or above: a loop, or somebody else's file.
    if (entry.isSymbolicLink()) skip('a symbolic link, not followed');
    else if (entry.name.startsWith('.')) skip('hidden');
    else if (entry.isDirectory()) await findBelow(root, path, found);
    else if (!entry.isFile()) skip('not a plain file');
    else if (markdownName.test(entry.name)) found.markdown.push(path);
    else {
      const kind = extname(entry.name).toLowerCase();
      found.others.set(kind, (found.others.get(kind) ?? 0) + 1);
    }
  }
};

/** Everything below the folder; a folder that cannot be listed is skipped with the reason. */
export const findMarkdown = async (root: string): Promise<Found> => {
  const found: Finding = { markdown: [], skipped: [], others: new Map() };
  await findBelow(root, '', found);
  return { ...found, markdown: found.markdown.sort() };
};

/** Text of any encoding that fits into an item is smaller. */
const largestFileBytes = 32_000_000;

export const readBytes = async (path: string): Promise<Result<Uint8Array, string>> => {
  try {
    const { size } = await stat(path);
    if (size > largestFileBytes) return err(`it is larger than ${largestFileBytes / 1e6} MB`);
    return ok(await readFile(path));
  } catch (error) {
    return err(unreadable(error));
  }
};
