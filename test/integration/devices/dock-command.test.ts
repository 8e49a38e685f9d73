import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DockManifest, faultsOn } from '../../../src/shared/dock.ts';

/** `script/dock` against the real process of virtual devices. */

const root = join(import.meta.dirname, '../../..');
const Addresses = z.object({
  scanner: z.object({ port: z.int() }),
  control: z.object({ url: z.string() }),
});

let folder = '';
let child: ChildProcess;
let addresses: z.infer<typeof Addresses>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dock-'));
  const file = join(root, 'native-adapters/virtual/main.ts');
  child = spawn(process.execPath, [file, '--output', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) =>
    createInterface(child.stdout!).once('line', resolve),
  );
  addresses = Addresses.parse(JSON.parse(line));
});

afterAll(async () => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin!.end();
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

const dock = (words: readonly string[], control = addresses.control.url): Promise<Answer> =>
  new Promise((resolve) => {
    const args = [join(root, 'dock/command/main.ts'), '--control', control, ...words];
    execFile(process.execPath, args, (error, said, complained) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained }),
    );
  });

const faultsOf = async (name: string): Promise<string[]> => {
  const manifest = DockManifest.parse(await (await fetch(addresses.control.url)).json());
  return faultsOn(manifest.devices.find((device) => device.name === name)!).map(
    (fault) => fault.name,
  );
};

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
  });

describe('script/dock', () => {
  it('alone lists every device with its state and its commands', async () => {
    const { code, said } = await dock([]);
    expect(code).toBe(0);
    for (const expected of ['[o] a4:', '[o] receipt:', '[o] scanner:', 'a4 paper-out [on|off]'])
      expect(said).toContain(expected);
  });

  it('puts a fault on a device and takes it back', async () => {
    expect(await dock(['a4', 'paper-out'])).toMatchObject({
      code: 0,
      said: expect.stringContaining('[X] a4') as string,
    });
    expect(await faultsOf('a4')).toEqual(['paper-out']);
    await dock(['a4', 'paper-out', 'off']);
    await dock(['receipt', 'cutter']);
    expect([await faultsOf('a4'), await faultsOf('receipt')]).toEqual([[], ['cutter']]);
    await dock(['receipt', 'clear']);
    expect(await faultsOf('receipt')).toEqual([]);
    await dock(['a4', 'leave', '0']);
    expect(await faultsOf('a4')).toEqual(['paper-out']);
    await dock(['a4', 'refill']);
  });

  it('scans a text with blanks, and the bytes come out of the wire', async () => {
    const socket = await connected(addresses.scanner.port);
    const bytes = new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(data.toString('utf8'))),
    );
    expect((await dock(['scanner', 'scan', '你好', 'code'])).code).toBe(0);
    expect(await bytes).toBe('你好 code\r\n');
    socket.destroy();
  });

  it('says in plain words what is wrong, with an exit code for each kind', async () => {
    expect(await dock(['a4', 'dance'])).toMatchObject({
      code: 2,
      complained: expect.stringContaining('a4 has no command "dance"') as string,
    });
    expect((await dock(['--loud'])).code).toBe(2);
    expect((await dock([], 'ftp://here')).code).toBe(2);
    expect(await dock([], 'http://127.0.0.1:1/')).toMatchObject({
      code: 3,
      complained: expect.stringContaining('Nothing answers at http://127.0.0.1:1/') as string,
    });
    expect((await dock(['prints'])).said).toBe('Nothing has been printed yet.\n');
  });
});
