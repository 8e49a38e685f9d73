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
  // A picture nobody has looked at proves nothing: `script/screens` makes those that are missing.
  snapshotPathTemplate: '../../docs/screens/{arg}{ext}',
  updateSnapshots: 'none',
  outputDir: '../../test-results',
  reporter: [['list'], ['json', { outputFile: '../../.cache/test/e2e.json' }]],
});
