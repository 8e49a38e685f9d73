import { sentences } from '../sentences.ts';
import { checks } from './checks.ts';
import { makeDevices } from './devices.ts';

/** Runs in the guest: makes the devices, plugs them in, and says line by line how each check went. */

const devices = makeDevices();
for (const device of Object.values(devices)) device.plug();

console.log(`1..${sentences.length}`);
for (const sentence of sentences) {
  try {
    await checks[sentence](devices);
    console.log(`ok - ${sentence}`);
  } catch (error) {
    console.log(
      `not ok - ${sentence} # ${JSON.stringify(String((error as Error).stack ?? error))}`,
    );
  }
}
// A read that waits in a library's thread would keep the process.
process.exit(0);
