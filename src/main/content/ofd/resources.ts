import type { Reading } from './reading.ts';
import { child, childrenNamed, textIn, type Element } from './xml.ts';

export interface FontResource {
  readonly face: 'serif' | 'sans';
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** What objects name by number; later files win over earlier ones. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, FontResource>;
  readonly media: ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array }>;
  readonly drawParams: ReadonlyMap<string, Element>;
  readonly units: ReadonlyMap<string, Element>;
}

export const noResources: Resources = {
  fonts: new Map(),
  media: new Map(),
  drawParams: new Map(),
  units: new Map(),
};

/** 黑体, 等线 and the like; everything else (宋体, 仿宋, 楷体, Times) is written in our serif. */
const sansNames = /黑|等线|圆|雅|hei|yahei|sans|arial|helvetica|gothic|verdana|calibri|dengxian/i;

const fontOf = ({ attributes }: Element): FontResource => {
  const names = `${attributes['FontName'] ?? ''} ${attributes['FamilyName'] ?? ''}`;
  return {
    face: sansNames.test(names) ? 'sans' : 'serif',
    isBold: attributes['Bold'] === 'true' || /bold|粗|小标宋/i.test(names),
    isItalic: attributes['Italic'] === 'true',
  };
};

const byId = (elements: readonly Element[]): [string, Element][] =>
  elements.map((element) => [element.attributes['ID'] ?? '', element]);

/** Adds one resource file (PublicRes, DocumentRes, PageRes) to what is known. */
export const addResources = (
  reading: Reading,
  known: Resources,
  from: string,
  location: string,
): Resources => {
  const { path, root } = reading.part(from, location);
  const base = root.attributes['BaseLoc'] ?? '';
  const all = (group: string, one: string): Element[] =>
    childrenNamed(root, group).flatMap((each) => childrenNamed(each, one));
  const media = all('MultiMedias', 'MultiMedia').flatMap((element) => {
    const name = textIn(element, 'MediaFile') ?? '';
    const isRooted = name.startsWith('/') || base === '';
    const file =
      reading.file(path, isRooted ? name : `${base}/${name}`) ?? reading.file(path, name);
    return file === null ? [] : [[element.attributes['ID'] ?? '', file] as const];
  });
  const units = all('CompositeGraphicUnits', 'CompositeGraphicUnit');
  return {
    fonts: new Map([
      ...known.fonts,
      ...byId(all('Fonts', 'Font')).map(([id, font]) => [id, fontOf(font)] as const),
    ]),
    media: new Map([...known.media, ...media]),
    drawParams: new Map([...known.drawParams, ...byId(all('DrawParams', 'DrawParam'))]),
    units: new Map([...known.units, ...byId(units)]),
  };
};

/** The resource files that `holder` (CommonData, Page) names, in the order in which they are given. */
export const readResources = (
  reading: Reading,
  known: Resources,
  from: string,
  holder: Element | null,
): Resources => {
  let resources = known;
  for (const name of ['PublicRes', 'DocumentRes', 'PageRes'])
    for (const { text } of childrenNamed(holder, name))
      if (text.trim() !== '') resources = addResources(reading, resources, from, text.trim());
  return resources;
};

export const contentOf = (unit: Element): Element | null => child(unit, 'Content');
