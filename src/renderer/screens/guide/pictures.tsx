import type { ReactNode } from 'react';
import type { GuideStep } from '../../i18n/frame.ts';

/** Own drawings, all of one set: the panel's outline, one stroke width, the touched thing filled. */

const Panel = ({ children }: { readonly children: ReactNode }) => (
  <>
    <rect x="34" y="8" width="92" height="104" rx="10" className="guide-panel" />
    {children}
  </>
);

/** A pointing hand whose finger tip is at `x`, `y`. */
const Hand = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <circle r="11" className="guide-ripple" />
    <path
      d="M-4 0a4 4 0 0 1 8 0v16l15 4c4 1 6 4 5 8l-3 12H1L-11 25c-2-4 2-7 5-5l2 2z"
      className="guide-hand"
    />
  </g>
);

const lines = (x: number, from: number, widths: readonly number[]): ReactNode =>
  widths.map((width, index) => (
    <path key={index} d={`M${x} ${from + index * 11}h${width}`} className="guide-line" />
  ));

const pictures: Record<GuideStep['picture'], ReactNode> = {
  touch: (
    <Panel>
      <rect x="46" y="22" width="30" height="26" rx="5" className="guide-tile" />
      <rect x="84" y="22" width="30" height="26" rx="5" className="guide-tile" />
      <rect x="46" y="56" width="30" height="26" rx="5" className="guide-tile" />
      <rect x="84" y="56" width="30" height="26" rx="5" className="guide-chosen" />
      <Hand x={99} y={70} />
    </Panel>
  ),
  find: (
    <Panel>
      <rect x="44" y="20" width="72" height="20" rx="10" className="guide-chosen" />
      <circle cx="56" cy="29" r="4.5" className="guide-glass" />
      <path d="M59.5 32.5l4 4" className="guide-glass" />
      {lines(46, 56, [68, 56, 62])}
      {[0, 1, 2, 3, 4, 5, 6, 7].map((key) => (
        <rect
          key={key}
          x={44 + (key % 4) * 18.5}
          y={86 + Math.floor(key / 4) * 12}
          width="15"
          height="9"
          rx="2"
          className="guide-tile"
        />
      ))}
    </Panel>
  ),
  read: (
    <Panel>
      <path d="M56 24h48" className="guide-heading" />
      {lines(46, 40, [68, 68, 60, 68, 44])}
      <path d="M139 44v38M132 51l7-8 7 8M132 75l7 8 7-8" className="guide-arrow" />
    </Panel>
  ),
  print: (
    <>
      <rect x="28" y="40" width="104" height="44" rx="8" className="guide-panel" />
      <path d="M48 40V16h64v24" className="guide-panel" />
      <circle cx="118" cy="52" r="4" className="guide-dot" />
      <path d="M46 66h68v46H46z" className="guide-paper" />
      {lines(56, 80, [48, 48, 30])}
    </>
  ),
  help: (
    <Panel>
      <path d="M46 26h68M46 37h48" className="guide-line" />
      <rect x="42" y="52" width="23" height="22" rx="5" className="guide-chosen" />
      <path d="M60 63H49M53 58.5l-5 4.5 5 4.5" className="guide-glass" />
      <rect x="69" y="52" width="22" height="22" rx="5" className="guide-tile" />
      <path d="M74 64l6-5.5 6 5.5M76 63v6h8v-6" className="guide-line-thin" />
      <rect x="95" y="52" width="23" height="22" rx="5" className="guide-tile" />
      <path
        d="M103 60.5a3.5 3.5 0 1 1 5 3c-1.5 1-2 1.5-2 3M106 69.5v.1"
        className="guide-line-thin"
      />
      <Hand x={54} y={72} />
    </Panel>
  ),
  leave: (
    <>
      <rect x="20" y="8" width="80" height="104" rx="10" className="guide-panel" />
      <circle cx="60" cy="52" r="22" className="guide-done" />
      <path d="M49 53l8 8 15-17" className="guide-check" />
      <rect x="34" y="86" width="52" height="14" rx="7" className="guide-chosen" />
      <path d="M112 60h30M132 49l11 11-11 11" className="guide-arrow" />
    </>
  ),
};

export const GuidePicture = ({ of }: { readonly of: GuideStep['picture'] }) => (
  <svg className="guide-picture" viewBox="0 0 160 120" aria-hidden="true">
    {pictures[of]}
  </svg>
);
