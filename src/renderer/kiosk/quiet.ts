/** Waiting for a quiet moment ends after this long, so that what is prepared comes in the end. */
const longestWaitMs = 500;

/** Resolves when the page has time left over between two frames. */
export const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestWaitMs });
  });
