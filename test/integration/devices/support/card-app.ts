import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { app, MessageChannelMain, utilityProcess } from 'electron';
import { launchWithElectron } from '../../../../src/main/devices/launch.ts';
import { RemoteCardReader } from '../../../../src/main/devices/remote-card.ts';
import { systemClock, systemIds } from '../../../../src/main/system.ts';

/**
 * An Electron app with a real card host and a process that wants cards: its main writes down everything it receives
 * or logs, and tells the processes' ids.
 */

app.on('window-all-closed', () => {});
process.on('disconnect', () => app.exit(0));

void app.whenReady().then(() => {
  const [folder = '', port = ''] = process.argv.slice(-2);
  const keep = (what: unknown): void =>
    appendFileSync(join(folder, 'main.log'), `${inspect(what, { depth: null })}\n`);
  const launch = launchWithElectron(utilityProcess, join(import.meta.dirname, 'host.mjs'));
  const reader = new RemoteCardReader(
    { kind: 'tcp', host: '127.0.0.1', port: Number(port), model: 'generic' },
    {
      clock: systemClock,
      ids: systemIds,
      log: (event, detail) => keep({ event, detail }),
      launch: (family) => {
        const host = launch(family);
        host.onMessage(keep);
        return host;
      },
    },
  );
  const consumer = utilityProcess.fork(join(import.meta.dirname, 'consumer.mjs'), [
    join(folder, 'consumer.log'),
  ]);
  const tell = (): void => void process.send?.({ state: reader.status().state });
  reader.onStatus(tell);
  reader.onPresence((presence) => process.send?.({ presence }));
  process.on('message', (order) => {
    if (order === 'unwant') reader.unwant();
    if (order === 'pids')
      process.send?.({ main: process.pid, consumer: consumer.pid, host: reader.pid });
    if (order === 'end-consumer') consumer.kill();
    if (order !== 'want') return;
    const { port1, port2 } = new MessageChannelMain();
    consumer.postMessage('take', [port1]);
    process.send?.({ wanted: reader.want(port2) });
  });
  tell();
});
