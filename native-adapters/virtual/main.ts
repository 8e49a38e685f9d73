import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { obeyText, startControlServer } from './control-server.ts';
import { startVirtualDevices } from './devices.ts';

/**
 * The virtual devices as a process of their own: prints one JSON line with their addresses, then obeys
 * commands, as JSON lines on standard input or on the control port (see control-server.ts).
 * Ends when standard input does, unless `--detached`.
 */

const usage = `virtual devices
  --output DIR     keep printed PDFs, pages and slips here
  --a4-port N --receipt-port N --scanner-port N --card-port N --control-port N   (default: free ports)
  --page-ms N      time of an A4 side (400)    --row-ms N   time of a slip row (0)
  --font FILE      a TrueType file with Chinese glyphs
  --detached       do not end with standard input
commands, one a line: {"device":"a4","do":"paper-out"}  {"device":"a4","do":"paper-out","on":false}
  {"device":"scanner","do":"scan","text":"..."}    GET on the control port lists them all`;

const { values } = parseArgs({
  options: {
    output: { type: 'string' },
    'a4-port': { type: 'string' },
    'receipt-port': { type: 'string' },
    'scanner-port': { type: 'string' },
    'card-port': { type: 'string' },
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

const run = async (): Promise<void> => {
  const devices = await startVirtualDevices({
    fontPath: values.font ?? bundledFont(),
    ...(values.output !== undefined && { outputFolder: values.output }),
    a4Port: number(values['a4-port']),
    receiptPort: number(values['receipt-port']),
    scannerPort: number(values['scanner-port']),
    cardPort: number(values['card-port']),
    ...(values['page-ms'] !== undefined && { pageMs: number(values['page-ms']) }),
    ...(values['row-ms'] !== undefined && { rowMs: number(values['row-ms']) }),
  });
  const control = await startControlServer({
    devices: devices.declared,
    port: number(values['control-port']),
    printsFolder: values.output ?? null,
  });
  const stop = (): void =>
    void Promise.all([control.close(), devices.close()]).then(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (values.detached !== true) {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => {
      void obeyText(devices.declared, line).then((done) =>
        console.log(done.ok ? 'ok' : done.error.replaceAll('\n', '; ')),
      );
    });
    lines.on('close', stop);
  }
  const { a4, receipt, scanner, card } = devices;
  const addresses = {
    a4: { uri: a4.uri },
    receipt: { host: '127.0.0.1', port: receipt.port },
    scanner: { host: '127.0.0.1', port: scanner.port },
    card: { host: '127.0.0.1', port: card.port },
    control: { url: control.url },
  };
  console.log(JSON.stringify(addresses));
};

if (values.help === true) console.log(usage);
else await run();
