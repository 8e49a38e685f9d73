import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../center/serve/server.ts';
import { projectRoot } from '../../test/support/electron.ts';

/** The demonstration's center: the real commands, on the demo district, kept in `.demo` between runs. */

export interface DemoCenter {
  readonly url: string;
  readonly rootFile: string;
  stop(): Promise<void>;
}

const folder = join(projectRoot, '.demo', 'center');
const content = join(projectRoot, 'center', 'demo', 'content');

const command = (...args: string[]): void => {
  const done = spawnSync(
    process.execPath,
    [join(projectRoot, 'center/main.ts'), ...args, '--data', folder],
    {
      encoding: 'utf8',
    },
  );
  if (done.status !== 0) throw new Error(`center ${args.join(' ')}: ${done.stderr}`);
  console.log(`center ${args[0]}: ${done.stdout.trim()}`);
};

const digestOf = (path: string): string => {
  const hash = createHash('sha256');
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files.toSorted((a, b) =>
    a.parentPath + a.name < b.parentPath + b.name ? -1 : 1,
  ))
    hash.update(name).update(readFileSync(join(parentPath, name)));
  return hash.digest('hex');
};

/** Makes keys and loads when there is something new; publishing again renews 资料截至. */
const bringUpToDate = (): void => {
  const stamp = join(folder, 'loaded');
  const digest = digestOf(content);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return command('publish');
  rmSync(folder, { recursive: true, force: true });
  command('keys');
  command('load', content);
  command('publish');
  writeFileSync(stamp, digest);
};

export const startDemoCenter = async (): Promise<DemoCenter> => {
  bringUpToDate();
  const server = await serve(join(folder, 'feed'), 0);
  console.log(`center serves the feed at ${server.url}`);
  return {
    url: server.url,
    rootFile: join(folder, 'keys', 'root.json'),
    stop: () => server.stop(),
  };
};
