import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readStrokeData } from './stroke-data.ts';
import { charactersOfStrokes, type StrokeKey } from './stroke-match.ts';

const file = new URL('../../../../assets/input/strokes.bin', import.meta.url);
const data = readStrokeData(inflateRawSync(readFileSync(file)));
const found = (signs: string, limit = 10): string[] =>
  charactersOfStrokes(data, Array.from(signs) as StrokeKey[], limit);

describe('finding a character by its strokes', () => {
  it('knows the characters of GB 2312', () => {
    expect(data.characters).toHaveLength(6_763);
    expect(data.characters).toEqual(expect.arrayContaining(Array.from('政务公开专区示例')));
  });

  it.each([
    ['一丨', '十'],
    ['丿丶', '人'],
    ['丨乛一', '口'],
    ['一丿丶', '大'],
    ['丶丶丿一丿丶', '兴'],
    ['丨乛一丨', '中'],
  ])('finds %s', (signs, character) => {
    expect(found(signs, 5)).toContain(character);
  });

  it('offers characters of just these strokes first, then those that go on', () => {
    const [first, ...rest] = found('丿丶', 30);
    expect(['人', '八', '入']).toContain(first);
    expect(rest).toContain('会');
  });

  it('takes a stroke nobody is sure of for any', () => {
    expect(found('丨？一', 10)).toContain('口');
    expect(found('？？', 60)).toEqual(expect.arrayContaining(['人', '十', '二']));
  });

  it('finds nothing for nothing, and nothing for what no character begins with', () => {
    expect(found('')).toEqual([]);
    expect(found('乛'.repeat(30))).toEqual([]);
  });

  it('finds every character by its own strokes on the first screens', () => {
    const signs = '一丨丿丶乛';
    for (const [index, character] of data.characters.entries()) {
      if (index >= 3_500) break;
      const classes = data.classes.subarray(data.first[index], data.first[index + 1]);
      const pattern = Array.from(classes, (one) => signs[one - 1] ?? '').join('');
      expect(found(pattern, 60), character).toContain(character);
    }
  });
});
