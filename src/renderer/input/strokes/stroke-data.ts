/** How characters are written: which strokes, of which class, and where. Built by script/strokes. */

export const pointsOfStroke = 6;

export interface StrokeData {
  /** The most frequent first. */
  readonly characters: readonly string[];
  /** Where each character's strokes begin among all; one entry more than characters. */
  readonly first: Uint32Array;
  /** Of each stroke: 1 横, 2 竖, 3 撇, 4 点 or 捺, 5 折. */
  readonly classes: Uint8Array;
  /** Per stroke x and y of six points, from its beginning, in a square of 255 whose y grows downwards. */
  readonly points: Uint8Array;
}

const magic = 'GKST0001';

/** Throws when the bytes are not such a file: it ships inside the signed build, so that is a bug. */
export const readStrokeData = (bytes: Uint8Array): StrokeData => {
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== magic)
    throw new Error('Not a stroke file of this version');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(8, true);
  const characters = Array.from({ length: count }, (_, index) =>
    String.fromCodePoint(view.getUint16(10 + index * 2, true)),
  );
  let at = 10 + count * 2;
  const first = new Uint32Array(count + 1);
  for (let index = 0; index < count; index += 1)
    first[index + 1] = (first[index] ?? 0) + (bytes[at + index] ?? 0);
  const strokes = first[count] ?? 0;
  at += count;
  const classes = bytes.slice(at, at + strokes);
  at += strokes;
  const width = pointsOfStroke * 2;
  if (bytes.length !== at + strokes * width) throw new Error('The stroke file is cut short');
  const points = new Uint8Array(strokes * width);
  for (let column = 0; column < width; column += 1)
    for (let stroke = 0; stroke < strokes; stroke += 1)
      points[stroke * width + column] = bytes[at + column * strokes + stroke] ?? 0;
  return { characters, first, classes, points };
};
