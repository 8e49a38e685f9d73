import type { BenchLine } from '../line.ts';
import { benchCard } from './card.ts';
import { benchCodecs } from './codecs.ts';
import { benchRestart } from './restart.ts';
import { benchScan } from './scan.ts';
import { benchSlip } from './slip.ts';
import { startDeviceStand } from './stand.ts';

/** What our code adds to the wires of the devices. */
export const benchDevices = async (): Promise<BenchLine[]> => {
  await using stand = await startDeviceStand();
  return [
    ...(await benchCard()),
    ...(await benchScan(stand)),
    ...(await benchSlip(stand)),
    ...(await benchRestart(stand)),
    ...benchCodecs(),
  ];
};
