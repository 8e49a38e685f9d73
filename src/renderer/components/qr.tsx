import { useMemo } from 'react';
import { encode } from 'uqr';
import './qr.css';

/** Light modules around a symbol that cameras need. */
const quiet = 4;

/** One path for all dark modules of a row that stand beside each other, so that no hairline shows. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => {
      const line = row.map((dark) => (dark ? '1' : '0')).join('');
      return [...line.matchAll(/1+/g)].map(
        ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h${-length}z`,
      );
    })
    .join('');

/** What a phone's camera reads; `label` says it to those who cannot see it. */
export const Qr = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { size, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 0 });
    return { size: data.length, path: pathOf(data) };
  }, [text]);
  const box = size + 2 * quiet;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${box} ${box}`}
      shapeRendering="crispEdges"
    >
      <rect className="qr-light" x={-quiet} y={-quiet} width={box} height={box} />
      <path className="qr-dark" d={path} />
    </svg>
  );
};
