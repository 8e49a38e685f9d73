import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { A4Outcome, A4Progress } from '../../../native-adapters/a4-printer/types.ts';
import { a4Causes } from '../../shared/devices.ts';
import {
  beginJob,
  canResume,
  hasEnded,
  step,
  type JobEvent,
  type JobMachine,
  type Run,
  type Step,
} from './job-machine.ts';

const run = (machine: JobMachine): Run => {
  if (!machine.run) throw new Error('no device job is in flight');
  return machine.run;
};
const after = (begun: Step, ...events: ((machine: JobMachine) => JobEvent)[]): Step =>
  events.reduce<Step>(({ machine }, event) => step(machine, event(machine)), begun);

const printing = (pagesDone: number) => (machine: JobMachine) =>
  progress(machine, { state: 'printing', pagesDone });
const paperOut = (pagesDone: number) => (machine: JobMachine) =>
  progress(machine, { state: 'stopped', cause: 'paper-out', pagesDone });
const progress = (machine: JobMachine, said: A4Progress): JobEvent => ({
  type: 'progress',
  runId: run(machine).id,
  progress: said,
});
const ended =
  (outcome: A4Outcome) =>
  (machine: JobMachine): JobEvent => ({
    type: 'outcome',
    runId: run(machine).id,
    outcome,
  });
const resume = (): JobEvent => ({ type: 'resume' });
const cancel = (): JobEvent => ({ type: 'cancel' });
const graceOver = (machine: JobMachine): JobEvent => ({
  type: 'grace-over',
  runId: run(machine).id,
});

const fivePages = (): Step => beginJob('00000013', 5);

describe('the print job', () => {
  it('starts as one device job with all pages, named so that a technician can match it', () => {
    expect(fivePages().effects).toEqual([
      { type: 'start', run: { id: '00000013-1', offset: 0, pages: 5 } },
    ]);
  });

  it('is confirmed when the device says so and has counted every page', () => {
    const { machine } = after(
      fivePages(),
      printing(3),
      ended({ outcome: 'confirmed', pagesDone: 5 }),
    );
    expect(machine.job).toEqual({ state: 'confirmed', pagesDone: 5 });
    expect(machine.run).toBeNull();
  });

  it('is unconfirmed when the device says confirmed but counted fewer pages', () => {
    const { machine } = after(fivePages(), ended({ outcome: 'confirmed', pagesDone: 4 }));
    expect(machine.job).toEqual({ state: 'unconfirmed', pagesDone: 4 });
  });

  it('stays unconfirmed for good when the device never said', () => {
    const { machine } = after(fivePages(), ended({ outcome: 'unconfirmed', pagesDone: 2 }));
    expect(machine.job.state).toBe('unconfirmed');
    expect(canResume(machine)).toBe(false);
  });

  it('goes on by itself when the device does after a refill', () => {
    const { machine, effects } = after(fivePages(), paperOut(2), printing(3));
    expect(machine.job).toEqual({ state: 'printing', pagesDone: 3 });
    expect(effects).toEqual([]);
  });

  it('gives the device a moment before it calls a stopped device job back', () => {
    const { effects, machine } = after(fivePages(), paperOut(2), resume);
    expect(effects).toEqual([{ type: 'start-grace', runId: '00000013-1' }]);
    expect(step(machine, graceOver(machine)).effects).toEqual([
      { type: 'cancel', runId: '00000013-1' },
    ]);
  });

  it('does not call the device job back when it went on within the moment', () => {
    const stopped = after(fivePages(), paperOut(2), resume, printing(2));
    expect(step(stopped.machine, graceOver(stopped.machine)).effects).toEqual([]);
  });

  it('begins anew with the remaining pages only, after the device let the old job go', () => {
    const { effects, machine } = after(
      fivePages(),
      paperOut(2),
      resume,
      graceOver,
      ended({ outcome: 'cancelled', pagesDone: 3 }),
    );
    expect(effects).toEqual([{ type: 'start', run: { id: '00000013-2', offset: 3, pages: 2 } }]);
    const finished = step(machine, ended({ outcome: 'confirmed', pagesDone: 2 })(machine));
    expect(finished.machine.job).toEqual({ state: 'confirmed', pagesDone: 5 });
  });

  it('prints nothing twice when the last page came out while the job was called back', () => {
    const { machine, effects } = after(
      fivePages(),
      paperOut(4),
      resume,
      graceOver,
      ended({ outcome: 'cancelled', pagesDone: 5 }),
    );
    expect(machine.job).toEqual({ state: 'confirmed', pagesDone: 5 });
    expect(effects).toEqual([]);
  });

  it('waits for somebody when the device gave the job up over something that can be mended', () => {
    const jam = ended({ outcome: 'failed', cause: 'paper-jam', pagesDone: 2 });
    const { machine } = after(fivePages(), jam);
    expect(machine.job).toEqual({ state: 'stopped', cause: 'paper-jam', pagesDone: 2 });
    expect(step(machine, resume()).effects).toEqual([
      { type: 'start', run: { id: '00000013-2', offset: 2, pages: 3 } },
    ]);
  });

  it('fails for good when the printer refuses the document', () => {
    const { machine } = after(
      fivePages(),
      ended({ outcome: 'failed', cause: 'rejected', pagesDone: 0 }),
    );
    expect(machine.job).toEqual({ state: 'failed', cause: 'rejected', pagesDone: 0 });
  });

  it('is unconfirmed when the device counted every page and then gave the job up', () => {
    const { machine } = after(
      fivePages(),
      ended({ outcome: 'failed', cause: 'job-aborted', pagesDone: 5 }),
    );
    expect(machine.job.state).toBe('unconfirmed');
  });

  it('is cancelled only when the device has let the job go', () => {
    const asked = after(fivePages(), printing(1), cancel);
    expect(asked.effects).toEqual([{ type: 'cancel', runId: '00000013-1' }]);
    expect(hasEnded(asked.machine)).toBe(false);
    const { machine } = after(asked, ended({ outcome: 'cancelled', pagesDone: 2 }));
    expect(machine.job).toEqual({ state: 'cancelled', pagesDone: 2 });
  });

  it('is confirmed when a cancel came too late', () => {
    const { machine } = after(fivePages(), cancel, ended({ outcome: 'confirmed', pagesDone: 5 }));
    expect(machine.job.state).toBe('confirmed');
  });

  it('does not begin anew when the cancel comes while it is being called back', () => {
    const { machine, effects } = after(
      fivePages(),
      paperOut(1),
      resume,
      graceOver,
      cancel,
      ended({ outcome: 'cancelled', pagesDone: 1 }),
    );
    expect(machine.job.state).toBe('cancelled');
    expect(effects).toEqual([]);
  });

  it('can be cancelled at once while nothing is in the printer', () => {
    const jam = ended({ outcome: 'failed', cause: 'paper-jam', pagesDone: 2 });
    expect(after(fivePages(), jam, cancel).machine.job.state).toBe('cancelled');
  });

  it('ignores what is said about a device job that is no longer its own', () => {
    const { machine } = fivePages();
    const stray: JobEvent = {
      type: 'outcome',
      runId: '00000013-9',
      outcome: { outcome: 'confirmed', pagesDone: 5 },
    };
    expect(step(machine, stray).machine).toBe(machine);
  });
});

