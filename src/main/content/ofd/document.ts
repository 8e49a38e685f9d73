import { boxOf, identity, shift, type Box } from './geometry.ts';
import type { Page, Piece } from './model.ts';
import { readObjects, type Place } from './objects.ts';
import type { Part, Reading } from './reading.ts';
import { noResources, readResources, type Resources } from './resources.ts';
import { damaged, limits, OfdTrouble, tooLarge } from './trouble.ts';
import { child, childrenNamed, textIn, type Element } from './xml.ts';

/** What is added over a page from outside: annotations, seals. By the page's ID. */
export type Overlays = ReadonlyMap<string, readonly Piece[]>;

interface DocumentPlace {
  readonly reading: Reading;
  readonly part: Part;
  readonly resources: Resources;
  /** Template pages by ID. */
  readonly templates: ReadonlyMap<string, Element>;
  readonly area: Box;
}

const atTop = { clips: [], depth: 0, within: [] } as const;

const a4: Box = { x: 0, y: 0, width: 210, height: 297 };
/** Millimetres; PDF readers take no page of more than 200 inches. */
const longestSide = 5_000;

const areaOf = (holder: Element | null, otherwise: Box): Box => {
  const box = boxOf(textIn(holder, 'PhysicalBox') ?? undefined);
  const isPaper = box !== null && box.width > 1 && box.height > 1;
  if (!isPaper) return otherwise;
  if (Math.max(box.width, box.height) > longestSide) throw tooLarge('a page is too large');
  return box;
};

const openDocument = (reading: Reading, from: string, location: string): DocumentPlace => {
  const part = reading.part(from, location);
  const common = child(part.root, 'CommonData');
  return {
    reading,
    part,
    resources: readResources(reading, noResources, part.path, common),
    templates: new Map(
      childrenNamed(common, 'TemplatePage').map((one) => [one.attributes['ID'] ?? '', one]),
    ),
    area: areaOf(child(common, 'PageArea'), a4),
  };
};

const layersOf = (content: Element | null, place: Place): Piece[] =>
  childrenNamed(content, 'Layer').flatMap((layer) => readObjects(layer, place));

/** A page's or template's own objects, with those of the templates below and above it. */
const piecesOf = (place: DocumentPlace, location: string, within: readonly string[]): Piece[] => {
  const { reading, part } = place;
  const { path, root } = reading.part(part.path, location);
  if (within.includes(path)) throw new OfdTrouble('unsafe', 'a template stands on itself');
  if (within.length > limits.nesting) throw new OfdTrouble('unsafe', 'templates lie too deep');
  const resources = readResources(reading, place.resources, path, root);
  const objects: Place = { reading, resources, matrix: identity, ...atTop };
  const own = layersOf(child(root, 'Content'), objects);
  const [below, above] = [[] as Piece[], [] as Piece[]];
  for (const use of childrenNamed(root, 'Template')) {
    const template = place.templates.get(use.attributes['TemplateID'] ?? '');
    const base = template?.attributes['BaseLoc'];
    if (template === undefined || base === undefined) throw damaged('a template is missing');
    const order = use.attributes['ZOrder'] ?? template.attributes['ZOrder'];
    const pieces = piecesOf(place, base, [...within, path]);
    (order === 'Foreground' ? above : below).push(...pieces);
  }
  return [...below, ...own, ...above];
};

const sizeOf = (place: DocumentPlace, location: string): Box =>
  areaOf(child(place.reading.part(place.part.path, location).root, 'Area'), place.area);

/** Pictures of annotations, by page. */
const readAnnotations = (place: DocumentPlace): Map<string, Piece[]> => {
  const { reading, part, resources } = place;
  const found = new Map<string, Piece[]>();
  const list = textIn(part.root, 'Annotations');
  if (list === null) return found;
  const index = reading.part(part.path, list);
  for (const page of childrenNamed(index.root, 'Page')) {
    const location = textIn(page, 'FileLoc');
    if (location === null) continue;
    const { root } = reading.part(index.path, location);
    const pieces = childrenNamed(root, 'Annot').flatMap((annotation) => {
      const appearance = child(annotation, 'Appearance');
      if (appearance === null || annotation.attributes['Visible'] === 'false') return [];
      const box = boxOf(appearance.attributes['Boundary']);
      const matrix = shift(box?.x ?? 0, box?.y ?? 0);
      return readObjects(appearance, { reading, resources, matrix, ...atTop });
    });
    const id = page.attributes['PageID'] ?? '';
    found.set(id, [...(found.get(id) ?? []), ...pieces]);
  }
  return found;
};

/** Pages of one document of the file. `overlays` are drawn last. */
export const readDocument = (
  reading: Reading,
  from: string,
  location: string,
  overlays: Overlays,
): Page[] => {
  const place = openDocument(reading, from, location);
  const entries = childrenNamed(child(place.part.root, 'Pages'), 'Page');
  if (entries.length > limits.pages) throw tooLarge('too many pages');
  const annotations = readAnnotations(place);
  return entries.map(({ attributes }) => {
    const base = attributes['BaseLoc'];
    if (base === undefined) throw damaged('a page has no place');
    const id = attributes['ID'] ?? '';
    const pieces = [
      ...piecesOf(place, base, []),
      ...(annotations.get(id) ?? []),
      ...(overlays.get(id) ?? []),
    ];
    return { paper: sizeOf(place, base), pieces };
  });
};
