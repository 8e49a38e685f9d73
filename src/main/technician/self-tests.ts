import type { DeviceFamily } from '../../shared/devices.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { PaperFamily, SelfTestResult, SelfTestView } from '../../shared/technician.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Audit } from '../station/audit.ts';
import type { SelfTestLedger } from '../station/self-test-ledger.ts';
import type { Paper } from './paper.ts';
import {
  beginTest,
  stepTest,
  type DeviceWord,
  type EndedTest,
  type RunningTest,
  type SelfTestEvent,
} from './self-test-machine.ts';

/** What one family's test does; the same shape for every family. */
export interface DeviceTest {
  /** Whether the technician is asked for his own word afterwards. */
  readonly asks: boolean;
  /** Does it on the device. When `signal` aborts nobody listens to the word any more. */
  run(signal: AbortSignal): Promise<DeviceWord>;
}
export type DeviceTests = Partial<Record<DeviceFamily, DeviceTest>>;

export interface SelfTestsOptions {
  readonly tests: DeviceTests;
  readonly ledger: SelfTestLedger;
  readonly audit: Pick<Audit, 'record'>;
  readonly paper: Paper;
  readonly clock: Clock;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

interface Refill {
  readonly family: PaperFamily;
  readonly amount: number;
}
interface Running {
  test: RunningTest;
  readonly refill: Refill | null;
  readonly abort: AbortController;
}

/** The technician's guided self-tests, one at a time; each end is written down. */
export class SelfTests {
  readonly #options: SelfTestsOptions;
  #running: Running | null = null;

  constructor(options: SelfTestsOptions) {
    this.#options = options;
  }

  view(): SelfTestView | null {
    if (this.#running === null) return null;
    const { test, refill } = this.#running;
    const { family, step, deviceSaid } = test;
    return { family, step, deviceSaid, refills: refill !== null };
  }

  /** The last result of each family that has one. */
  results(families: readonly DeviceFamily[]): SelfTestResult[] {
    return families.flatMap((family) => {
      const last = this.#options.ledger.last(family);
      if (last === null) return [];
      const { atMs, ...result } = last;
      return [{ ...result, at: new Date(atMs).toISOString() }];
    });
  }

  isTestable(family: DeviceFamily): boolean {
    return this.#options.tests[family] !== undefined;
  }

  start(family: DeviceFamily, refill: Refill | null = null): Result<void, 'busy' | 'not-testable'> {
    const deviceTest = this.#options.tests[family];
    if (deviceTest === undefined) return err('not-testable');
    if (this.#running !== null) return err('busy');
    const abort = new AbortController();
    const running = { test: beginTest(family, deviceTest.asks), refill, abort };
    this.#running = running;
    this.#options.onChange();
    void this.#run(running, deviceTest);
    return ok(undefined);
  }

  answer(isGood: boolean): void {
    this.#step({ event: 'answer', isGood });
  }

  /** Also when the technician goes away in the middle. */
  cancel(): void {
    this.#running?.abort.abort();
    this.#step({ event: 'cancel' });
  }

  async #run(running: Running, deviceTest: DeviceTest): Promise<void> {
    const word = await deviceTest.run(running.abort.signal).catch((error: unknown): DeviceWord => {
      this.#options.log(`self-test ${running.test.family}: ${String(error)}`);
      return { said: 'failed', cause: 'other' };
    });
    if (this.#running === running) this.#step({ event: 'device', word });
  }

  #step(event: SelfTestEvent): void {
    if (this.#running === null) return;
    const step = stepTest(this.#running.test, event);
    if (step.state === 'running') this.#running.test = step.test;
    else this.#end(step.result, this.#running.refill);
    this.#options.onChange();
  }

  #end(result: EndedTest, refill: Refill | null): void {
    const { ledger, audit, paper, clock } = this.#options;
    this.#running = null;
    ledger.record({ ...result, atMs: clock.nowMs() });
    audit.record('self-test-ended', { device: result.family, outcome: result.outcome });
    if (refill !== null && result.outcome === 'passed')
      paper.refilled(refill.family, refill.amount);
  }
}
