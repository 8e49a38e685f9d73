import { join } from 'node:path';
import { utilityProcess, type MessagePortMain } from 'electron';
import type { ChildPort } from '../content/client.ts';
import type { PrivateEnd } from '../devices/launch.ts';

/** A process of ours that is also given ends of channels. */
export interface UtilityPort extends Omit<ChildPort, 'post'> {
  post(message: unknown, handle?: PrivateEnd): void;
}

/** Starts one of our own process entries with an empty environment: an inherited one leaks into crash dumps. */
export const launchUtility = (file: string, serviceName: string): UtilityPort => {
  const child = utilityProcess.fork(join(import.meta.dirname, file), [], {
    serviceName,
    env: {},
    stdio: 'inherit',
  });
  return {
    post: (message, handle) =>
      child.postMessage(message, handle === undefined ? [] : [handle as MessagePortMain]),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
};
