import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code; integration tests need servers, printers or databases and stand in test/; those of the packed app build it first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,native-adapters,center,dock,script}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Property tests and password hashes take seconds on a busy machine; none waits for time to pass.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Half of them wait for devices that time out; more at once would starve what is timed.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'kernel',
          include: ['test/kernel/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'packed',
          include: ['test/packed/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
