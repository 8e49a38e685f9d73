import { Resident } from '../../../test/e2e/support/resident.ts';
import type { Kiosk } from '../../../test/support/kiosk.ts';

const lookEveryMs = 500;
const longestMs = 30 * 60_000;

/** Waits until the kiosk holds at least so many items and has nothing more to fetch. */
export const untilSynced = async (kiosk: Kiosk, itemCount: number): Promise<void> => {
  const resident = new Resident(kiosk);
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += lookEveryMs) {
    const { feed } = await resident.snapshot();
    if (feed.state === 'current' && feed.itemCount >= itemCount) return;
    await resident.page.waitForTimeout(lookEveryMs);
  }
  throw new Error(`the kiosk did not come to ${itemCount} items`);
};
