import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Candidate } from './engine.ts';
import {
  compositionText,
  isComposing,
  startTextEntry,
  stepTextEntry,
  type TextEntryEvent,
  type TextEntryState,
} from './text-entry.ts';

const MAX_LENGTH = 8;

function write(state: TextEntryState, ...events: TextEntryEvent[]): TextEntryState {
  return events.reduce((before, event) => stepTextEntry(before, event, MAX_LENGTH), state);
}

function typing(text: string): TextEntryEvent[] {
  return Array.from(text, (letter) => ({ kind: 'type', text: letter }));
}

function candidate(text: string, consumed: number): Candidate {
  return { text, consumed, reading: '' };
}

const EMPTY = startTextEntry('', 'pinyin');

describe('composing pinyin', () => {
  it('keeps letters out of the text until a candidate is taken', () => {
    const composing = write(EMPTY, ...typing('GJj'));
    expect(composing).toMatchObject({ text: '', composition: { letters: 'gjj' } });
    const taken = write(composing, { kind: 'take', candidate: candidate('公积金', 3) });
    expect(taken).toMatchObject({ text: '公积金', caret: 3 });
    expect(isComposing(taken)).toBe(false);
  });

  it('shows a word that was taken in front of the letters still to be read', () => {
    const part = write(EMPTY, ...typing('gjjtq'), {
      kind: 'take',
      candidate: candidate('公积金', 3),
    });
    expect(part.text).toBe('');
    expect(compositionText(part.composition)).toBe('公积金tq');
  });

  it('goes in where the caret stands', () => {
    const middle = write(startTextEntry('提取', 'pinyin'), { kind: 'moveCaret', to: 0 });
    const written = write(middle, ...typing('gjj'), {
      kind: 'take',
      candidate: candidate('公积金', 3),
    });
    expect(written).toMatchObject({ text: '公积金提取', caret: 3 });
  });

  it('deletes letters first, then words taken, then text', () => {
    const part = write(startTextEntry('一', 'pinyin'), ...typing('gjt'), {
      kind: 'take',
      candidate: candidate('公积', 2),
    });
    const steps = [1, 2, 3].map((count) =>
      write(part, ...Array.from({ length: count }, (): TextEntryEvent => ({ kind: 'delete' }))),
    );
    expect(steps.map((step) => step.text + compositionText(step.composition))).toEqual([
      '一公积',
      '一',
      '',
    ]);
  });

  it('takes a separator only between letters', () => {
    expect(write(EMPTY, ...typing("'"))).toMatchObject({ text: "'" });
    expect(write(EMPTY, ...typing("xi''an")).composition.letters).toBe("xi'an");
  });

  it('is dropped by cancelling, and only the composition', () => {
    const cancelled = write(startTextEntry('一', 'pinyin'), ...typing('gjj'), {
      kind: 'cancelComposition',
    });
    expect(cancelled).toEqual(startTextEntry('一', 'pinyin'));
  });
});

describe('other layouts', () => {
  it('write letters as they are, and capitals after shift', () => {
    const latin = startTextEntry('', 'latin');
    expect(write(latin, ...typing('a'), { kind: 'shift' }, ...typing('b')).text).toBe('aB');
  });

  it('leave shift behind when the layout changes', () => {
    const shifted = write(startTextEntry('', 'latin'), { kind: 'shift' });
    expect(write(shifted, { kind: 'layout', layout: 'pinyin' }).upperCase).toBe(false);
  });
});

describe('any row of events', () => {
  const event: fc.Arbitrary<TextEntryEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      text: fc.constantFrom('a', 'z', "'", '，', '𬭎', 'AB', ' '),
    }),
    fc.record({
      kind: fc.constant('take' as const),
      candidate: fc.record({
        text: fc.constantFrom('公', '公积金', '𬭎'),
        consumed: fc.integer({ min: 1, max: 9 }),
        reading: fc.constant(''),
      }),
    }),
    fc.record({ kind: fc.constant('moveCaret' as const), to: fc.integer({ min: -3, max: 20 }) }),
    fc.record({ kind: fc.constantFrom('delete', 'clear', 'shift', 'cancelComposition') }),
    fc.record({
      kind: fc.constant('layout' as const),
      layout: fc.constantFrom('pinyin', 'latin', 'symbols', 'digits'),
    }),
  );

  it('keeps the text within its length, the caret within the text, and characters whole', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = write(EMPTY, ...events);
        const characters = Array.from(state.text);
        expect(characters.length).toBeLessThanOrEqual(MAX_LENGTH);
        expect(state.caret).toBeGreaterThanOrEqual(0);
        expect(state.caret).toBeLessThanOrEqual(characters.length);
        expect(state.text.isWellFormed()).toBe(true);
      }),
    );
  });
});
