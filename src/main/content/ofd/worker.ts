import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Typefaces } from '../../../shared/fonts/typefaces.ts';
import { convertOfd } from './convert.ts';
import type { OfdTask } from './workshop.ts';

/** The thread's entry: one file, one answer. */

const { bytes, fontFolder } = workerData as OfdTask;
const typefaces = new Typefaces((name) => readFile(join(fontFolder, name)));

void convertOfd(bytes, typefaces).then((result) => parentPort?.postMessage(result));
