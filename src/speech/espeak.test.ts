import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speechRates, spokenLanguages } from '../shared/speech-values.ts';
import { espeakArguments, findEspeak, plainText, speakWith } from './espeak.ts';

const program = findEspeak();
const say = { text: '您好，欢迎使用。', language: 'zh', rate: 'normal' } as const;
const never = new AbortController().signal;

describe('the arguments of espeak-ng', () => {
  it('are of a closed set in which no text can stand', () => {
    const all = spokenLanguages.flatMap((language) =>
      speechRates.map((rate) => espeakArguments(language, rate).join(' ')),
    );
    expect(new Set(all).size).toBe(6);
    for (const one of all) expect(one).toMatch(/^-v (cmn|en-us) -s \d+ -b 1 --stdin --stdout$/);
  });

  it('are given to a program at a known place alone', () => {
    expect(findEspeak(() => false)).toBeNull();
    expect(findEspeak((file) => file.startsWith('/usr/local/'))).toBe('/usr/local/bin/espeak-ng');
  });
});

it('never lets a text begin phonemes', () => {
  expect(plainText('a [[b]] [[[c')).not.toContain('[[');
});

describe.skipIf(program === null)('espeak-ng itself', () => {
  const file = program ?? '';

  it('speaks a sentence: sound that is not silence, slower when asked', async () => {
    const normal = await speakWith(file, say, never);
    const slow = await speakWith(file, { ...say, rate: 'slow' }, never);
    const samples = new Int16Array(normal?.samples.slice().buffer ?? new ArrayBuffer(0));
    expect(Math.max(...samples)).toBeGreaterThan(2_000);
    expect(slow?.samples.length ?? 0).toBeGreaterThan((normal?.samples.length ?? 0) * 1.1);
  });

  it('takes a text that begins like an option for a text', async () => {
    expect(await speakWith(file, { ...say, text: '--help', language: 'en' }, never)).not.toBeNull();
  });

  it('ends with its sentence when nobody waits any more', async () => {
    const end = new AbortController();
    const spoken = speakWith(file, { ...say, text: '一二三四五六七八九十'.repeat(39) }, end.signal);
    end.abort();
    expect(await spoken).toBeNull();
    expect(childrenOf(process.pid)).not.toContain('espeak-ng');
  });
});

it('says nothing when the program is not there', async () => {
  expect(await speakWith('/nowhere/espeak-ng', say, never)).toBeNull();
});

function childrenOf(parent: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, command = '', rest = ''] = /\((.*)\) \S+ (\d+)/.exec(stat) ?? [];
        return Number(rest) === parent ? [command] : [];
      } catch {
        return [];
      }
    });
}
