import { alphaOf, black, readColour } from './colours.ts';
import { boxOf, chain, matrixOf, numberOf, numbersOf, shift, type Matrix } from './geometry.ts';
import type { Clip, ImagePiece, PathPiece, Piece, TextPiece } from './model.ts';
import { moved, readPathData } from './path-data.ts';
import type { Reading } from './reading.ts';
import { contentOf, type Resources } from './resources.ts';
import { readGlyphs } from './text-positions.ts';
import { limits, OfdTrouble } from './trouble.ts';
import { child, childrenNamed, textIn, type Element } from './xml.ts';

/** Where and with what an object is read. */
export interface Place {
  readonly reading: Reading;
  readonly resources: Resources;
  /** From the object's parent to the page. */
  readonly matrix: Matrix;
  readonly clips: readonly Clip[];
  readonly depth: number;
  /** Composite units that are being drawn, so that none holds itself. */
  readonly within: readonly string[];
}

/** From the object's own space to the page. */
const matrixIn = (object: Element, place: Place): Matrix => {
  const box = boxOf(object.attributes['Boundary']);
  const own = matrixOf(object.attributes['CTM']);
  return chain(chain(own, shift(box?.x ?? 0, box?.y ?? 0)), place.matrix);
};

/** The outlines outside which an object is not drawn. */
const clipsOf = (object: Element, place: Place): Clip[] => {
  const matrix = matrixIn(object, place);
  const clips = childrenNamed(child(object, 'Clips'), 'Clip').map((clip) =>
    childrenNamed(clip, 'Area').flatMap((area) => {
      const path = child(area, 'Path');
      if (path === null) return [];
      const own = matrixIn(path, {
        ...place,
        matrix: chain(matrixOf(area.attributes['CTM']), matrix),
      });
      const strokes = readPathData(textIn(path, 'AbbreviatedData') ?? '', place.reading.budget);
      return strokes.map((stroke) => moved(stroke, own));
    }),
  );
  return [...place.clips, ...clips.filter((clip) => clip.length > 0)];
};

/** What an object says itself, else its drawing parameters, else those they continue. */
const parametersOf = (object: Element, { drawParams }: Resources) => {
  const chainOf: Element[] = [object];
  let next = object.attributes['DrawParam'];
  while (next !== undefined && chainOf.length < limits.nesting) {
    const found = drawParams.get(next);
    if (found === undefined) break;
    chainOf.push(found);
    next = found.attributes['Relative'];
  }
  return {
    attribute: (name: string): string | undefined =>
      chainOf.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name],
    element: (name: string): Element | null =>
      chainOf.map((one) => child(one, name)).find((one) => one !== null) ?? null,
  };
};

const is = (value: string | undefined, otherwise: boolean): boolean =>
  value === undefined ? otherwise : value === 'true' || value === '1';

const textPiece = (object: Element, place: Place): TextPiece[] => {
  const { reading, resources } = place;
  const own = object.attributes;
  const size = numberOf(own['Size'], 4);
  const glyphs = readGlyphs(object, size, reading.budget);
  const font = resources.fonts.get(own['Font'] ?? '');
  const alpha = alphaOf(object);
  const given = parametersOf(object, resources).element('FillColor');
  const colour = readColour(reading, given, alpha) ?? { ...black, alpha };
  const isDrawn = is(own['Fill'], true) || is(own['Stroke'], false);
  if (glyphs.length === 0 || !isDrawn || colour.alpha === 0) return [];
  return [
    {
      kind: 'text',
      matrix: matrixIn(object, place),
      clips: clipsOf(object, place),
      glyphs,
      face: font?.face ?? 'serif',
      isBold: (font?.isBold ?? false) || numberOf(own['Weight'], 400) >= 600,
      isItalic: (font?.isItalic ?? false) || is(own['Italic'], false),
      size,
      widthScale: numberOf(own['HScale'], 1),
      turn: numbersOf(own['CharDirection'])[0] ?? 0,
      colour,
    },
  ];
};

