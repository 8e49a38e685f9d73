import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { carryOut, type Order } from './sealing-peer.ts';

/** An Electron app that seals and opens in main and in a utility process, as its parent orders. */

app.on('window-all-closed', () => {});
process.on('disconnect', () => app.exit(0));

void app.whenReady().then(() => {
  const utility = utilityProcess.fork(join(import.meta.dirname, 'utility.mjs'), [], { env: {} });
  utility.on('message', (done: object) => process.send?.(done));
  process.on('message', (order: Order) => {
    if (order.peer === 'utility') return utility.postMessage(order);
    void carryOut(order).then((done) => process.send?.(done));
  });
  process.send?.({ versions: process.versions });
});
