import { err, ok, type Result } from '../src/shared/result.ts';
import { wholeNumber, type CommandName, type CommandOptions } from './command-line.ts';
import { clock, keysFolder, withStore, type Command } from './command-place.ts';
import { intakeApp } from './intake/app.ts';
import { finishPending, retrySetAside } from './intake/envelopes.ts';
import { startServer } from './intake/server.ts';
import { groupedCode, makeEnrolmentCode, revokeStation } from './intake/stations.ts';
import type { Database } from './store/schema.ts';

/** The commands around what residents hand in. */

const enrolCode: Command = async (options) => {
  const { venue } = options;
  if (venue === undefined || venue.length > 40)
    return err('--venue wants the name of the venue, as in its station.json');
  const code = await withStore(options, (database) =>
    makeEnrolmentCode(database, venue, clock.nowMs()),
  );
  return ok(`${groupedCode(code)}  (${venue}; one machine, within 24 hours)`);
};

const revoke: Command = async (options, number) => {
  const found = await withStore(options, (database) =>
    revokeStation(database, number, clock.nowMs()),
  );
  return found ? ok(`station ${number} is revoked`) : err(`no station ${number} to revoke`);
};

const placeOf = (options: CommandOptions, database: Database) => ({
  database,
  keysFolder: keysFolder(options),
  nowMs: () => clock.nowMs(),
});

const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => resolve();
    process.once('SIGINT', done).once('SIGTERM', done);
  });

const runIntake = async (
  options: CommandOptions,
  database: Database,
  port: number,
): Promise<Result<string, string>> => {
  const place = placeOf(options, database);
  const finished = await finishPending(place);
  if (finished > 0) console.log(`finished ${finished} envelopes of an earlier run`);
  const app = intakeApp({ ...place, clock, log: (line) => console.log(line) });
  const server = await startServer(app, { port });
  console.log(`intake at ${server.url}`);
  await untilSignal();
  await server.stop();
  return ok('stopped');
};

const intake: Command = async (options) => {
  const port = wholeNumber(options, 'port', 0, [0, 65_535]);
  if (!port.ok) return port;
  return withStore(options, (database) => runIntake(options, database, port.value));
};

const retry: Command = async (options) => {
  const { tried, entered } = await withStore(options, (database) =>
    retrySetAside(placeOf(options, database)),
  );
  return ok(`${entered} of ${tried} entered`);
};

export const requestCommands = {
  'enrol-code': enrolCode,
  revoke,
  intake,
  'retry-set-aside': retry,
} as const satisfies Partial<Record<CommandName, Command>>;
