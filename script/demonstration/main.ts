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
import { walk } from './walk.ts';

/** See script/demo. `show` opens the kiosk on the display; `walk` visits it in both orientations. */

const venue = '示例区政务服务大厅专区';
const output = join(projectRoot, 'out');
const kioskFolder = join(projectRoot, '.demo', 'kiosk');

const stationOf = (
  center: DemoCenter,
  devices: DemoDevices,
  window: Station['window'],
): Station => ({
  venue: { name: venue, kind: 'hall' },
  feed: { url: center.url, rootFile: center.rootFile, pollSeconds: 30 },
  intake: { url: center.intakeUrl, enrolmentCode: center.nextEnrolmentCode() },
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
  orientation: keyof typeof screenSizes,
): Promise<void> => {
  console.log(`A visit in ${orientation}:`);
  const screensFolder = join(output, 'screens');
  const printsFolder = join(output, 'prints', orientation);
  mkdirSync(screensFolder, { recursive: true });
  mkdirSync(printsFolder, { recursive: true });
  rmSync(kioskFolder, { recursive: true, force: true });
  const devices = await startDemoDevices(printsFolder);
  const kiosk = await launchKiosk(
    stationOf(center, devices, screenSizes[orientation]),
    kioskFolder,
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

const startElectron = (...args: readonly string[]): ChildProcess =>
  spawn(electronExecutable(), [...electronArguments(), ...args], { stdio: 'inherit' });

const untilGone = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** A window of a third of a usual screen leaves room for the dock; `--full-screen` is what a resident sees. */
const windowOf = (args: readonly string[]): Station['window'] =>
  args.includes('--full-screen') ? null : { width: 540, height: 960 };

const show = async (center: DemoCenter): Promise<void> => {
  const printsFolder = join(output, 'prints');
  rmSync(printsFolder, { recursive: true, force: true });
  mkdirSync(printsFolder, { recursive: true });
  mkdirSync(kioskFolder, { recursive: true });
  const devices = await startDemoDevices(printsFolder);
  const station = join(kioskFolder, 'station.json');
  writeFileSync(station, JSON.stringify(stationOf(center, devices, windowOf(process.argv))));
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

const center = await startDemoCenter(venue, () =>
  rmSync(kioskFolder, { recursive: true, force: true }),
);
try {
  if (process.argv[2] === 'show') await show(center);
  else {
    for (const name of ['screens', 'prints'])
      rmSync(join(output, name), { recursive: true, force: true });
    await walkThrough(center, 'portrait');
    await walkThrough(center, 'landscape');
    console.log(
      `Done. Screens are in ${join(output, 'screens')}, prints in ${join(output, 'prints')}.`,
    );
  }
} finally {
  await center.stop();
}
