/** What the recorded process said it had done; from then on a power cut must not undo it. */

/** `subject`: the number, or for `settled` the envelope's id. `place`: which filing it was. */
export interface Promised {
  readonly word: 'reserved' | 'kept' | 'settled';
  readonly subject: string;
  readonly place: number;
}

export const promiseLine = (word: Promised['word'], subject: string, place = 0): string =>
  `${word} ${subject} ${place}\n`;

export const readPromise = (line: string): Promised => {
  const [word, subject, place] = line.trim().split(' ');
  if ((word !== 'reserved' && word !== 'kept' && word !== 'settled') || subject === undefined)
    throw new Error(`not a promise: ${line}`);
  return { word, subject, place: Number(place) };
};
