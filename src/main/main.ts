import { join } from 'node:path';
import { app } from 'electron';
import { startKiosk } from './compose.ts';
import { readConfiguration } from './config.ts';
import { badArgumentsExitCode, parseArguments } from './shell/arguments.ts';
import { installGuard } from './shell/guard.ts';
import { registerScheme } from './shell/scheme.ts';

/** Starts the app: arguments, configuration, lock-down, then the rooms. Decides nothing else. */

/** sysexits(3) EX_SOFTWARE. */
const bugExitCode = 70;

const stop = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(badArgumentsExitCode);
};

const args = parseArguments(process.argv.slice(1), __PRODUCTION__);
if (!args.ok) stop(`unknown switch: ${args.unknown}`);
const values = args.ok ? args.values : {};

const dataFolder = values.data ?? join(app.getPath('appData'), 'gongkai-kiosk');
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'session'));

const configuration = readConfiguration(values.config ?? join(dataFolder, 'station.json'));
if (!configuration.ok) stop(configuration.error);

/**
 * A bug ends here: a line for the technician, never a dialog of the system before a resident. A kiosk
 * that has not come up yet goes down and lets its supervisor decide.
 */
let started = false;
const onBug = (error: unknown): void => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`bug: ${text}\n`);
  if (!started) app.exit(bugExitCode);
};
process.on('uncaughtException', onBug);
process.on('unhandledRejection', onBug);

registerScheme();
installGuard();

if (!app.requestSingleInstanceLock()) app.exit(0);
else if (configuration.ok) {
  // Not awaited at the top level: a packaged app's module would wait for ready, and ready for it.
  app
    .whenReady()
    .then(() => startKiosk(configuration.value, dataFolder))
    .then(() => (started = true))
    .catch(onBug);
}
