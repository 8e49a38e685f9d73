import { defineConfig } from '@playwright/test';

/** One kiosk at a time: each test owns the screen, the keyboard and its devices. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Far beyond what a test takes: on a busy machine it may be three times slower, and is right all the same.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // A picture nobody has looked at proves nothing: `script/screens` makes those that are missing.
  snapshotPathTemplate: '../../docs/screens/{arg}{ext}',
  updateSnapshots: 'none',
  outputDir: '../../test-results',
  reporter: [['list'], ['json', { outputFile: '../../.cache/test/e2e.json' }]],
});
