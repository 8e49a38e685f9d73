import { CalendarDay } from '../src/shared/item.ts';
import { err, ok, type Result } from '../src/shared/result.ts';
import { forgetPersons } from './cases/forget.ts';
import { wholeNumber, type CommandName, type CommandOptions } from './command-line.ts';
import { clock, dataFolder, keysFolder, withStore, type Command } from './command-place.ts';
import { addClerk, clerkNameForm, disableClerk } from './console/clerks.ts';
import { leastPasswordLength, newPassword } from './console/passwords.ts';
import { roles } from './console/roles.ts';
import { centerApp } from './intake/center-app.ts';
import { finishPending, retrySetAside } from './intake/envelopes.ts';
import { startServer } from './intake/server.ts';
import { startPagesServer } from './pages/server.ts';
import type { RunningServer } from './serve/server.ts';
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
  log: (line: string) => console.log(line),
});

const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => resolve();
    process.once('SIGINT', done).once('SIGTERM', done);
  });

/** Null where nobody asked for them: a center may have its pages elsewhere, or none. */
const startPages = async (
  options: CommandOptions,
  database: Database,
  port: number | null,
): Promise<RunningServer | null> => {
  if (port === null) return null;
  const { log } = placeOf(options, database);
  const place = { database, dataFolder: dataFolder(options), clock, log };
  const server = await startPagesServer(place, port);
  console.log(`pages at ${server.url}/items/`);
  return server;
};

const runIntake = async (
  options: CommandOptions,
  database: Database,
  ports: { readonly intake: number; readonly pages: number | null },
): Promise<Result<string, string>> => {
  const place = placeOf(options, database);
  const finished = await finishPending(place);
  if (finished > 0) console.log(`finished ${finished} envelopes of an earlier run`);
  const app = centerApp({ ...place, clock });
  const pages = await startPages(options, database, ports.pages);
  try {
    const server = await startServer(app, { port: ports.intake });
    console.log(`intake at ${server.url}, console at ${server.url}/console`);
    await untilSignal();
    await server.stop();
  } finally {
    await pages?.stop();
  }
  return ok('stopped');
};

/** A kiosk deletes its copy on our answer: it must be on the disk by then. */
const isLasting = ({ database, demonstration }: CommandOptions): boolean =>
  database !== undefined || demonstration === true;

const intake: Command = async (options) => {
  if (!isLasting(options))
    return err(
      'intake wants --database postgres://…: the embedded database may lose in a power cut what kiosks have deleted on its answer (to try it all the same: --demonstration)',
    );
  const port = wholeNumber(options, 'port', 0, [0, 65_535]);
  if (!port.ok) return port;
  const pagesPort = wholeNumber(options, 'pages-port', 0, [0, 65_535]);
  if (!pagesPort.ok) return pagesPort;
  const pages = options['pages-port'] === undefined ? null : pagesPort.value;
  return withStore(options, (database) =>
    runIntake(options, database, { intake: port.value, pages }),
  );
};

const retry: Command = async (options) => {
  const { tried, entered } = await withStore(options, (database) =>
    retrySetAside(placeOf(options, database)),
  );
  return ok(`${entered} of ${tried} entered`);
};

/** Null when there is no first line, or it is too short. */
const passwordFromInput = async (): Promise<string | null> => {
  let text = '';
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  const [line = ''] = text.split('\n');
  return line.trim().length >= leastPasswordLength ? line.trim() : null;
};

const addAccount = async (
  options: CommandOptions,
  name: string,
): Promise<Result<string, string>> => {
  const role = roles.find((one) => one === options.role);
  if (role === undefined) return err(`--role wants one of ${roles.join(', ')}`);
  if (!clerkNameForm.test(name)) return err('a name has 2 to 30 letters, digits, dots or dashes');
  const given = options['password-stdin'] ?? false;
  const password = given ? await passwordFromInput() : newPassword();
  if (password === null) return err(`a password has at least ${leastPasswordLength} characters`);
  const isNew = await withStore(options, (database) =>
    addClerk(database, name, role, password, clock.nowMs()),
  );
  if (!isNew) return err(`there is a clerk ${name} already`);
  return ok(given ? `${name} added` : `${name} added; the password is ${password}`);
};

const clerk: Command = async (options, argument) => {
  const [what, name = ''] = argument.split(' ');
  if (what === 'add') return addAccount(options, name);
  if (what !== 'disable') return err(`clerk ${what}? add NAME or disable NAME`);
  const found = await withStore(options, (database) => disableClerk(database, name, clock.nowMs()));
  return found ? ok(`${name} is disabled`) : err(`no clerk ${name} to disable`);
};

const forget: Command = async (options) => {
  const before = CalendarDay.safeParse(options.before);
  if (!before.success) return err('--before wants a day, yyyy-mm-dd');
  const { cases, envelopes } = await withStore(options, (database) =>
    forgetPersons(database, before.data),
  );
  const again = cases > 0 ? '; run it again until 0' : '';
  return ok(
    `${cases} cases name nobody any more${again}; ${envelopes} envelopes set aside are gone`,
  );
};

export const requestCommands = {
  'enrol-code': enrolCode,
  revoke,
  intake,
  clerk,
  forget,
  'retry-set-aside': retry,
} as const satisfies Partial<Record<CommandName, Command>>;
