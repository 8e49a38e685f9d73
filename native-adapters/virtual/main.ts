import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  control,
  ControlCommand,
  startVirtualDevices,
  stopVirtualDevices,
  type VirtualDevices,
} from './controls.ts';

/**
 * The three virtual devices as a process of their own: prints one JSON line with their addresses, then obeys
 * commands, as JSON lines on standard input or as POST / with a JSON body on the control port.
 * Ends when standard input does, unless `--detached`.
 */

const usage = `virtual devices
  --output DIR     keep printed PDFs, pages and slips here
  --a4-port N --receipt-port N --scanner-port N --control-port N   (default: free ports)
  --page-ms N      time of an A4 side (400)    --row-ms N   time of a slip row (0)
  --font FILE      a TrueType file with Chinese glyphs
  --detached       do not end with standard input
commands, one a line: {"device":"a4","do":"paper-out"}  {"device":"scanner","do":"scan","text":"..."}`;

const { values } = parseArgs({
  options: {
    output: { type: 'string' },
    'a4-port': { type: 'string' },
    'receipt-port': { type: 'string' },
    'scanner-port': { type: 'string' },
    'control-port': { type: 'string' },
    'page-ms': { type: 'string' },
    'row-ms': { type: 'string' },
    font: { type: 'string' },
    detached: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const bundledFont = (): string =>
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  );

const number = (text: string | undefined): number => (text === undefined ? 0 : Number(text));

/** `ok`, or what was wrong with the command. */
const obey = async (devices: VirtualDevices, line: string): Promise<string> => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const command = ControlCommand.safeParse(json);
  if (!command.success) return 'no such command';
  await control(devices, command.data);
  return 'ok';
};

const commandLimitBytes = 20_000;

const readText = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > commandLimitBytes) return '';
  }
  return text;
};

const startControlPort = (devices: VirtualDevices, port: number): Promise<number> => {
  const server = createServer((request, response) => {
    const answered = readText(request).then((line) => obey(devices, line));
    void answered.then((answer) => response.writeHead(answer === 'ok' ? 200 : 400).end(answer));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
};

const run = async (): Promise<void> => {
  const devices = await startVirtualDevices({
    fontPath: values.font ?? bundledFont(),
    ...(values.output !== undefined && { outputFolder: values.output }),
    a4Port: number(values['a4-port']),
    receiptPort: number(values['receipt-port']),
    scannerPort: number(values['scanner-port']),
    ...(values['page-ms'] !== undefined && { pageMs: number(values['page-ms']) }),
    ...(values['row-ms'] !== undefined && { rowMs: number(values['row-ms']) }),
  });
  const controlPort = await startControlPort(devices, number(values['control-port']));
  const stop = (): void => void stopVirtualDevices(devices).then(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (values.detached !== true) {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => void obey(devices, line).then((answer) => console.log(answer)));
    lines.on('close', stop);
  }
  const { a4, receipt, scanner } = devices;
  const addresses = {
    a4: { uri: a4.uri },
    receipt: { host: '127.0.0.1', port: receipt.port },
    scanner: { host: '127.0.0.1', port: scanner.port },
    control: { url: `http://127.0.0.1:${controlPort}/` },
  };
  console.log(JSON.stringify(addresses));
};

if (values.help === true) console.log(usage);
else await run();