const pagesSaid = fc.integer({ min: -2, max: 12 });
const cause = fc.constantFrom(...a4Causes);
const said: fc.Arbitrary<A4Progress | A4Outcome> = fc.oneof(
  fc.record({ state: fc.constant('printing' as const), pagesDone: pagesSaid }),
  fc.record({ state: fc.constant('stopped' as const), cause, pagesDone: pagesSaid }),
  fc.record({ outcome: fc.constantFrom('confirmed' as const), pagesDone: pagesSaid }),
  fc.record({ outcome: fc.constantFrom('cancelled' as const), pagesDone: pagesSaid }),
  fc.record({ outcome: fc.constantFrom('unconfirmed' as const), pagesDone: pagesSaid }),
  fc.record({ outcome: fc.constant('failed' as const), cause, pagesDone: pagesSaid }),
);
type Act = 'resume' | 'cancel' | 'grace-over' | { late: boolean; said: A4Progress | A4Outcome };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom('resume' as const, 'cancel' as const, 'grace-over' as const),
  fc.record({ late: fc.boolean(), said }),
);

const eventOf = (chosen: Act, machine: JobMachine): JobEvent => {
  const current = machine.run?.id ?? 'none';
  if (chosen === 'grace-over') return { type: 'grace-over', runId: current };
  if (typeof chosen === 'string') return { type: chosen };
  const runId = chosen.late ? `${machine.number}-1` : current;
  return 'outcome' in chosen.said
    ? { type: 'outcome', runId, outcome: chosen.said }
    : { type: 'progress', runId, progress: chosen.said };
};

describe('whatever a device says, in whatever order', () => {
  it('never confirms without it, never sends a confirmed page again, never has two jobs in the printer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(act, { maxLength: 40 }),
        (pages, acts) => {
          let { machine } = beginJob('00000013', pages);
          for (const chosen of acts) {
            const event = eventOf(chosen, machine);
            const next = step(machine, event);
            if (next.machine.job.state === 'confirmed' && machine.job.state !== 'confirmed') {
              expect(event.type).toBe('outcome');
              expect(next.machine.confirmedPages).toBe(pages);
            }
            expect(next.machine.confirmedPages).toBeGreaterThanOrEqual(machine.confirmedPages);
            for (const effect of next.effects) {
              if (effect.type !== 'start') continue;
              // The device has spoken the last word about the run before.
              expect(machine.run === null || event.type === 'outcome').toBe(true);
              expect(effect.run.offset).toBe(next.machine.confirmedPages);
              expect(effect.run.offset + effect.run.pages).toBe(pages);
              expect(effect.run.pages).toBeGreaterThan(0);
            }
            if (hasEnded(machine)) expect(next.machine).toBe(machine);
            if (hasEnded(next.machine)) expect(next.machine.run).toBeNull();
            machine = next.machine;
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
