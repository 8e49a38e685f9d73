/** Writing the XML of an OFD: elements in the standard's namespace. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escaped(String(value))}"`],
    )
    .join('');

/** `inside` is XML already. */
export const element = (name: string, attributes: Attributes, ...inside: string[]): string =>
  `<ofd:${name}${attributesText(attributes)}>${inside.join('')}</ofd:${name}>`;

export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escaped(text));

const namespace = 'http://www.ofdspec.org/2016';

/** A whole file with its root. */
export const file = (name: string, attributes: Attributes, ...inside: string[]): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, { 'xmlns:ofd': namespace, ...attributes }, ...inside)}\n`,
    'utf8',
  );

/** Millimetres with at most three places. */
export const mm = (value: number): string => String(Math.round(value * 1_000) / 1_000);
