/** How often a property is tried; a long run sets KIOSK_FUZZ_RUNS. */
export const fuzzRuns = Number(process.env['KIOSK_FUZZ_RUNS'] ?? 100);

/** For the test that tries it: a long run may take its time, and a hang still ends. */
export const fuzzTimeoutMs = 30_000 + fuzzRuns * 20;
