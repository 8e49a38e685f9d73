import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import type { ItemDraft } from '../../center/store/canonical.ts';

/** What no sync can beat, and what git, which many would take instead, needs for the same. */

export interface Change {
  readonly put: readonly ItemDraft[];
  readonly remove: readonly string[];
}

/** Bytes of the change as lines of JSON, packed as tightly as the format of the feed allows. */
export const packedBytes = ({ put, remove }: Change): number => {
  const lines = [...put, ...remove].map((one) => JSON.stringify(one)).join('\n');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(lines, { params }).length;
};

/** Seconds to write the rows into a database without any index. */
export const plainInsertSeconds = (folder: string, drafts: readonly ItemDraft[]): number => {
  const database = new BetterSqlite3(join(folder, 'plain.db'));
  database.exec('CREATE TABLE items (id TEXT NOT NULL, json TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO items VALUES (?, ?)');
  const startedMs = performance.now();
  database.transaction(() => {
    for (const draft of drafts) insert.run(draft.id, JSON.stringify(draft));
  })();
  const seconds = (performance.now() - startedMs) / 1_000;
  database.close();
  return seconds;
};

/** Bytes git sends for the change, one file an item, to somebody who has what was before. */
export const gitBytes = (folder: string, before: readonly ItemDraft[], change: Change): number => {
  const repository = join(folder, 'git');
  mkdirSync(repository);
  const git = (args: readonly string[], input = ''): Buffer =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=bench',
        '-c',
        'user.email=bench@example.invalid',
        '-c',
        'gc.auto=0',
        ...args,
      ],
      {
        cwd: repository,
        input,
        maxBuffer: 2 ** 30,
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
  const write = (drafts: readonly ItemDraft[]): void => {
    for (const draft of drafts)
      writeFileSync(join(repository, `${draft.id}.json`), JSON.stringify(draft, null, 1));
  };
  const commit = (): void => {
    git(['add', '-A']);
    git(['commit', '-q', '-m', 'state']);
  };
  git(['init', '-q']);
  write(before);
  commit();
  write(change.put);
  for (const id of change.remove) rmSync(join(repository, `${id}.json`));
  commit();
  return git(['pack-objects', '--thin', '--revs', '--stdout', '-q'], 'HEAD\n^HEAD~1\n').length;
};
