import { unzipSync } from 'fflate';
import { damaged, limits, OfdTrouble, tooLarge } from './trouble.ts';

/** The files of an OFD by their paths within it, without a slash in front. */
export type Archive = ReadonlyMap<string, Uint8Array>;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** As packers write it; null for what would leave the archive. */
const safeName = (name: string): string | null => {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const strays = parts.includes('..') || /^[a-z]:/i.test(name) || name.includes('\0');
  return strays ? null : parts.join('/');
};

/** Counts what is promised before anything is unpacked; unpacking writes no more than was promised. */
const gate = () => {
  let entries = 0;
  let allBytes = 0;
  return ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (safeName(name) === null) throw new OfdTrouble('unsafe', 'an entry leaves the archive');
    entries += 1;
    allBytes += originalSize;
    if (entries > limits.entries) throw tooLarge('too many entries');
    if (originalSize > limits.entryBytes || allBytes > limits.allBytes)
      throw tooLarge('unpacks to too much');
    return !name.endsWith('/');
  };
};

export const openArchive = (bytes: Uint8Array): Archive => {
  if (!isZip(bytes)) throw new OfdTrouble('not-ofd', 'no zip');
  if (bytes.byteLength > limits.fileBytes) throw tooLarge('file too large');
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter: gate() });
  } catch (error) {
    if (error instanceof OfdTrouble) throw error;
    throw damaged(`zip: ${String(error)}`);
  }
  return new Map(Object.entries(unpacked).map(([name, file]) => [safeName(name) ?? '', file]));
};

/**
 * The path that `location` (ST_Loc) means in the file `from`: from the root with a slash in front, else
 * from the folder of the file.
 */
export const locate = (from: string, location: string): string => {
  const parts = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of location.trim().replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) throw new OfdTrouble('unsafe', 'a path leaves the archive');
  }
  return parts.join('/');
};

/** Some writers give paths from the root without the slash, or in other letters than the entry. */
export const findFile = (archive: Archive, from: string, location: string): string | null => {
  const wanted = [locate(from, location), locate('', location)];
  const exact = wanted.find((path) => archive.has(path));
  if (exact !== undefined) return exact;
  const folded = new Set(wanted.map((path) => path.toLowerCase()));
  return [...archive.keys()].find((path) => folded.has(path.toLowerCase())) ?? null;
};
