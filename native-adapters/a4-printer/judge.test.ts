import { describe, expect, it } from 'vitest';
import { parseJob, parsePrinter, type JobAttributes } from './attributes.ts';
import { isStopping, judge, type JobContext } from './judge.ts';
import type { A4Job } from './types.ts';

const document: A4Job = { id: 'a', pdf: new Uint8Array(), pages: 6, duplex: false };
const ours: JobContext = { job: document, weCancelled: false, isQueue: false };
const job = (state: string, others: Record<string, unknown> = {}): JobAttributes =>
  parseJob({ 'job-id': 1, 'job-state': state, ...others })!;
const printer = (...reasons: string[]) =>
  parsePrinter({ 'printer-state': 'processing', 'printer-state-reasons': reasons });

describe('what a running job is', () => {
  it('is out of paper while the printer still calls it processing', () => {
    const attributes = job('processing', { 'job-impressions-completed': 2 });
    const verdict = judge(attributes, printer('media-empty-warning', 'media-needed-warning'), ours);
    expect(verdict).toEqual({ kind: 'going', pagesDone: 2, cause: 'paper-out' });
  });

  it('is well without reasons', () => {
    const verdict = judge(job('processing'), printer(), ours);
    expect(verdict).toEqual({ kind: 'going', pagesDone: 0, cause: null });
  });

  it('is offline when only the queue’s message says so', () => {
    const message = 'The printer may not exist or is unavailable at this time.';
    const attributes = job('processing', { 'job-printer-state-message': message });
    expect(judge(attributes, printer(), ours)).toMatchObject({ cause: 'offline' });
  });

  it('counts both sides of the sheets of a printer that counts only sheets', () => {
    const attributes = job('processing', { 'job-media-sheets-completed': 2 });
    const duplex = { ...ours, job: { ...document, duplex: true } };
    expect(judge(attributes, printer(), duplex)).toMatchObject({ pagesDone: 4 });
    expect(judge(attributes, printer(), ours)).toMatchObject({ pagesDone: 2 });
  });

  it('shows no pages behind a queue, which counts what it filtered', () => {
    const attributes = job('processing', { 'job-impressions-completed': 6 });
    expect(judge(attributes, printer(), { ...ours, isQueue: true })).toMatchObject({
      pagesDone: 0,
    });
  });
});

describe('how a job ended', () => {
  const ended = (attributes: JobAttributes, context = ours) => {
    const verdict = judge(attributes, printer(), context);
    return verdict.kind === 'ended' ? verdict.outcome : null;
  };

  it('is confirmed when completed, whatever stale reasons say', () => {
    const attributes = job('completed', { 'job-state-reasons': 'processing-to-stop-point' });
    expect(ended(attributes)).toEqual({ outcome: 'confirmed', pagesDone: 6 });
  });

  it('is a failure when somebody else cancelled it: so a queue calls a job its printer gave up', () => {
    const attributes = job('canceled', { 'job-impressions-completed': 3 });
    expect(ended(attributes)).toEqual({ outcome: 'failed', cause: 'job-aborted', pagesDone: 3 });
    expect(ended(attributes, { ...ours, weCancelled: true })).toEqual({
      outcome: 'cancelled',
      pagesDone: 3,
    });
  });

  it('tells a document the printer could not read from one it gave up', () => {
    expect(ended(job('aborted', { 'job-state-reasons': 'aborted-by-system' }))).toMatchObject({
      cause: 'job-aborted',
    });
    expect(ended(job('aborted', { 'job-state-reasons': ['document-format-error'] }))).toMatchObject(
      {
        cause: 'rejected',
      },
    );
  });

  it('is stopping when the device took the cancel but waits for paper', () => {
    const attributes = job('processing', { 'job-state-reasons': 'processing-to-stop-point' });
    expect(isStopping(attributes)).toBe(true);
    expect(ended(attributes, { ...ours, weCancelled: true })).toBeNull();
  });
});

describe('answers of printers', () => {
  it('may leave out nearly everything', () => {
    expect(parsePrinter({})).toMatchObject({
      'printer-state': 'unknown',
      'printer-state-reasons': [],
      'printer-is-accepting-jobs': true,
      'device-uri': null,
    });
  });

  it('are no job without a number and a known state', () => {
    expect(parseJob(undefined)).toBeNull();
    expect(parseJob({ 'job-id': 1, 'job-state': 'dancing' })).toBeNull();
    expect(parseJob({ 'job-id': 'x', 'job-state': 'completed' })).toBeNull();
  });

  it('count nothing where a count is not a number', () => {
    expect(job('processing', { 'job-impressions-completed': '' })).toMatchObject({
      'job-impressions-completed': 0,
    });
  });
});
