/** One measured figure, beside that of the best peer we know where there is one. */
export interface BenchLine {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerFigure: number | null;
  /** How many times better than the peer, in the direction that is good for the unit; null where that says nothing. */
  readonly ratio: number | null;
  readonly note?: string;
}

/** Figures with three meaningful digits: more would be noise. */
export const rounded = (figure: number): number => Number(figure.toPrecision(3));

export const plainLine = (
  name: string,
  figure: number,
  unit: string,
  note?: string,
): BenchLine => ({
  name,
  figure: rounded(figure),
  unit,
  peer: null,
  peerFigure: null,
  ratio: null,
  ...(note === undefined ? {} : { note }),
});

/** `better` says which direction is good. */
export const peerLine = (
  line: BenchLine,
  peer: string,
  peerFigure: number,
  better: 'more' | 'less',
): BenchLine => ({
  ...line,
  peer,
  peerFigure: rounded(peerFigure),
  ratio:
    peerFigure === 0 || line.figure === 0
      ? null
      : rounded(better === 'more' ? line.figure / peerFigure : peerFigure / line.figure),
});
