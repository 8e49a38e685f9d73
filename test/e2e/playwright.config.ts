import { defineConfig } from '@playwright/test';

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
  outputDir: '../../test-results',
  reporter: [['list'], ['json', { outputFile: '../../.cache/test/e2e.json' }]],
});
