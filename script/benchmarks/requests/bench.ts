import type { BenchLine } from '../line.ts';
import { benchDrain } from './drain.ts';
import { benchIntake } from './intake.ts';
import { benchOutbox } from './outbox.ts';
import { benchRequestScreens } from './screen.ts';
import { benchSealing } from './sealing.ts';

/** What it costs to hand something in, from the sealing to the center's register. */
export const benchRequests = async (): Promise<BenchLine[]> => [
  ...(await benchSealing()),
  ...benchOutbox(),
  ...(await benchDrain()),
  ...(await benchIntake()),
  ...(await benchRequestScreens()),
];