const caps: Readonly<Record<string, 0 | 1 | 2>> = { Butt: 0, Round: 1, Square: 2 };
const joins: Readonly<Record<string, 0 | 1 | 2>> = { Miter: 0, Round: 1, Bevel: 2 };

const pathPiece = (object: Element, place: Place): PathPiece[] => {
  const { reading, resources } = place;
  const own = object.attributes;
  const parameters = parametersOf(object, resources);
  const alpha = alphaOf(object);
  const colourOf = (name: string): ReturnType<typeof readColour> =>
    readColour(reading, parameters.element(name), alpha);
  const fill = is(own['Fill'], false) ? colourOf('FillColor') : null;
  const stroke = is(own['Stroke'], true) ? (colourOf('StrokeColor') ?? { ...black, alpha }) : null;
  const strokes = readPathData(textIn(object, 'AbbreviatedData') ?? '', reading.budget);
  if (strokes.length === 0 || (fill === null && stroke === null)) return [];
  return [
    {
      kind: 'path',
      matrix: matrixIn(object, place),
      clips: clipsOf(object, place),
      strokes,
      fill,
      isEvenOdd: own['Rule'] === 'Even-Odd',
      stroke,
      lineWidth: Math.max(0, numberOf(parameters.attribute('LineWidth'), 0.353)),
      dash: numbersOf(parameters.attribute('DashPattern')).filter((length) => length >= 0),
      dashOffset: numberOf(parameters.attribute('DashOffset'), 0),
      cap: caps[parameters.attribute('Cap') ?? ''] ?? 0,
      join: joins[parameters.attribute('Join') ?? ''] ?? 0,
    },
  ];
};

/** PNG and JPEG by their first bytes; nothing else is drawn. */
export const pictureFormat = (bytes: Uint8Array): 'png' | 'jpeg' | null => {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47)
    return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : null;
};

const imagePiece = (object: Element, place: Place): ImagePiece[] => {
  const { reading, resources } = place;
  const media = resources.media.get(object.attributes['ResourceID'] ?? '');
  const format = media === undefined ? null : pictureFormat(media.bytes);
  if (media === undefined || format === null) {
    reading.leaveOut();
    return [];
  }
  const box = boxOf(object.attributes['Boundary']);
  const unit: Matrix = [box?.width ?? 1, 0, 0, box?.height ?? 1, 0, 0];
  const matrix =
    object.attributes['CTM'] === undefined
      ? chain(unit, matrixIn(object, place))
      : matrixIn(object, place);
  const clips = clipsOf(object, place);
  return [{ kind: 'image', matrix, clips, format, bytes: media.bytes, alpha: alphaOf(object) }];
};

const compositePieces = (object: Element, place: Place): Piece[] => {
  const id = object.attributes['ResourceID'] ?? '';
  const unit = place.resources.units.get(id);
  const content = unit === undefined ? null : contentOf(unit);
  if (content === null) {
    place.reading.leaveOut();
    return [];
  }
  if (place.within.includes(id)) throw new OfdTrouble('unsafe', 'a unit holds itself');
  return readObjects(content, {
    ...place,
    matrix: matrixIn(object, place),
    clips: clipsOf(object, place),
    depth: place.depth + 1,
    within: [...place.within, id],
  });
};

const piecesOf = (object: Element, place: Place): Piece[] => {
  switch (object.name) {
    case 'TextObject':
      return textPiece(object, place);
    case 'PathObject':
      return pathPiece(object, place);
    case 'ImageObject':
      return imagePiece(object, place);
    case 'CompositeObject':
      return compositePieces(object, place);
    case 'PageBlock':
    case 'Layer':
      return readObjects(object, { ...place, depth: place.depth + 1 });
    default:
      return [];
  }
};

/** Everything drawn by the objects in `holder`, in their order. */
export const readObjects = (holder: Element, place: Place): Piece[] => {
  if (place.depth > limits.nesting) throw new OfdTrouble('unsafe', 'objects lie too deep');
  return holder.children.flatMap((object) => {
    place.reading.budget.object();
    return is(object.attributes['Visible'], true) ? piecesOf(object, place) : [];
  });
};
