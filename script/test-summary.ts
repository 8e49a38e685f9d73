import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Adds up what the runners reported and prints it as the last line of a test run: `N passed, N failed, N skipped`. */

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', 'test');

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const read = (name: string): unknown => {
  const file = join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null;
};

const ofVitest = (name: string): Count => {
  const report = VitestReport.nullable().parse(read(name));
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
  };
};

const ofPlaywright = (name: string): Count => {
  const stats = PlaywrightReport.nullable().parse(read(name))?.stats;
  // A test that passes only on a second try is a failure: nothing here is retried.
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return { passed: stats?.expected ?? 0, failed, skipped: stats?.skipped ?? 0 };
};

const counts = [
  ofVitest('unit.json'),
  ofVitest('integration.json'),
  ofPlaywright('e2e.json'),
  ofVitest('packed.json'),
  ofVitest('fuzz.json'),
  ofVitest('kernel.json'),
];
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
