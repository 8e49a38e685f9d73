import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Change } from './change.ts';

/** The same content as one file an item, which is how it goes through git and rsync. */

const pathOf = (folder: string, id: string): string => join(folder, `${id}.json`);

const write = (folder: string, drafts: readonly ItemDraft[]): void => {
  for (const draft of drafts)
    writeFileSync(pathOf(folder, draft.id), JSON.stringify(draft, null, 1));
};

export const writeItems = (folder: string, drafts: readonly ItemDraft[]): void => {
  mkdirSync(folder, { recursive: true });
  write(folder, drafts);
};

export const applyChange = (folder: string, { put, remove }: Change): void => {
  write(folder, put);
  for (const id of remove) rmSync(pathOf(folder, id));
};
