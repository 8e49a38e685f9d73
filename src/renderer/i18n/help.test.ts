import { describe, expect, it } from 'vitest';
import { helpStates } from '../../shared/help.ts';
import { calledWord, needsAnotherWay } from './help.ts';

describe('what a call for staff says', () => {
  it('names another way only when nobody comes', () => {
    expect(helpStates.filter(needsAnotherWay)).toEqual(['unanswered', 'unreachable']);
    expect(calledWord('called', '12345').zh).toBe('已呼叫工作人员，请在这里稍等。');
    expect(calledWord('unreachable', '12345')).toEqual({
      zh: '现在呼叫不到工作人员。请打这个电话，或者到窗口找人。',
      en: 'The staff cannot be reached now. Call this number, or go to the counter.',
    });
  });

  it('sends to the counter where there is no hotline', () => {
    expect(calledWord('unreachable', '').zh).toBe('现在呼叫不到工作人员。请到旁边的窗口找人。');
  });
});
