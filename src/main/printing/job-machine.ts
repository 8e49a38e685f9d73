import type { A4Outcome, A4Progress } from '../../../native-adapters/a4-printer/types.ts';
import type { A4Cause } from '../../shared/devices.ts';
import type { PrintJobState } from '../../shared/printing.ts';

/**
 * The life of one print job as a pure machine. A job may need several device jobs (runs), one
 * after the other: each run prints only pages that the device has not confirmed before it, and a
 * new run starts only after the device has said how the last one ended.
 */

/** One device job: `pages` pages of the job, after the `offset` pages that were confirmed before. */
export interface Run {
  readonly id: string;
  readonly offset: number;
  readonly pages: number;
}

/**
 * What the next word from the device means: `print` nothing special; `resume` somebody asked to go
 * on and the device gets a moment to do so by itself; `restart` the run was called back, to be
 * followed by one with the rest; `cancel` the run was called back for good.
 */
type Intent = 'print' | 'resume' | 'restart' | 'cancel';

export interface JobMachine {
  /** Eight digits; device jobs are named `<number>-<attempt>` so that a technician can match them. */
  readonly number: string;
  readonly pages: number;
  /** Pages the device reported as completed, over all runs. */
  readonly confirmedPages: number;
  readonly attempts: number;
  /** The device job in flight; null while nothing can come out of the printer. */
  readonly run: Run | null;
  readonly intent: Intent;
  readonly job: PrintJobState;
}

export type JobEvent =
  | { readonly type: 'progress'; readonly runId: string; readonly progress: A4Progress }
  | { readonly type: 'outcome'; readonly runId: string; readonly outcome: A4Outcome }
  | { readonly type: 'resume' }
  | { readonly type: 'grace-over'; readonly runId: string }
  | { readonly type: 'cancel' };

export type JobEffect =
  | { readonly type: 'start'; readonly run: Run }
  | { readonly type: 'cancel'; readonly runId: string }
  | { readonly type: 'start-grace'; readonly runId: string };

export interface Step {
  readonly machine: JobMachine;
  readonly effects: readonly JobEffect[];
}

/** Causes nobody at the kiosk can mend: the printer will refuse the same pages again. */
const hopeless: readonly A4Cause[] = ['rejected'];

export const hasEnded = (machine: JobMachine): boolean =>
  ['confirmed', 'unconfirmed', 'cancelled', 'failed'].includes(machine.job.state);

/** Stopped, and nobody has called it back for good. */
export const canResume = (machine: JobMachine): boolean =>
  machine.job.state === 'stopped' && machine.intent !== 'cancel';

export const beginJob = (number: string, pages: number): Step =>
  startRun({
    number,
    pages,
    confirmedPages: 0,
    attempts: 0,
    run: null,
    intent: 'print',
    job: { state: 'queued' },
  });

const startRun = (machine: JobMachine): Step => {
  const attempts = machine.attempts + 1;
  const offset = machine.confirmedPages;
  const run = { id: `${machine.number}-${attempts}`, offset, pages: machine.pages - offset };
  return {
    machine: { ...machine, attempts, run, intent: 'print', job: { state: 'queued' } },
    effects: [{ type: 'start', run }],
  };
};

const stay = (machine: JobMachine): Step => ({ machine, effects: [] });

export const step = (machine: JobMachine, event: JobEvent): Step => {
  if (hasEnded(machine)) return stay(machine);
  // A word about a device job that is no longer ours changes nothing.
  if ('runId' in event && event.runId !== machine.run?.id) return stay(machine);
  switch (event.type) {
    case 'progress':
      return onProgress(machine, event.progress);
    case 'outcome':
      return onOutcome(machine, event.outcome);
    case 'resume':
      return onResume(machine);
    case 'grace-over':
      return onGraceOver(machine);
    case 'cancel':
      return onCancel(machine);
  }
};

/** Pages confirmed over all runs: never fewer than before, never more than there are. */
const counted = (machine: JobMachine, pagesDone: number): number => {
  const { offset, pages } = machine.run ?? { offset: 0, pages: 0 };
  return Math.max(machine.confirmedPages, offset + Math.min(Math.max(pagesDone, 0), pages));
};

const onProgress = (machine: JobMachine, progress: A4Progress): Step => {
  const pagesDone = counted(machine, progress.pagesDone);
  const counts = { ...machine, confirmedPages: pagesDone };
  if (progress.state === 'stopped')
    return stay({ ...counts, job: { state: 'stopped', cause: progress.cause, pagesDone } });
  const intent = machine.intent === 'resume' ? 'print' : machine.intent;
  return stay({ ...counts, intent, job: { state: 'printing', pagesDone } });
};

const onOutcome = (machine: JobMachine, outcome: A4Outcome): Step => {
  const confirmedPages = counted(machine, outcome.pagesDone);
  const landed = { ...machine, confirmedPages, run: null };
  switch (outcome.outcome) {
    case 'confirmed':
      return finish(landed, confirmedPages === machine.pages ? 'confirmed' : 'unconfirmed');
    case 'unconfirmed':
      return finish(landed, 'unconfirmed');
    case 'cancelled':
      return onCalledBack(landed);
    case 'failed':
      return onFailed(landed, outcome.cause);
  }
};

type End = 'confirmed' | 'unconfirmed' | 'cancelled';
const finish = (machine: JobMachine, state: End): Step =>
  stay({ ...machine, intent: 'print', job: { state, pagesDone: machine.confirmedPages } });

const onCalledBack = (machine: JobMachine): Step => {
  if (machine.intent !== 'restart') return finish(machine, 'cancelled');
  // The device counted every page before it let go, so there is nothing left to print.
  return machine.confirmedPages === machine.pages
    ? finish(machine, 'confirmed')
    : startRun(machine);
};

const onFailed = (machine: JobMachine, cause: A4Cause): Step => {
  const pagesDone = machine.confirmedPages;
  if (machine.intent === 'cancel') return finish(machine, 'cancelled');
  // Every page counted, yet given up: the two words of the device contradict each other.
  if (pagesDone === machine.pages) return finish(machine, 'unconfirmed');
  const state = hopeless.includes(cause) ? 'failed' : 'stopped';
  return stay({ ...machine, intent: 'print', job: { state, cause, pagesDone } });
};

const onResume = (machine: JobMachine): Step => {
  if (!canResume(machine) || machine.intent === 'restart') return stay(machine);
  if (!machine.run) return startRun(machine);
  return {
    machine: { ...machine, intent: 'resume' },
    effects: [{ type: 'start-grace', runId: machine.run.id }],
  };
};

/** The device did not go on by itself: call the run back, and start anew with what is left. */
const onGraceOver = (machine: JobMachine): Step => {
  if (!machine.run || machine.intent !== 'resume') return stay(machine);
  return {
    machine: { ...machine, intent: 'restart' },
    effects: [{ type: 'cancel', runId: machine.run.id }],
  };
};

const onCancel = (machine: JobMachine): Step => {
  if (!machine.run) return finish(machine, 'cancelled');
  const cancelling: JobMachine = { ...machine, intent: 'cancel' };
  // A run that is already being called back only gets another meaning.
  const asked = machine.intent === 'restart' || machine.intent === 'cancel';
  return asked
    ? stay(cancelling)
    : { machine: cancelling, effects: [{ type: 'cancel', runId: machine.run.id }] };
};
