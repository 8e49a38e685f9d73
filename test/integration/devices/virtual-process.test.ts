import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createA4Printer } from '../../../native-adapters/a4-printer/adapter.ts';
import { untilA4Status } from '../../../native-adapters/a4-printer/a4-printer.contract.ts';
import { createIppClient } from '../../../native-adapters/a4-printer/ipp-client.ts';
import { systemClock as clock } from '../../../native-adapters/system-clock.ts';

const Addresses = z.object({
  a4: z.object({ uri: z.string() }),
  receipt: z.object({ port: z.int() }),
  scanner: z.object({ port: z.int() }),
  control: z.object({ url: z.string() }),
});

it('the virtual devices run as a process that tells its addresses and obeys commands', async () => {
  const file = join(import.meta.dirname, '../../../native-adapters/virtual/main.ts');
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const addresses = Addresses.parse(JSON.parse(await next()));
  const client = createIppClient({ uri: addresses.a4.uri, clock });
  const printer = createA4Printer({ client, clock });
  await untilA4Status(printer, ({ state }) => state === 'ready');
  await printer.close();

  child.stdin.write('{"device":"a4","do":"paper-out"}\n');
  expect(await next()).toBe('ok');
  const body = '{"device":"a4","do":"dance"}';
  const refused = await fetch(addresses.control.url, { method: 'POST', body });
  expect([refused.status, await refused.text()]).toEqual([400, 'no such command: dance']);
  const again = createA4Printer({ client, clock });
  const stopped = await untilA4Status(again, ({ state }) => state === 'stopped');
  expect(stopped).toMatchObject({ cause: 'paper-out' });
  await again.close();

  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end();
  expect(await gone).toBe(0);
});
