import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { PinAnswer, PinLockView } from '../../shared/technician.ts';
import type { Audit } from '../station/audit.ts';
import type { Settings } from '../station/settings.ts';
import { fitsHash, hashPin } from './pin-hash.ts';

export const pinRules = {
  /** Wrong PINs before the first wait. */
  freeFailures: 3,
  firstWaitMs: 60_000,
  longestWaitMs: 3_600_000,
} as const;

/** A minute after the third wrong PIN, double after each further one, an hour at most. */
export const waitAfterMs = (failures: number): number =>
  failures < pinRules.freeFailures
    ? 0
    : Math.min(
        pinRules.firstWaitMs * 2 ** (failures - pinRules.freeFailures),
        pinRules.longestWaitMs,
      );

export interface PinGuardOptions {
  readonly settings: Settings;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  /** From station.json; stands above a PIN chosen at the machine. */
  readonly configuredHash: string | null;
}

/**
 * The way in. Each attempt is written down as a failure before it is judged, so that pulling the
 * plug gives no free one. Waits run on the clock that never goes back; only a restart has to believe
 * the wall clock, and one that was set back makes the whole wait begin again.
 */
export class PinGuard {
  readonly #options: PinGuardOptions;
  #openAtMonotonicMs: number;
  #isJudging = false;

  constructor(options: PinGuardOptions) {
    this.#options = options;
    const { settings, clock } = options;
    const { count, atMs } = settings.get('technician.failures');
    const passedMs = clock.nowMs() - atMs;
    const leftMs = waitAfterMs(count) - (passedMs < 0 ? 0 : passedMs);
    this.#openAtMonotonicMs = clock.monotonicMs() + leftMs;
  }

  view(): PinLockView {
    return { pin: this.#hash() === null ? 'unset' : 'set', secondsLeft: this.#secondsLeft() };
  }

  async enter(pin: string): Promise<Result<PinAnswer, 'busy' | 'unavailable'>> {
    if (this.#isJudging) return err('busy');
    const secondsLeft = this.#secondsLeft();
    if (secondsLeft > 0) return ok({ answer: 'locked', secondsLeft });
    this.#isJudging = true;
    try {
      const hash = this.#hash();
      return hash === null ? await this.#choose(pin) : await this.#judge(pin, hash);
    } finally {
      this.#isJudging = false;
    }
  }

  #hash(): string | null {
    return this.#options.configuredHash ?? this.#options.settings.get('technician.pinHash');
  }

  #secondsLeft(): number {
    const leftMs = this.#openAtMonotonicMs - this.#options.clock.monotonicMs();
    return Math.max(0, Math.ceil(leftMs / 1_000));
  }

  async #choose(pin: string): Promise<Result<PinAnswer, 'unavailable'>> {
    const { settings, audit } = this.#options;
    if (!settings.set('technician.pinHash', await hashPin(pin)).ok) return err('unavailable');
    audit.record('setting-changed', { name: 'technician.pinHash' });
    return ok({ answer: 'open' });
  }

  async #judge(pin: string, hash: string): Promise<Result<PinAnswer, 'unavailable'>> {
    const failures = this.#options.settings.get('technician.failures').count + 1;
    if (!this.#write(failures)) return err('unavailable');
    if (!(await fitsHash(pin, hash))) return ok(this.#refuse(failures));
    return this.#write(0) ? ok({ answer: 'open' }) : err('unavailable');
  }

  #refuse(failures: number): PinAnswer {
    const { audit, clock } = this.#options;
    const waitMs = waitAfterMs(failures);
    this.#openAtMonotonicMs = clock.monotonicMs() + waitMs;
    const waitSeconds = waitMs / 1_000;
    audit.record('technician-refused', { failures, waitSeconds });
    return waitSeconds > 0
      ? { answer: 'locked', secondsLeft: waitSeconds }
      : { answer: 'wrong', attemptsLeft: pinRules.freeFailures - failures };
  }

  #write(count: number): boolean {
    const { settings, clock } = this.#options;
    return settings.set('technician.failures', { count, atMs: clock.nowMs() }).ok;
  }
}
