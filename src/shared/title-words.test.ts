import { describe, expect, it } from 'vitest';
import { titleWords } from './title-words.ts';

describe('where a title may break', () => {
  it('is between words, never inside one, and nothing is lost', () => {
    const title = '示例区关于调整 2026 年城乡居民最低生活保障标准的通知';
    const words = titleWords(title);
    expect(words.join('')).toBe(title);
    expect(words).toContain('城乡');
    expect(words).toContain('通知');
  });

  it('is neither before a closing mark nor after an opening one', () => {
    const words = titleWords('区里发的文件，原文：《示例区服务标准（2026 年版）》的通知');
    expect(words).toContain('文件，');
    for (const word of words) {
      expect(word).not.toMatch(/^[，：》）]/);
      expect(word).not.toMatch(/[《（]$/);
    }
  });
});
