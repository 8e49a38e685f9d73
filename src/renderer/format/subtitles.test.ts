import { describe, expect, it } from 'vitest';
import { clockText, cueAt, parseSubtitles } from './subtitles.ts';

const file = `WEBVTT

NOTE 示例

1
00:00.500 --> 00:03.000 line:90%
各位居民<b>您好</b>

01:00:05.000 --> 01:00:07.250
第一行
第二行

00:09.000 --> 00:08.000
倒着走的时间
`;

describe('subtitles', () => {
  it('are read with their times, as plain words', () => {
    expect(parseSubtitles(file)).toEqual([
      { from: 0.5, to: 3, text: '各位居民您好' },
      { from: 3_605, to: 3_607.25, text: '第一行\n第二行' },
    ]);
  });

  it('are read the same with the line ends of other systems, and none out of anything else', () => {
    expect(parseSubtitles(file.replaceAll('\n', '\r\n'))).toHaveLength(2);
    expect(parseSubtitles('<html></html>')).toEqual([]);
  });

  it('stand from their first moment to just before their last', () => {
    const cues = parseSubtitles(file);
    expect(cueAt(cues, 0.5)?.text).toBe('各位居民您好');
    expect(cueAt(cues, 3)).toBeNull();
  });
});

describe('a time in a film', () => {
  it('is minutes and seconds', () => {
    expect([0, 65.9, -1].map(clockText)).toEqual(['0:00', '1:05', '0:00']);
  });
});
