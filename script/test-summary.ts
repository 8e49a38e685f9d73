import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/**
 * Adds up what the runners reported. Names every test that failed with the first lines of why, so that the end of a
 * log is enough to know; the last line is `N passed, N failed, N skipped`.
 */

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(project, '.cache', 'test');

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      /** Says why a file failed as a whole, before any of its tests. */
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({ errors: z.array(z.object({ message: z.string().default('') })).default([]) }),
      ),
    }),
  ),
});
const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).default([]);
  },
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(Suite),
});

interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line a failed test: file, name, why. */
  readonly failures: readonly string[];
}

const read = (name: string): unknown => {
  const file = join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null;
};

/** What was expected and what came say more than the first line. */
const telling = /^\s*(Expected|Received|Error:|- {2}|\+ {2}|locator\.)/;
const mostTelling = 6;

const firstLines = (why: string): string => {
  const [first = '', ...rest] = stripVTControlCharacters(why).trim().split('\n');
  const more = rest.filter((line) => telling.test(line)).slice(0, mostTelling);
  return [first, ...more.map((line) => line.trim())].join(' | ').slice(0, 600);
};

const failure = (file: string, test: string, why: string | undefined): string =>
  [file, test, firstLines(why ?? '')].filter((part) => part !== '').join(' › ');

const ofVitest = (name: string): Summary => {
  const report = VitestReport.nullable().parse(read(name));
  const failures = (report?.testResults ?? []).flatMap((file) => {
    const place = relative(project, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.message !== '') return [failure(place, '', file.message)];
    return failed.map((test) => failure(place, test.fullName, test.failureMessages?.[0]));
  });
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
    failures,
  };
};

const specsOf = (suite: z.infer<typeof Suite>): z.infer<typeof Spec>[] => [
  ...suite.specs,
  ...suite.suites.flatMap(specsOf),
];

const ofPlaywright = (name: string): Summary => {
  const report = PlaywrightReport.nullable().parse(read(name));
  // A test that passes only on a second try is a failure: nothing here is retried.
  const failed = (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0);
  const failures = (report?.suites ?? [])
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .flatMap(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ errors: each }) => each));
      return errors.length === 0
        ? [failure(file, title, '')]
        : errors.map(({ message }) => failure(file, title, message));
    });
  return {
    passed: report?.stats.expected ?? 0,
    failed,
    skipped: report?.stats.skipped ?? 0,
    failures,
  };
};

const summaries = [
  ofVitest('unit.json'),
  ofVitest('integration.json'),
  ofPlaywright('e2e.json'),
  ofVitest('packed.json'),
  ofVitest('fuzz.json'),
  ofVitest('kernel.json'),
];
const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
  summaries.reduce((total, summary) => total + summary[key], 0);
for (const { failures } of summaries) for (const line of failures) console.log(`failed: ${line}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
