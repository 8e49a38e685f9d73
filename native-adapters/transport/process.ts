import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { ByteConnection, ByteTransport, TransportFault } from './transport.ts';

type Child = ChildProcessByStdio<Writable, Readable, null>;

const hasEnded = ({ exitCode, signalCode }: Child): boolean =>
  exitCode !== null || signalCode !== null;

const end = (child: Child): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(child)) return resolve();
    child.once('exit', () => resolve());
    // It may hang in a vendor's library; it holds nothing that must be saved.
    child.kill('SIGKILL');
  });

const wrap = (child: Child, clock: Clock): ByteConnection => {
  const connection = new ConnectionCore(
    {
      isOpen: () => child.stdin.writable,
      send: (bytes, done) => void child.stdin.write(bytes, done),
      destroy: () => end(child),
    },
    clock,
  );
  child.stdout.on('data', (bytes: Buffer) => connection.received(bytes));
  child.stdin.on('error', (error: NodeJS.ErrnoException) =>
    connection.ended(error.code ?? error.message),
  );
  child.once('exit', (code, signal) => connection.ended(`process ${signal ?? `exit ${code}`}`));
  return connection;
};

/**
 * A program that stands between a vendor's library and us, such as one for a 32-bit DLL: bytes on its standard input
 * and output, a process for each connection. Its standard error goes nowhere: libraries write there what they read.
 */
export const processTransport = (
  program: string,
  programArguments: readonly string[],
  clock: Clock,
): ByteTransport => ({
  address: `process ${program}`,
  open: () =>
    new Promise<Result<ByteConnection, TransportFault>>((resolve) => {
      const child = spawn(program, programArguments, { stdio: ['pipe', 'pipe', 'ignore'] });
      child.once('error', (error: NodeJS.ErrnoException) =>
        resolve(err({ kind: 'unreachable', detail: error.code ?? error.message })),
      );
      child.once('spawn', () => resolve(ok(wrap(child, clock))));
    }),
});
