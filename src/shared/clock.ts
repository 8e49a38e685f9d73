/**
 * Time and chance come in from outside, so that no test waits and no run differs from the next.
 */
export interface Clock {
  /** Wall clock, milliseconds since 1970-01-01T00:00Z. May jump. */
  nowMs(): number;
  /** Never goes back; for deadlines and durations, milliseconds from an arbitrary start. */
  monotonicMs(): number;
  /** Resolves after `delayMs`; rejects with `signal.reason` when aborted first. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
  /** Calls back once after `delayMs` unless the returned cancel function is called first. */
  after(delayMs: number, callback: () => void): () => void;
}

export interface Ids {
  /** A fresh, unguessable id: 32 lower-case hex digits. */
  next(): string;
  /** Uniform in [0, 1); for jitter, never for secrets. */
  fraction(): number;
}
