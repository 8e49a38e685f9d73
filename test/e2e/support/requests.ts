import { expect } from '@playwright/test';
import type { Resident } from './resident.ts';

/** The machine is enrolled and has a key to seal to. */
export const readyToHandIn = async (resident: Resident): Promise<void> => {
  await expect
    .poll(async () => (await resident.snapshot()).requests.state, { timeout: 60_000 })
    .toBe('ready');
};
