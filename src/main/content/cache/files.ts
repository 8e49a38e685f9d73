import fs from 'node:fs';
import path from 'node:path';

/**
 * The cache lives in a folder of its own as `content-<generation>.db`; `current` names the
 * generation in use. Swapping is the atomic rename of that small file, because Windows refuses to
 * rename over a database that somebody has open. Generations nobody uses are removed when possible.
 */

const pointerName = 'current';
const databasePattern = /^content-(\d{1,9})\.db(?:-wal|-shm|-journal)?$/;

export const databasePath = (folder: string, generation: number): string =>
  path.join(folder, `content-${generation}.db`);

/** The generation in use; null when there is none. */
export const currentGeneration = (folder: string): number | null => {
  try {
    const text = fs.readFileSync(path.join(folder, pointerName), 'utf8');
    return /^\d{1,9}\n$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
};

const generationsIn = (folder: string): { name: string; generation: number }[] =>
  fs.readdirSync(folder).flatMap((name) => {
    const match = databasePattern.exec(name);
    return match ? [{ name, generation: Number(match[1]) }] : [];
  });

/** A generation that no file of the folder carries yet. */
export const nextGeneration = (folder: string): number =>
  Math.max(
    0,
    currentGeneration(folder) ?? 0,
    ...generationsIn(folder).map(({ generation }) => generation),
  ) + 1;

export const syncFile = (file: string): void => {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

const syncFolder = (folder: string): void => {
  // Windows cannot open folders; there the rename itself is journalled.
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

/** Makes a finished generation the one in use. */
export const swapTo = (folder: string, generation: number): void => {
  const draft = path.join(folder, `${pointerName}.new`);
  fs.writeFileSync(draft, `${generation}\n`);
  syncFile(draft);
  fs.renameSync(draft, path.join(folder, pointerName));
  syncFolder(folder);
};

/** Removes every other generation; one still open elsewhere (Windows) stays until the next time. */
export const removeOthers = (folder: string, keep: number): void => {
  for (const { name, generation } of generationsIn(folder)) {
    if (generation === keep) continue;
    try {
      fs.rmSync(path.join(folder, name), { force: true });
    } catch {
      // In use: the next writer removes it.
    }
  }
};
