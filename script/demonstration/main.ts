import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronArguments, electronExecutable, projectRoot } from '../../test/support/electron.ts';
import { launchKiosk, type Station } from '../../test/support/kiosk.ts';
import { screenSizes } from '../../test/support/stand.ts';
import { startDemoCenter, type DemoCenter } from './center.ts';
import { startDemoDevices, type DemoDevices } from './devices.ts';
import { walk } from './walk.ts';

/** See script/demo. `show` opens the kiosk on the display; `walk` visits it in both orientations. */

const output = join(projectRoot, 'out');
const kioskFolder = join(projectRoot, '.demo', 'kiosk');

const stationOf = (
  center: DemoCenter,
  devices: DemoDevices,
  window: Station['window'],
): Station => ({
  venue: { name: '示例区政务服务大厅专区' },
  feed: { url: center.url, rootFile: center.rootFile, pollSeconds: 30 },
  devices: devices.configuration,
  window,
});

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
  } finally {
    await kiosk.close();
    await devices.stop();
  }
};

const show = async (center: DemoCenter): Promise<void> => {
  const printsFolder = join(output, 'prints');
  mkdirSync(printsFolder, { recursive: true });
  mkdirSync(kioskFolder, { recursive: true });
  const devices = await startDemoDevices(printsFolder);
  const portrait = { width: 540, height: 960 };
  const window = process.argv.includes('--small') ? portrait : null;
  const station = join(kioskFolder, 'station.json');
  writeFileSync(station, JSON.stringify(stationOf(center, devices, window)));
  console.log(`virtual devices take commands at ${devices.controlUrl}, for example`);
  console.log(`  curl -d '{"device":"a4","do":"paper-out"}' ${devices.controlUrl}`);
  console.log(`prints go to ${printsFolder}; end with Ctrl+C`);
  const kiosk = spawn(
    electronExecutable(),
    [...electronArguments(), projectRoot, `--config=${station}`, `--data=${kioskFolder}`],
    { stdio: 'inherit' },
  );
  const gone = new Promise<number | null>((resolve) => kiosk.once('exit', resolve));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => kiosk.kill('SIGTERM'));
  process.exitCode = (await gone) ?? 0;
  await devices.stop();
};

const center = await startDemoCenter();
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
