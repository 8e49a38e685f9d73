import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './electron.ts';

/** `script/verify-code` as anybody runs it. `services`: the text of the center's services.json. */
export const verifyCode = (
  code: string | Uint8Array,
  services: string,
): { readonly status: number | null; readonly said: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-code-'));
  const file = join(folder, 'services.json');
  writeFileSync(file, services);
  const { status, stdout } = spawnSync(join(projectRoot, 'script', 'verify-code'), [file], {
    input: code,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  return { status, said: stdout };
};
