import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronArguments, electronExecutable, projectRoot } from '../../test/support/electron.ts';
import { launchKiosk, type Station } from '../../test/support/kiosk.ts';
import { dockFolder, launchDock } from '../../test/support/dock.ts';
import { screenSizes } from '../../test/support/stand.ts';
import { demoPin, demoPinHash } from '../../test/support/technician.ts';
import { demoClerk, startDemoCenter, type DemoCenter } from './center.ts';
import { startDemoDevices, type DemoDevices } from './devices.ts';
import { demoVenue, type DemoVenue } from './venues.ts';
import { walk } from './walk.ts';

/** See script/demo. `show` opens the kiosk on the display; `walk` visits it in both orientations. */

const output = join(projectRoot, 'out');
const kiosksFolder = join(projectRoot, '.demo', 'kiosks');
/** A machine stays where it is enrolled, so each venue's has a folder of its own. */
const folderAt = ({ kind }: DemoVenue): string => join(kiosksFolder, kind);

const stationOf = (
  center: DemoCenter,
  venue: DemoVenue,
  devices: DemoDevices,
  window: Station['window'],
): Station => ({
  venue,
  feed: { url: center.url, rootFile: center.rootFile, pollSeconds: 30 },
  intake: { url: center.intakeUrl, enrolmentCode: center.nextEnrolmentCode(venue.name) },
  devices: devices.configuration,
  technician: { pinHash: demoPinHash },
  window,
});

/** What a developer sees beside the kiosk, with what the visit printed. */
const pictureOfDock = async (devices: DemoDevices, file: string): Promise<void> => {
  await using dock = await launchDock(devices.controlUrl);
  await dock.page.locator('.thumbnail img').first().waitFor();
  await dock.page.waitForLoadState('networkidle').catch(() => {});
  await dock.page.screenshot({ path: file });
};

const walkThrough = async (
  center: DemoCenter,
  venue: DemoVenue,
  orientation: keyof typeof screenSizes,
): Promise<void> => {
  console.log(`A visit in ${orientation}, ${venue.name}:`);
  const screensFolder = join(output, 'screens');
  const printsFolder = join(output, 'prints', orientation);
  mkdirSync(screensFolder, { recursive: true });
  mkdirSync(printsFolder, { recursive: true });
  rmSync(folderAt(venue), { recursive: true, force: true });
  const devices = await startDemoDevices(printsFolder);
  const kiosk = await launchKiosk(
    stationOf(center, venue, devices, screenSizes[orientation]),
    folderAt(venue),
  );
  try {
    await walk({ kiosk, devices, screensFolder, printsFolder, orientation });
    if (orientation === 'portrait')
      await pictureOfDock(devices, join(screensFolder, 'device-dock.png'));
  } finally {
    await kiosk.close();
    await devices.stop();
  }
};

const optionOf = (args: readonly string[], name: string): string | null => {
  const place = args.indexOf(name);
  return place === -1 ? null : (args[place + 1] ?? '');
};

const startElectron = (...args: readonly string[]): ChildProcess =>
  spawn(electronExecutable(), [...electronArguments(), ...args], { stdio: 'inherit' });

const untilGone = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** A window of a third of a usual screen leaves room for the dock; `--full-screen` is what a resident sees. */
const windowOf = (args: readonly string[]): Station['window'] =>
  args.includes('--full-screen') ? null : { width: 540, height: 960 };

const show = async (center: DemoCenter, venue: DemoVenue): Promise<void> => {
  const kioskFolder = folderAt(venue);
  const printsFolder = join(output, 'prints');
  rmSync(printsFolder, { recursive: true, force: true });
  mkdirSync(printsFolder, { recursive: true });
  mkdirSync(kioskFolder, { recursive: true });
  const devices = await startDemoDevices(printsFolder);
  const station = join(kioskFolder, 'station.json');
  writeFileSync(station, JSON.stringify(stationOf(center, venue, devices, windowOf(process.argv))));
  console.log('script/dock and the window beside the kiosk play with the virtual devices.');
  console.log(
    `technician: hold the emblem of an open visit for four seconds; the PIN is ${demoPin}`,
  );
  console.log(
    `clerks' console: ${center.intakeUrl}/console, as ${demoClerk.name} with ${demoClerk.password}`,
  );
  console.log(`prints go to ${printsFolder}; end with Ctrl+C`);
  const kiosk = startElectron(projectRoot, `--config=${station}`, `--data=${kioskFolder}`);
  const dock = startElectron(dockFolder, `--control=${devices.controlUrl}`);
  const bothGone = Promise.all([untilGone(kiosk), untilGone(dock)]);
  kiosk.once('exit', () => dock.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => kiosk.kill('SIGTERM'));
  const [exitCode] = await bothGone;
  process.exitCode = exitCode ?? 0;
  await devices.stop();
};

const asked = optionOf(process.argv, '--venue');
/** Without a wish the walk shows two kinds of place: upright in a hall, lying in a park. */
const [upright, lying] = [demoVenue(asked ?? 'hall'), demoVenue(asked ?? 'park')];
const center = await startDemoCenter([upright.name, lying.name], () =>
  rmSync(kiosksFolder, { recursive: true, force: true }),
);
try {
  if (process.argv[2] === 'show') await show(center, upright);
  else {
    for (const name of ['screens', 'prints'])
      rmSync(join(output, name), { recursive: true, force: true });
    await walkThrough(center, upright, 'portrait');
    await walkThrough(center, lying, 'landscape');
    console.log(
      `Done. Screens are in ${join(output, 'screens')}, prints in ${join(output, 'prints')}.`,
    );
  }
} finally {
  await center.stop();
}
