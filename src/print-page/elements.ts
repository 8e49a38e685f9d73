type Child = Node | string | null;

/** An element with a class, holding text and elements; never markup. */
export const element = (name: string, className: string, ...children: Child[]): HTMLElement => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
};

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A QR symbol as one vector path with the four light modules around it that scanners need. */
export const symbolElement = (rows: readonly string[]): SVGElement => {
  const svg = document.createElementNS(svgNamespace, 'svg');
  const quiet = 4;
  const size = rows.length + 2 * quiet;
  svg.setAttribute('viewBox', `${-quiet} ${-quiet} ${size} ${size}`);
  svg.setAttribute('class', 'symbol');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', rows.map(rowPath).join(''));
  svg.append(path);
  return svg;
};

/** Neighbouring dark modules become one rectangle, so that no hairline shows between them. */
const rowPath = (row: string, y: number): string =>
  [...row.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h${-length}z`)
    .join('');
