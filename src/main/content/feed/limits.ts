/** What the kiosk takes at most, whatever is signed. The center stays far below each of them. */

/** The manifest, bytes. A thousand named files are about 250 kB. */
export const manifestLimitBytes = 4_000_000;
/** The service catalogue, bytes. */
export const servicesLimitBytes = 4_000_000;
/** One file of operations, compressed and decompressed; one is held in memory while it is applied. */
export const operationsFileLimitBytes = 32_000_000;
