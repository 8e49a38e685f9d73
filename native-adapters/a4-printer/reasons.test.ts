import { describe, expect, it } from 'vitest';
import { readReasons } from './reasons.ts';

describe('printer-state-reasons', () => {
  it.each([
    ['media-empty-warning', 'paper-out'],
    ['media-empty-report', 'paper-out'],
    ['media-needed', 'paper-out'],
    ['media-jam-error', 'paper-jam'],
    ['door-open-report', 'cover-open'],
    ['toner-empty', 'toner-empty'],
    ['marker-supply-empty-error', 'toner-empty'],
    ['output-area-full-warning', 'output-full'],
    ['paused', 'paused'],
    ['timed-out', 'offline'],
    ['fuser-over-temp-error', 'other'],
  ])('%s stops the printer: %s', (reason, cause) => {
    expect(readReasons([reason]).cause).toBe(cause);
  });

  it.each([
    ['none'],
    ['marker-waste-almost-full-warnin'],
    ['output-area-almost-full-report'],
    ['cups-waiting-for-job-completed'],
    ['connecting-to-device'],
    ['fuser-over-temp-warning'],
  ])('%s does not', (reason) => {
    expect(readReasons([reason])).toMatchObject({ cause: null, warnings: [] });
  });

  it('become warnings when paper or toner run low', () => {
    const reasons = [
      'toner-low-warning',
      'media-low-report',
      'marker-supply-low',
      'toner-empty-warning',
    ];
    expect(readReasons(reasons)).toEqual({ cause: null, warnings: ['paper-low', 'toner-low'] });
  });

  it('name the gravest of several', () => {
    expect(readReasons(['paused', 'media-empty-error', 'media-jam-error']).cause).toBe('paper-jam');
  });
});
