import { useMemo } from 'react';
import { encode } from 'uqr';
import './qr-code.css';

const quietModules = 4;

/** One path for all dark modules of a row that touch each other. */
const pathOf = (data: readonly (readonly boolean[])[]): string =>
  data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const length = (end < 0 ? row.length : end) - x;
        return [`M${x + quietModules} ${y + quietModules}h${length}v1h-${length}z`];
      }),
    )
    .join('');

/** A code to be read by a phone. `label` says what it is to those who cannot see it. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { path, side } = useMemo(() => {
    const { data } = encode(text, { ecc: text.length > 300 ? 'L' : 'M', border: 0 });
    return { path: pathOf(data), side: data.length + 2 * quietModules };
  }, [text]);
  return (
    <svg role="img" aria-label={label} className="qr-code" viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} className="qr-paper" />
      <path d={path} className="qr-ink" />
    </svg>
  );
};
