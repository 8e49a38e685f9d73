import { markOf } from '../../format/firm-mark.ts';
import './firm-mark.css';

/** Our own drawing in a photo's place: a pattern and a letter that stay with the name. */
export const FirmMark = ({
  name,
  large = false,
}: {
  readonly name: string;
  readonly large?: boolean;
}) => {
  const { letter, pattern, turn } = markOf(name);
  return (
    <svg className="firm-mark" data-large={large} viewBox="0 0 96 96" aria-hidden>
      <rect className="firm-ground" width="96" height="96" rx="18" />
      <g className="firm-pattern" transform={`rotate(${turn} 48 48)`}>
        {pattern === 'rings' &&
          [18, 34, 50, 66].map((radius) => <circle key={radius} cx="20" cy="20" r={radius} />)}
        {pattern === 'steps' &&
          [0, 1, 2, 3].map((step) => (
            <path key={step} d={`M${step * 20 - 4} 104V${76 - step * 18}h22V104`} />
          ))}
        {pattern === 'waves' &&
          [16, 34, 52, 70, 88].map((y) => (
            <path key={y} d={`M-8 ${y}q14-14 28 0t28 0 28 0 28 0`} />
          ))}
      </g>
      <text x="48" y="63" textAnchor="middle" className="firm-letter">
        {letter}
      </text>
    </svg>
  );
};
