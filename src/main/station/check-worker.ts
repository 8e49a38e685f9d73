import { parentPort, workerData } from 'node:worker_threads';
import { damageOf } from './check.ts';
import type { CheckTask } from './upkeep.ts';

/** The thread's entry: reads every row of station.db once and says what is wrong with it. */

const { path, nativeBinding } = workerData as CheckTask;
parentPort?.postMessage({ damage: damageOf(path, nativeBinding) });
