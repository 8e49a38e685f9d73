import { describe, expect, it } from 'vitest';
import type { A4Status } from '../../shared/devices.ts';
import type { PrintJobState } from '../../shared/printing.ts';
import { printingBlocked } from './device-reasons.ts';
import { isUnfinished, jobWords, slipWords } from './job-words.ts';

const board = { since: '2026-11-24T00:00:00Z', detail: '' };
const busy: A4Status = { state: 'busy', warnings: [], ...board };

const words = (job: PrintJobState, printer = busy) => {
  const { title, lines, tone } = jobWords({ job, pages: 5 }, printer);
  return { title: title.zh, lines: lines.map(({ zh }) => zh), tone };
};

describe('how a print job stands', () => {
  it('counts the page that is coming out, never past the last', () => {
    expect(words({ state: 'printing', pagesDone: 1 }).title).toContain('第 2 页，共 5 页');
    expect(words({ state: 'printing', pagesDone: 5 }).title).toContain('第 5 页，共 5 页');
  });

  it('names what stopped it and where it will go on', () => {
    const { title, lines } = words({ state: 'stopped', cause: 'paper-out', pagesDone: 2 });
    expect(title).toBe('打印机缺纸');
    expect(lines.join('')).toContain('请联系工作人员添纸');
    expect(lines.join('')).toContain('接着从第 3 页打印');
  });

  it('names one cause with the print buttons when the printer is lost after something else', () => {
    const lost: A4Status = { state: 'stopped', cause: 'offline', ...board };
    const { title } = words({ state: 'stopped', cause: 'paper-out', pagesDone: 2 }, lost);
    expect(title).toBe('打印机没有连接');
    expect(printingBlocked(lost)?.zh).toContain(title);
  });

  it('says done only when the printer confirmed it', () => {
    expect(words({ state: 'confirmed', pagesDone: 5 }).title).toContain('打印完成');
    const unsure = words({ state: 'unconfirmed', pagesDone: 5 });
    expect(unsure.title + unsure.lines.join('')).not.toContain('完成');
    expect(unsure.tone).toBe('caution');
  });

  it('reminds of pages already on paper, and of none when there are none', () => {
    expect(words({ state: 'cancelled', pagesDone: 3 }).lines).toEqual([
      '已经印出 3 页，请记得取走。',
    ]);
    expect(words({ state: 'cancelled', pagesDone: 0 }).lines).toEqual([]);
  });

  it('knows which jobs may still put paper out', () => {
    expect(isUnfinished({ state: 'stopped', cause: 'paper-jam', pagesDone: 0 })).toBe(true);
    expect(isUnfinished({ state: 'unconfirmed', pagesDone: 0 })).toBe(false);
  });
});

describe('the slip', () => {
  it('is silent when there is none, and honest when it may not have come', () => {
    expect(slipWords({ state: 'none' })).toBeNull();
    expect(slipWords({ state: 'unconfirmed', cause: 'silent' })?.zh).toContain('可能没有印出来');
    expect(slipWords({ state: 'failed', cause: 'paper-out' })?.zh).toContain('小票纸用完了');
  });
});
