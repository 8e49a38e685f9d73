import type { CardWords } from '../../format/card-words.ts';

/** Where the card is drawn over the reader, CSS px of the drawing. */
const cardTops: Record<CardWords['card'], number> = { above: 26, on: 96, lifted: 14, none: -200 };
const arrows: Partial<Record<CardWords['card'], string>> = {
  above: 'M352 60v86m-24-24l24 26 24-26',
  lifted: 'M352 150V62m-24 24l24-26 24 26',
};

/** A card and the reader it lies on: our own drawing, with an arrow so that no words are needed. */
export const CardPicture = ({ card }: { readonly card: CardWords['card'] }) => (
  <svg className="card-picture" viewBox="0 0 420 250" aria-hidden="true">
    <path d="M58 168h264l38 62H20z" fill="#0b4a94" />
    <path d="M86 180h208l22 38H64z" fill="#7fb2ea" fillOpacity="0.55" />
    <g className="card-picture-card" transform={`translate(84 ${cardTops[card]})`}>
      <rect width="212" height="128" rx="14" fill="#fff" stroke="#7d90a8" strokeWidth="3" />
      <circle cx="164" cy="52" r="22" fill="#c3d0e0" />
      <path d="M128 106c4-24 18-32 36-32s32 8 36 32z" fill="#c3d0e0" />
      <path
        d="M22 34h76M22 60h58M22 86h66"
        stroke="#7d90a8"
        strokeWidth="9"
        strokeLinecap="round"
      />
    </g>
    {arrows[card] !== undefined && (
      <path
        d={arrows[card]}
        fill="none"
        stroke="#d9480f"
        strokeWidth="11"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    )}
  </svg>
);
