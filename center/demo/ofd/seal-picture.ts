import { zipSync } from 'fflate';
import { packedOn } from './packed-on.ts';
import { documentFile, fontsFile, rootFile } from './parts.ts';
import { element, file, mm, textElement } from './xml.ts';

/** A round seal as authorities have it, drawn as an OFD of its own, with 示例 in its middle. */

/** Millimetres across. */
export const sealSize = 42;
const middle = sealSize / 2;
const radius = middle - 1.2;
const ink = '200 16 16';

const ring = (id: number): string => {
  const arc = `A ${mm(radius)} ${mm(radius)} 0 1 1`;
  return element(
    'PathObject',
    { ID: id, Boundary: `0 0 ${sealSize} ${sealSize}`, LineWidth: '1.2' },
    element('StrokeColor', { Value: ink }),
    textElement(
      'AbbreviatedData',
      `S ${mm(middle - radius)} ${mm(middle)} ${arc} ${mm(middle + radius)} ${mm(middle)} ${arc} ${mm(middle - radius)} ${mm(middle)} C`,
    ),
  );
};

const star = (id: number): string => {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? 6.2 : 2.4;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return `${mm(middle + reach * Math.cos(angle))} ${mm(middle - 1 + reach * Math.sin(angle))}`;
  });
  return element(
    'PathObject',
    { ID: id, Boundary: `0 0 ${sealSize} ${sealSize}`, Fill: 'true', Stroke: 'false' },
    element('FillColor', { Value: ink }),
    textElement('AbbreviatedData', `S ${points.join(' L ')} C`),
  );
};

/** One character of the arc, upright where it stands. */
const arcCharacter = (id: number, character: string, angle: number): string => {
  const size = 5.2;
  const reach = radius - 1.6 - size;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [middle + reach * sin, middle - reach * cos];
  return element(
    'TextObject',
    {
      ID: id,
      Boundary: `0 0 ${sealSize} ${sealSize}`,
      CTM: [cos, sin, -sin, cos, x, y].map(mm).join(' '),
      Font: 11,
      Size: size,
      Weight: 700,
    },
    element('FillColor', { Value: ink }),
    textElement('TextCode', character, { X: mm(-size / 2), Y: 0 }),
  );
};

const flatText = (id: number, text: string): string => {
  const size = 4;
  return element(
    'TextObject',
    { ID: id, Boundary: `${mm(middle - (text.length * size) / 2)} 28 20 6`, Font: 13, Size: size },
    element('FillColor', { Value: ink }),
    textElement('TextCode', text, { X: 0, Y: 4, DeltaX: `g ${text.length - 1} ${size}` }),
  );
};

export const sealPicture = (name: string): Uint8Array => {
  const characters = [...name];
  const spread = Math.min(1.5 * Math.PI, characters.length * 0.58);
  const objects = [
    ring(21),
    star(22),
    ...characters.map((character, index) =>
      arcCharacter(30 + index, character, spread * ((index + 0.5) / characters.length - 0.5)),
    ),
    flatText(23, '示例'),
  ];
  const page = file('Page', {}, element('Content', {}, element('Layer', { ID: 20 }, ...objects)));
  return zipSync(
    {
      'OFD.xml': rootFile({ title: name, day: '2026-01-01', isSigned: false }),
      'Doc_0/Document.xml': documentFile(1, [0, 0, sealSize, sealSize], 200),
      'Doc_0/PublicRes.xml': fontsFile(),
      'Doc_0/Pages/Page_0/Content.xml': page,
    },
    { mtime: packedOn },
  );
};
