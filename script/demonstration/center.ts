import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serve } from '../../center/serve/server.ts';
import { projectRoot } from '../../test/support/electron.ts';

/** The demonstration's center: the real commands, on the demo district, kept in `.demo` between runs. */

export interface DemoCenter {
  readonly url: string;
  readonly rootFile: string;
  /** Where what residents hand in goes, and where its handling clerk works. */
  readonly intakeUrl: string;
  /** A code with which one kiosk of this venue may enrol; a new one each time, as long as there are any. */
  nextEnrolmentCode(venue: string): string;
  stop(): Promise<void>;
}

const folder = join(projectRoot, '.demo', 'center');
const content = join(projectRoot, 'center', 'demo', 'content');

const command = (args: readonly string[], input = ''): string => {
  const done = spawnSync(
    process.execPath,
    [join(projectRoot, 'center/main.ts'), ...args, '--data', folder],
    { encoding: 'utf8', input },
  );
  if (done.status !== 0) throw new Error(`center ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.trim();
};
const say = (...args: string[]): void => console.log(`center ${args[0]}: ${command(args)}`);

/** The demonstration's clerk: may do everything, and stands in nothing but the demonstration. */
export const demoClerk = { name: 'demo', password: 'demo-console' } as const;

const addClerk = (): void => {
  const { name, password } = demoClerk;
  const options = ['--role', 'administrator', '--password-stdin'];
  command(['clerk', 'add', name, ...options], `${password}\n`);
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

/** Makes keys and loads when there is something new; publishing again renews 资料截至. False: all is as it was. */
const bringUpToDate = (pagesUrl: string): boolean => {
  const stamp = join(folder, 'loaded');
  const digest = digestOf(content);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    // Its days count from the day of loading: something must be open today, too.
    say('load', join(content, 'services.json'));
    say('public-url', pagesUrl);
    say('publish');
    return false;
  }
  rmSync(folder, { recursive: true, force: true });
  say('keys');
  say('sealing-keys');
  say('load', content);
  say('public-url', pagesUrl);
  say('publish');
  addClerk();
  writeFileSync(stamp, digest);
  return true;
};

/** The codes of a document's address must name a port before the pages are there: one that is free now. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Intake and pages in a process of their own; it has the store to itself from now on. */
const startIntake = async (
  pagesPort: number,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const ports = ['--pages-port', String(pagesPort)];
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'center/main.ts'), 'intake', '--demonstration', ...ports, '--data', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [, found] = /^intake at (http:\/\/[\d.:]+)/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the intake ended with ${code}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
};

/** `venues`: of the kiosks that will enrol, one after the other. `onNew`: the center knows no kiosk of an earlier run any more. */
export const startDemoCenter = async (
  venues: readonly string[],
  onNew: () => void,
): Promise<DemoCenter> => {
  const pagesPort = await freePort();
  const pagesUrl = `http://127.0.0.1:${pagesPort}`;
  if (bringUpToDate(pagesUrl)) onNew();
  const codes = venues.map((venue) => ({
    venue,
    code: command(['enrol-code', '--venue', venue]).replace(/ .*$/s, ''),
  }));
  const server = await serve(join(folder, 'feed'), 0);
  const intake = await startIntake(pagesPort);
  console.log(`center serves the feed at ${server.url} and takes in at ${intake.url}`);
  console.log(`the public reads at ${pagesUrl}/items/…`);
  return {
    url: server.url,
    rootFile: join(folder, 'keys', 'root.json'),
    intakeUrl: intake.url,
    nextEnrolmentCode: (venue) => {
      const place = codes.findIndex((one) => one.venue === venue);
      const [next] = place === -1 ? [] : codes.splice(place, 1);
      if (next === undefined) throw new Error(`no enrolment code is left for ${venue}`);
      return next.code;
    },
    stop: async () => {
      await intake.stop();
      await server.stop();
    },
  };
};
