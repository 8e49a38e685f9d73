import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenes, type Scene } from '../texts/film.ts';
import { colours, markExample, startCard } from './card.ts';

/**
 * Makes the film: a drawn picture a scene, spoken by espeak-ng and put together by ffmpeg. Both are needed
 * to make it, not to show it; the film is committed.
 */

export const drawScene = ({ title, lines }: Scene): Uint8Array => {
  const pen = startCard(854, 480, colours.blue);
  pen.context.fillStyle = colours.deep;
  pen.context.fillRect(0, 400, 854, 80);
  pen.write(title, 60, 130, { size: 58, colour: colours.paper, bold: true, widest: 640 });
  lines.forEach((line, index) =>
    pen.write(line, 60, 230 + index * 80, { size: 46, colour: colours.pale, widest: 734 }),
  );
  pen.write('示例区　老年助餐', 60, 452, { size: 28, colour: colours.pale });
  markExample(pen, colours.pale);
  return pen.png();
};

/** Silence after each sentence, seconds. */
const pause = 0.7;

const speak = (folder: string, scene: Scene, index: number): number => {
  const wav = join(folder, `${index}.wav`);
  execFileSync('espeak-ng', ['-v', 'cmn', '-s', '200', '-w', wav, scene.spoken]);
  const { byteLength } = readFileSync(wav);
  // 22,050 samples of two bytes a second behind a header of 44 bytes.
  return (byteLength - 44) / 44_100 + pause;
};

const moment = (second: number): string => {
  const [minutes, rest] = [Math.floor(second / 60), second % 60];
  return `${String(minutes).padStart(2, '0')}:${rest.toFixed(3).padStart(6, '0')}`;
};

const subtitlesOf = (lengths: readonly number[]): string => {
  let at = 0;
  const cues = scenes.map(({ spoken }, index) => {
    const from = at;
    at += lengths[index] ?? 0;
    return `${index + 1}\n${moment(from)} --> ${moment(at - 0.05)}\n${spoken}\n`;
  });
  return `WEBVTT\n\nNOTE 示例\n\n${cues.join('\n')}`;
};

const sceneFilm = (folder: string, index: number, length: number): string => {
  const out = join(folder, `${index}.mkv`);
  const picture = ['-loop', '1', '-framerate', '10', '-i', join(folder, `${index}.png`)];
  const sound = ['-i', join(folder, `${index}.wav`), '-af', `apad,atrim=0:${length}`];
  const codecs = ['-c:v', 'ffv1', '-c:a', 'pcm_s16le', '-ar', '48000'];
  execFileSync('ffmpeg', [
    '-y',
    '-v',
    'error',
    ...picture,
    ...sound,
    '-t',
    String(length),
    ...codecs,
    out,
  ]);
  return out;
};

export interface MadeFilm {
  readonly film: Uint8Array;
  readonly subtitles: string;
  readonly poster: Uint8Array;
  readonly seconds: number;
}

export const makeFilm = (): MadeFilm => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-film-'));
  const pictures = scenes.map(drawScene);
  pictures.forEach((png, index) => writeFileSync(join(folder, `${index}.png`), png));
  const lengths = scenes.map((scene, index) => speak(folder, scene, index));
  const parts = lengths.map((length, index) => sceneFilm(folder, index, length));
  const list = join(folder, 'list.txt');
  writeFileSync(list, parts.map((part) => `file '${part}'`).join('\n'));
  const out = join(folder, 'film.webm');
  const video = [
    '-c:v',
    'libvpx-vp9',
    '-crf',
    '38',
    '-b:v',
    '0',
    '-pix_fmt',
    'yuv420p',
    '-g',
    '20',
  ];
  const audio = ['-c:a', 'libopus', '-b:a', '32k'];
  const same = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact'];
  execFileSync('ffmpeg', [
    '-y',
    '-v',
    'error',
    '-f',
    'concat',
    '-safe',
    '0',
    '-i',
    list,
    ...video,
    ...audio,
    ...same,
    out,
  ]);
  const film = readFileSync(out);
  rmSync(folder, { recursive: true });
  const seconds = lengths.reduce((sum, length) => sum + length, 0);
  return { film, subtitles: subtitlesOf(lengths), poster: pictures[0]!, seconds };
};
