/** How long the client waits before it asks again. */

const firstRetryMs = 5_000;
const jitterShare = 0.1;

/**
 * Even polling with a little jitter, so that a thousand kiosks switched on at eight do not ask as
 * one; after failures doubling from 5 s up to the poll interval, with the upper half of each wait
 * left to chance. `fraction` is uniform in [0, 1).
 */
export const waitMs = (failures: number, pollMs: number, fraction: number): number => {
  if (failures === 0) return pollMs * (1 - jitterShare + 2 * jitterShare * fraction);
  const ceiling = Math.min(pollMs, firstRetryMs * 2 ** Math.min(failures - 1, 20));
  return ceiling * (0.5 + fraction / 2);
};
