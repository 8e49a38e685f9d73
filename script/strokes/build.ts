import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { collectCharacters, type WrittenCharacter } from './characters.ts';

/**
 * Builds assets/input/strokes.bin. Its bytes, deflated: `GKST0001`; how many characters (u16, little endian); the
 * code point of each (u16); how many strokes each has (u8); the class of every stroke (u8); then, for each of the
 * twelve coordinates of a stroke's six points, that coordinate of every stroke (u8). The reader is
 * `src/renderer/input/strokes/stroke-data.ts`.
 */

const root = join(import.meta.dirname, '../..');
const pointsOfStroke = 6;
const em = 1024;

type Point = readonly [x: number, y: number];

/** Points at equal distances along a line. */
const resample = (line: readonly Point[], count: number): Point[] => {
  const lengths = [0];
  for (let at = 1; at < line.length; at += 1) {
    const [a = [0, 0], b = [0, 0]] = [line[at - 1], line[at]];
    lengths.push((lengths[at - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const whole = lengths.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index): Point => {
    const along = (whole * index) / (count - 1);
    const next = Math.max(
      1,
      lengths.findIndex((length) => length >= along - 1e-9),
    );
    const [a = [0, 0], b = a] = [line[next - 1], line[next]];
    const [from = 0, to = 0] = [lengths[next - 1], lengths[next]];
    const share = to > from ? (along - from) / (to - from) : 0;
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  });
};

const byte = (value: number): number => Math.min(255, Math.max(0, Math.round((value / em) * 255)));

export const encodeStrokes = (characters: readonly WrittenCharacter[]): Uint8Array => {
  const strokes = characters.flatMap(({ lines }) => lines);
  const points = strokes.map((line) => resample(line, pointsOfStroke).flat());
  const head = Buffer.alloc(10 + characters.length * 2);
  head.write('GKST0001', 'latin1');
  head.writeUInt16LE(characters.length, 8);
  for (const [index, { character }] of characters.entries())
    head.writeUInt16LE(character.codePointAt(0) ?? 0, 10 + index * 2);
  const columns = Array.from({ length: pointsOfStroke * 2 }, (_, column) =>
    Uint8Array.from(points, (stroke) => byte(stroke[column] ?? 0)),
  );
  return Buffer.concat([
    head,
    Uint8Array.from(characters, ({ lines }) => lines.length),
    Uint8Array.from(characters.flatMap(({ classes }) => classes)),
    ...columns,
  ]);
};

if (import.meta.main) {
  const output = process.argv[2] ?? join(root, 'assets/input/strokes.bin');
  const bytes = deflateRawSync(encodeStrokes(collectCharacters()), { level: 9 });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  copyFileSync(
    join(import.meta.dirname, 'node_modules/hanzi-writer-data/ARPHICPL.TXT'),
    join(dirname(output), 'ARPHICPL.TXT'),
  );
  process.stdout.write(`${output}: ${bytes.length} bytes\n`);
}
