import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { SpeechRate, SpokenLanguage } from '../shared/speech-protocol.ts';
import { readWave, type Sound } from './sound.ts';

/**
 * `espeak-ng` as a child that lives for one sentence. The text goes in through its standard input and stands
 * in no argument, which every process of the machine may read; the arguments are of a closed set.
 */

/** Where packages put it. This process has no PATH, and none is asked what runs. */
const places = [
  '/usr/bin/espeak-ng',
  '/usr/local/bin/espeak-ng',
  'C:\\Program Files\\eSpeak NG\\espeak-ng.exe',
];

export const findEspeak = (exists: (file: string) => boolean = existsSync): string | null =>
  places.find((file) => exists(file)) ?? null;

const voices: Record<SpokenLanguage, string> = { zh: 'cmn', en: 'en-us' };
/** Words a minute; for Chinese the program counts a character as one. */
const speeds: Record<SpeechRate, string> = { slow: '115', normal: '155', fast: '215' };

/** `-b 1`: the text is UTF-8, whatever the machine's locale says. */
export const espeakArguments = (language: SpokenLanguage, rate: SpeechRate): string[] => [
  '-v',
  voices[language],
  '-s',
  speeds[rate],
  '-b',
  '1',
  '--stdin',
  '--stdout',
];

/** `[[` begins phonemes in its own spelling; in our texts it is only a bracket. */
export const plainText = (text: string): string => text.replaceAll(/\[(?=\[)/g, '[ ');

/** A sentence takes a tenth of a second; a minute of sound has some three megabytes. */
const patienceMs = 15_000;
const mostBytes = 24_000_000;

/** Null when it cannot be spoken, or nobody waits any more. Never rejects. */
export const speakWith = (
  program: string,
  say: { readonly text: string; readonly language: SpokenLanguage; readonly rate: SpeechRate },
  signal: AbortSignal,
): Promise<Sound | null> =>
  new Promise((resolve) => {
    const child = spawn(program, espeakArguments(say.language, say.rate), {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      timeout: patienceMs,
      killSignal: 'SIGKILL',
      signal,
    });
    const parts: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) child.kill('SIGKILL');
      else parts.push(part);
    });
    // Ended by the signal it says so here, and only then dies; one that never began dies no more.
    child.on('error', () => {
      if (child.pid === undefined) resolve(null);
    });
    // It may end before it has read everything, and then the pipe breaks.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve(code === 0 ? readWave(Buffer.concat(parts)) : null));
    child.stdin.end(plainText(say.text));
  });
