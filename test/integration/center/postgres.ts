import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's own PostgreSQL, in a folder of its own, for as long as a test runs. */

const versions = '/usr/lib/postgresql';

const binariesOf = (version: number): string => join(versions, String(version), 'bin');

/** Of the newest version that is here; null when there is none. */
const newestBinaries = (): string | null => {
  const named = existsSync(versions) ? readdirSync(versions).map(Number) : [];
  const newest = named
    .filter((version) => existsSync(join(binariesOf(version), 'initdb')))
    .toSorted((one, other) => other - one)[0];
  return newest === undefined ? null : binariesOf(newest);
};

const binaries = newestBinaries();

/** Null when the server can be started, else why not. */
export const postgresMissing = (): string | null =>
  binaries === null
    ? `PostgreSQL is not installed: no initdb under ${versions} (Debian package postgresql)`
    : null;

/** PostgreSQL refuses to run as root. */
const asOwner = (program: string, ...args: string[]): void => {
  if (binaries === null) throw new Error(String(postgresMissing()));
  const command = [join(binaries, program), ...args];
  const whole =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  const [file = '', ...rest] = whole;
  execFileSync(file, rest, { stdio: 'pipe', cwd: tmpdir() });
};

const ownerId = (): { uid: number; gid: number } => {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: id('-u'), gid: id('-g') };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

export interface RunningPostgres {
  /** Connection string of an empty database; each call makes another. */
  newDatabase(): string;
  stop(): void;
}

export const startPostgres = async (): Promise<RunningPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'center-postgres-'));
  if (process.getuid?.() === 0) {
    const { uid, gid } = ownerId();
    chownSync(folder, uid, gid);
  }
  const data = join(folder, 'data');
  const port = await freePort();
  asOwner(
    'initdb',
    '-D',
    data,
    '-U',
    'center',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  );
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  asOwner('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  let databases = 0;
  return {
    newDatabase: () => {
      databases += 1;
      const name = `center_${databases}`;
      asOwner('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'center', name);
      return `postgres://center@127.0.0.1:${port}/${name}`;
    },
    stop: () => {
      asOwner('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
