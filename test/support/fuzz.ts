/** How often a property is tried; a long run sets KIOSK_FUZZ_RUNS. */
export const fuzzRuns = Number(process.env['KIOSK_FUZZ_RUNS'] ?? 100);
