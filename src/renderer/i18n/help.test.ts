import { describe, expect, it } from 'vitest';
import { calledWord } from './help.ts';

describe('what a call for staff says', () => {
  it('names the hotline only when nobody comes', () => {
    expect(calledWord('calling', '12345').zh).not.toContain('12345');
    expect(calledWord('coming', '12345').zh).not.toContain('12345');
    for (const state of ['unanswered', 'unreachable'] as const) {
      expect(calledWord(state, '12345').zh).toContain('12345');
      expect(calledWord(state, '12345').en).toContain('12345');
    }
  });

  it('sends to the counter where there is no hotline', () => {
    expect(calledWord('unreachable', '').zh).toBe('现在呼叫不到工作人员。请到旁边的窗口找人。');
  });
});
