import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, Ids } from '../shared/clock.ts';
import { openParentPort } from '../shared/parent-port.ts';
import type { FromVault } from '../shared/vault-protocol.ts';
import { ApplicationPaper } from './paper/application.ts';
import { Vault } from './vault.ts';

/**
 * The visit's vault as a process: started by main with an empty environment, killed at the visit's end.
 * It writes nothing, logs nothing, and ends without a word on a bug: whatever it could say may be about
 * somebody.
 */

const clock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: async (delayMs, signal) => {
    await delay(delayMs, undefined, signal ? { signal } : {});
  },
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

const ids: Ids = {
  next: () => randomBytes(16).toString('hex'),
  fraction: () => Math.random(),
};

process.on('uncaughtException', () => process.exit(1));

const port = openParentPort<FromVault>();
const vault = new Vault({
  clock,
  ids,
  post: (message) => port.post(message),
  writePaper: (surroundings) => new ApplicationPaper(surroundings),
});
port.onMessage((message, handle) => vault.hear(message, handle));
