import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The scale in millimetres on the panel. What must hold: body >= 3.5 mm and, in 长辈版, >= 6 mm of Han
 * height at 60 cm; targets >= 15 mm and >= 20 mm; gaps between targets >= 3 mm.
 */

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const elderRules = /html\[data-elder='true'\] \{([^}]*)\}/.exec(css)?.[1] ?? '';

/** The rem of a token, at standard text size, as the rules given last have it. */
const remOf = (token: string, rules: string): number => {
  const [, value] = new RegExp(`${token}: (?:calc\\()?([\\d.]+)rem`).exec(rules) ?? [];
  if (value === undefined) throw new RangeError(`${token} is not given in rem`);
  return Number(value);
};
const elderFactor = Number(/--elder: ([\d.]+)/.exec(elderRules)?.[1]);

const panels = [
  { name: '32-inch portrait', inches: 32, width: 1080, height: 1920 },
  { name: '32-inch portrait of 4K', inches: 32, width: 2160, height: 3840 },
  { name: '43-inch landscape', inches: 43, width: 1920, height: 1080 },
  { name: '21.5-inch portrait, the smallest we stand on', inches: 21.5, width: 1080, height: 1920 },
];

/** As `html` in theme.css computes it: by the short side, within its bounds. */
const pixelsPerRem = (width: number, height: number): number =>
  Math.min(
    40,
    Math.max(11, Math.min(Math.min(width, height) / 67.5, Math.max(width, height) / 105)),
  );

const millimetresPerRem = ({ inches, width, height }: (typeof panels)[number]): number =>
  (pixelsPerRem(width, height) * inches * 25.4) / Math.hypot(width, height);

/** How much of its size a Chinese character of Noto Sans SC is high. */
const hanShare = 0.88;

describe.each(panels)('on a $name panel', (panel) => {
  const toMillimetres = (rem: number): number => rem * millimetresPerRem(panel);

  it.each(['--font-body', '--font-label', '--font-row', '--font-small'])(
    'the characters of %s can be read at 60 cm, also by the old',
    (token) => {
      const height = toMillimetres(remOf(token, css)) * hanShare;
      expect(height).toBeGreaterThanOrEqual(3.5);
      expect(height * elderFactor).toBeGreaterThanOrEqual(6);
    },
  );

  it.each(['--target', '--target-primary'])('%s can be hit', (token) => {
    expect(toMillimetres(remOf(token, css))).toBeGreaterThanOrEqual(15);
    expect(toMillimetres(remOf(token, elderRules))).toBeGreaterThanOrEqual(20);
  });

  it.each(['--space-1', '--gap'])('%s keeps two targets apart', (token) => {
    expect(toMillimetres(remOf(token, css))).toBeGreaterThanOrEqual(3);
  });
});

describe('motion', () => {
  it.each(['--motion-fast', '--motion', '--motion-slow'])('%s is over in a moment', (token) => {
    const milliseconds = Number(new RegExp(`${token}: (\\d+)ms`).exec(css)?.[1]);
    expect(milliseconds).toBeGreaterThanOrEqual(150);
    expect(milliseconds).toBeLessThanOrEqual(250);
  });
});
