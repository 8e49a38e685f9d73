import { join } from 'node:path';
import { app } from 'electron';
import { startKiosk } from './compose.ts';
import { readConfiguration } from './config.ts';
import { badArgumentsExitCode, parseArguments } from './shell/arguments.ts';
import { installGuard } from './shell/guard.ts';
import { registerScheme } from './shell/scheme.ts';

/** Starts the app: arguments, configuration, lock-down, then the rooms. Decides nothing else. */

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

registerScheme();
installGuard();

if (!app.requestSingleInstanceLock()) app.exit(0);
else if (configuration.ok) {
  // Not awaited at the top level: a packaged app's module would wait for ready, and ready for it.
  void app.whenReady().then(() => startKiosk(configuration.value, dataFolder));
}
