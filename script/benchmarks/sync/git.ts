import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Change } from './change.ts';
import { applyChange, writeItems } from './item-files.ts';

const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid'];

const git = (repository: string, args: readonly string[], input = ''): Buffer =>
  execFileSync('git', [...identity, '-c', 'gc.auto=0', ...args], {
    cwd: repository,
    input,
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  });

const commit = (repository: string): void => {
  git(repository, ['add', '-A']);
  git(repository, ['commit', '-q', '-m', 'state']);
};

/** Bytes of the pack git sends for the change to somebody who has what was before; the talk around it is not counted. */
export const gitBytes = (folder: string, before: readonly ItemDraft[], change: Change): number => {
  const repository = join(folder, 'git');
  writeItems(repository, before);
  git(repository, ['init', '-q']);
  commit(repository);
  applyChange(repository, change);
  commit(repository);
  const revisions = 'HEAD\n^HEAD~1\n';
  return git(repository, ['pack-objects', '--thin', '--revs', '--stdout', '-q'], revisions).length;
};
