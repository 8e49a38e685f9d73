import { join } from 'node:path';
import { app, MessageChannelMain, utilityProcess } from 'electron';

/**
 * An Electron app with a real vault: hands what its parent orders to the vault, and back what the vault
 * says. The ends of channels that pages and printers would have are here; bytes go on as base64.
 */

app.on('window-all-closed', () => {});
process.on('disconnect', () => app.exit(0));

interface Order {
  /** For the vault; with a channel when `port` names whom its other end is for. */
  readonly main?: unknown;
  readonly port?: string;
  /** For the vault's page. */
  readonly page?: unknown;
}

const inJson = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
const fromJson = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? Uint8Array.from(Buffer.from(String(value.base64), 'base64'))
    : value;
const tell = (from: string, message: unknown): void =>
  void process.send?.({ from, message: JSON.parse(JSON.stringify(message, inJson)) as unknown });

void app.whenReady().then(() => {
  const vault = utilityProcess.fork(join(import.meta.dirname, 'vault.mjs'), [], {
    serviceName: 'vault',
    env: {},
  });
  const ports = new Map<string, Electron.MessagePortMain>();
  vault.on('message', (message) => tell('vault', message));
  vault.on('exit', (code) => tell('exit', code));
  vault.on('spawn', () => tell('pid', vault.pid));
  process.on('message', (text: string) => {
    const { main, port, page } = JSON.parse(text, fromJson) as Order;
    if (page !== undefined) return ports.get('page')?.postMessage(page);
    if (port === undefined) return vault.postMessage(main);
    const { port1, port2 } = new MessageChannelMain();
    ports.set(port, port1);
    port1.on('message', ({ data }) => tell(port, data));
    port1.start();
    vault.postMessage(main, [port2]);
  });
});
