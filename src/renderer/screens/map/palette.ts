/** The map's colours are mixed from the theme's (`map.css`), so that contrast and identity come with them. */
const names = [
  'ground',
  'outside',
  'block',
  'working',
  'house',
  'park',
  'water',
  'road',
  'casing',
  'rail',
  'edge',
  'text',
  'street',
  'park-text',
  'water-text',
  'halo',
  'mark',
  'mark-ink',
  'here',
] as const;
export type ColourName = (typeof names)[number];

export interface Palette {
  readonly colours: Readonly<Record<ColourName, string>>;
  /** CSS font families. */
  readonly font: string;
  /** CSS px of one rem, and how much larger labels are set. */
  readonly rem: number;
  readonly scale: number;
}

/** What the canvas is drawn with, as the page's variables have it now. */
export const readPalette = (element: HTMLElement): Palette => {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: ColourName): [ColourName, string] => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  };
  const colours = Object.fromEntries(names.map(read)) as Record<ColourName, string>;
  probe.style.fontSize = 'var(--font-small)';
  const small = Number.parseFloat(getComputedStyle(probe).fontSize);
  const { fontFamily } = getComputedStyle(probe);
  probe.remove();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { colours, font: fontFamily, rem, scale: small / (1.5 * rem) };
};
