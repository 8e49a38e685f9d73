import { describe, expect, it } from 'vitest';
import { writtenSoFar } from './written.ts';

const candidate = (text: string, consumed: number) => ({ text, consumed, reading: '' });

describe('what is searched while writing', () => {
  it('is the text when nothing is being composed', () => {
    expect(
      writtenSoFar({ text: '养老', caret: 2, composition: '', letters: '', candidates: [] }),
    ).toBe('养老');
  });

  it('reads pinyin by its first candidate, at the caret', () => {
    expect(
      writtenSoFar({
        text: '社区补贴',
        caret: 2,
        composition: 'yanglao',
        letters: 'yanglao',
        candidates: [candidate('养老', 7)],
      }),
    ).toBe('社区养老补贴');
  });

  it('waits for a second letter', () => {
    expect(
      writtenSoFar({
        text: '养老',
        caret: 2,
        composition: 'j',
        letters: 'j',
        candidates: [candidate('就', 1)],
      }),
    ).toBe('养老');
  });

  it('keeps words already taken and leaves out letters no candidate reads whole', () => {
    expect(
      writtenSoFar({
        text: '',
        caret: 0,
        composition: '养老jinf',
        letters: 'jinf',
        candidates: [candidate('金', 3)],
      }),
    ).toBe('养老');
  });
});
