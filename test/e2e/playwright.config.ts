import { defineConfig } from '@playwright/test';

/** Set by script/test, which runs two halves beside each other, each on a screen of its own. */
const half = process.env['KIOSK_HALF'];
const own = half === undefined ? '' : `-${half}`;

/** One kiosk at a time: each test owns the screen, the keyboard and its devices. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: `../../test-results${own}`,
  reporter: [['list'], ['json', { outputFile: `../../.cache/test/e2e${own}.json` }]],
});
