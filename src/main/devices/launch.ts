import { fork } from 'node:child_process';
import type { HostFamily, ToHost } from '../../../native-adapters/host-protocol.ts';

/** One running host process, whatever started it. */
export interface HostProcess {
  readonly pid: number | undefined;
  /** `handle`: one end of a channel, given away with the message. */
  send(message: ToHost, handle?: PrivateEnd): void;
  /** Raw: whoever listens parses. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

/** A `MessagePortMain`: main hands it on and never reads from it. */
export type PrivateEnd = object;

export type LaunchHost = (family: HostFamily) => HostProcess;

/** The part of Electron's `utilityProcess` that is used. */
export interface UtilityProcessModule {
  fork(
    modulePath: string,
    args: string[],
    options: { readonly serviceName: string; readonly env: Record<string, string> },
  ): {
    readonly pid: number | undefined;
    postMessage(message: unknown, transfer?: readonly PrivateEnd[]): void;
    on(event: 'message', listener: (message: unknown) => void): unknown;
    on(event: 'exit', listener: (code: number) => void): unknown;
    kill(): boolean;
  };
}

/** Hosts see no secrets of main: only what finding a device node and a time zone needs. */
const hostEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'TZ', 'SystemRoot', 'LANG'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** In the app: only after `app.whenReady()`. */
export const launchWithElectron =
  (utilityProcess: UtilityProcessModule, entryFile: string): LaunchHost =>
  (family) => {
    const child = utilityProcess.fork(entryFile, [], {
      serviceName: `device-${family}`,
      env: hostEnvironment(),
    });
    return {
      get pid() {
        return child.pid;
      },
      send: (message, handle) => child.postMessage(message, handle ? [handle] : []),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', (code) => listener(`exit ${code}`)),
      kill: () => void child.kill(),
    };
  };

/** Outside Electron: tests, the bench, a technician's command line. */
export const launchWithNode =
  (entryFile: string): LaunchHost =>
  () => {
    const child = fork(entryFile, [], {
      serialization: 'advanced',
      execArgv: [],
      env: hostEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return {
      pid: child.pid,
      // A message to a process that just died is lost like any other; its exit says the rest.
      // No port can follow a message to a forked process: cards are read in the app only.
      send: (message) => void child.send(message, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) =>
        void child.once('exit', (code, signal) => listener(signal ?? `exit ${code}`)),
      kill: () => void child.kill('SIGKILL'),
    };
  };
