import { measure, prepareAtOnce, readCommitted } from '../../strokes/accuracy.ts';
import { hands } from '../../strokes/samples.ts';
import { plainLine, type BenchLine } from '../line.ts';

/** Samples that nothing was tuned on. */
const heldOut = { seed: 20_261, samples: 200 } as const;

/** How well handwriting is read, and how long that takes. */
export const benchInput = async (): Promise<BenchLine[]> => {
  const data = readCommitted();
  const beganMs = performance.now();
  const handwriting = prepareAtOnce(data);
  const preparedMs = performance.now() - beganMs;
  const found = hands.map((hand) => ({
    hand: hand.name,
    ...measure({ data, handwriting }, hand, heldOut),
  }));
  const percent = (share: number): number => Math.round(share * 1_000) / 10;
  return [
    plainLine(`input: shapes of ${data.characters.length} characters prepared`, preparedMs, 'ms'),
    ...found.flatMap(({ hand, first, amongFive, msEach }) => [
      plainLine(`input: ${hand} hand, first candidate`, percent(first), '%'),
      plainLine(`input: ${hand} hand, among five`, percent(amongFive), '%'),
      plainLine(`input: ${hand} hand, one character read`, msEach, 'ms'),
    ]),
  ];
};
