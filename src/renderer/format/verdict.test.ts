import { describe, expect, it } from 'vitest';
import type { Verification } from '../../shared/printing.ts';
import { verdictWords } from './verdict.ts';
import { joined } from '../i18n/word.ts';

const genuine = {
  verdict: 'genuine',
  itemId: 'a',
  title: '示例文件',
  documentNumber: null,
  newestEdition: true,
  validity: 'in-force',
  family: 'rule',
  printedOn: '2026-11-20',
} satisfies Verification;

const { verdict: _verdict, newestEdition: _newest, ...page } = genuine;
const older = { verdict: 'older-edition', ...page } satisfies Verification;

describe('what a scanned page turns out to be', () => {
  it('is good only when genuine, newest and in force', () => {
    expect(verdictWords(genuine).tone).toBe('good');
    expect(verdictWords({ ...genuine, newestEdition: false }).tone).toBe('caution');
    expect(verdictWords({ ...genuine, validity: 'repealed' }).tone).toBe('caution');
    expect(verdictWords({ ...genuine, validity: 'pending' }).tone).toBe('caution');
  });

  it.each([
    ['repealed', '注意：这份文件现在已废止，请不要据此办事。'],
    ['expired', '注意：这份文件现在已失效，请不要据此办事。'],
    ['pending', '注意：这份文件现在尚未施行，还不能据此办事。'],
  ] as const)('warns first of acting on a %s text, whatever its edition', (validity, warning) => {
    for (const page of [genuine, { ...genuine, newestEdition: false }, older])
      expect(verdictWords({ ...page, validity }).lines[0]?.zh).toBe(warning);
  });

  it.each([
    ['in-force', '这份文件现在有效。'],
    ['expiring', '这份文件现在将失效。'],
    ['amended', '这份文件现在已修改。'],
  ] as const)('says that a text is %s, whatever its edition', (validity, sentence) => {
    for (const page of [genuine, { ...genuine, newestEdition: false }, older])
      expect(verdictWords({ ...page, validity }).lines.map(({ zh }) => zh)).toContain(sentence);
  });

  it('says of an event that it is over, not that it is void', () => {
    const { title, lines } = verdictWords({ ...genuine, validity: 'expired', family: 'event' });
    expect(lines[0]?.zh).toBe('注意：上面说的已结束，请看最新的信息。');
    expect(title.zh).not.toContain('没有效力');
  });

  it('a signed summary of a text that has not begun is good and still not to be acted on', () => {
    const { verdict: _genuine, newestEdition: _edition, printedOn, ...about } = genuine;
    const signed = {
      verdict: 'signed',
      signature: 'good',
      station: '0007',
      edition: 'same',
      saidOn: printedOn,
      ...about,
      validity: 'pending',
    } satisfies Verification;
    expect(verdictWords(signed).tone).toBe('caution');
    expect(verdictWords(signed).lines[0]?.zh).toContain('还不能据此办事');
    expect(verdictWords({ ...signed, validity: 'in-force' }).tone).toBe('good');
  });

  it('says in its largest words that a text is dead', () => {
    for (const validity of ['repealed', 'expired'] as const)
      expect(verdictWords({ ...genuine, validity }).title.zh).toContain('没有效力');
  });

  it('asks to compare the paper with the screen, because a code can be copied', () => {
    for (const newestEdition of [true, false])
      expect(joined(verdictWords({ ...genuine, newestEdition }).lines).zh).toContain(
        '请与屏幕上的原文对照',
      );
  });

  it('says of a day that it only stands in the code', () => {
    for (const page of [genuine, { ...genuine, newestEdition: false }, older])
      expect(joined(verdictWords(page).lines).zh).toContain('码上写的打印日期');
  });

  it('speaks of the code that fits, never of the paper', () => {
    for (const newestEdition of [true, false])
      expect(verdictWords({ ...genuine, newestEdition }).title.zh).toMatch(/^验证码相符/);
  });

  it('calls an older edition neither genuine nor altered', () => {
    const words = verdictWords(older);
    expect(words.tone).toBe('caution');
    expect(joined(words.lines).zh).toContain('不能核对');
  });

  it('tells an altered page from an unknown one and from a foreign code', () => {
    const titles = (['altered', 'unknown-item', 'not-ours'] as const).map(
      (verdict) => verdictWords({ verdict }).title.zh,
    );
    expect(new Set(titles).size).toBe(3);
    expect(verdictWords({ verdict: 'altered' }).tone).toBe('bad');
  });
});
