import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dockPicture, type DockPrint } from '../../src/shared/dock.ts';

/** The pictures in the folder the virtual printers print into. */

const shownPrints = 100;

const printOf = (picture: string): { readonly name: string; readonly device: string } => ({
  name: picture.replace(/(-page-\d+)?\.png$/, ''),
  device: picture.startsWith('slip-') ? 'receipt' : 'a4',
});

/** Newest first; a folder that is not there yet holds none. */
export const listPrints = async (folder: string): Promise<DockPrint[]> => {
  const files = await readdir(folder).catch((): string[] => []);
  const prints = new Map<string, DockPrint>();
  for (const picture of files.filter((file) => dockPicture.test(file)).toSorted()) {
    const version = Math.floor((await stat(join(folder, picture))).mtimeMs);
    const { name, device } = printOf(picture);
    const before = prints.get(name);
    prints.set(name, {
      name,
      device,
      pictures: [...(before?.pictures ?? []), picture],
      version: Math.max(version, before?.version ?? 0),
    });
  }
  return [...prints.values()]
    .toSorted((a, b) => b.version - a.version || b.name.localeCompare(a.name))
    .slice(0, shownPrints);
};
