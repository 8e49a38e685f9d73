import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { ChildPort } from '../content/client.ts';

/** Starts one of our own process entries with an empty environment: an inherited one leaks into crash dumps. */
export const launchUtility = (file: string, serviceName: string): ChildPort => {
  const child = utilityProcess.fork(join(import.meta.dirname, file), [], {
    serviceName,
    env: {},
    stdio: 'inherit',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
};
