import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DockManifest } from '../../src/shared/dock.ts';
import { devicesText, printsText } from './text.ts';
import { understand, type Wish } from './words.ts';

/** See script/dock. */

const exitCodes = { done: 0, refused: 1, notUnderstood: 2, nobodyThere: 3 } as const;

const usage = `dock: plays with the virtual devices of a running demonstration
  script/dock                         every device, its state and its commands
  script/dock DEVICE                  one device
  script/dock DEVICE COMMAND [VALUE]  does it, such as: a4 paper-out, a4 paper-out off, scanner scan TEXT
  script/dock prints                  what was printed
  --control URL   the control address; without it that of the demonstration that runs here
exit codes: 0 done, 1 the device refused, 2 not understood, 3 no devices are running`;

const addressFile = join(import.meta.dirname, '../../.demo/dock.json');
const Address = z.object({ controlUrl: z.url({ protocol: /^http$/ }) });

class Failure extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

const addressOfDemo = (): string => {
  try {
    return Address.parse(JSON.parse(readFileSync(addressFile, 'utf8'))).controlUrl;
  } catch {
    throw new Failure(
      exitCodes.nobodyThere,
      'No demonstration is running. Start script/demo, or say where with --control URL.',
    );
  }
};

const checked = (url: string): string => {
  const address = Address.safeParse({ controlUrl: url });
  if (!address.success)
    throw new Failure(exitCodes.notUnderstood, `--control needs an http:// address, not "${url}".`);
  return new URL('/', address.data.controlUrl).href;
};

const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch {
    throw new Failure(exitCodes.nobodyThere, `Nothing answers at ${url}. Is script/demo running?`);
  }
};

const readManifest = async (url: string): Promise<DockManifest> => {
  const manifest = DockManifest.safeParse(await (await ask(url)).json().catch(() => null));
  if (manifest.success) return manifest.data;
  throw new Failure(exitCodes.nobodyThere, `What answers at ${url} are no virtual devices.`);
};

const fulfil = async (url: string, manifest: DockManifest, wish: Wish): Promise<string> => {
  if (wish.kind === 'list') return devicesText(wish.devices);
  if (wish.kind === 'prints') return printsText(manifest, url);
  const response = await ask(url, { method: 'POST', body: JSON.stringify(wish.body) });
  const said = await response.text();
  if (!response.ok) throw new Failure(exitCodes.refused, `The device refused: ${said}`);
  const { devices } = await readManifest(url);
  return devicesText(devices.filter(({ name }) => name === wish.body['device'])).split('\n')[0]!;
};

const run = async (): Promise<string> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { control: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true || positionals[0] === 'help') return usage;
  const url = checked(values.control ?? addressOfDemo());
  const manifest = await readManifest(url);
  const wish = understand(manifest, positionals);
  if (!wish.ok) throw new Failure(exitCodes.notUnderstood, wish.error);
  return fulfil(url, manifest, wish.value);
};

const isBadSwitch = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

try {
  console.log(await run());
} catch (error) {
  if (!(error instanceof Failure) && !isBadSwitch(error)) throw error;
  console.error(`dock: ${error.message}`);
  process.exitCode = error instanceof Failure ? error.exitCode : exitCodes.notUnderstood;
}
