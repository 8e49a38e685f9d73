import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { damaged, limits, tooLarge } from './trouble.ts';

/** An element without its namespace prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text directly in it. */
  readonly text: string;
}

/** Nothing is expanded by the parser: a document type, where entities are declared, is refused. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: limits.xmlDepth,
});

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const numbered = (code: string): string => {
  const point = code.startsWith('x') ? parseInt(code.slice(1), 16) : parseInt(code, 10);
  return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : '\ufffd';
};

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(x[0-9a-f]{1,6}|\d{1,7})|(lt|gt|amp|quot|apos));/gi,
        (_all, code: string | undefined, name: string | undefined) =>
          code === undefined ? (named[name ?? ''] ?? '') : numbered(code.toLowerCase()),
      )
    : text;

/** Judged without long character data, which is well-formed by itself and takes the judge seconds. */
const isWellFormed = (text: string): boolean =>
  XMLValidator.validate(text.split('<').map(withoutData).join('<')) === true;

/** What stands between two `<`: the end of a tag and the data behind it. */
const withoutData = (piece: string): string => {
  const data = piece.lastIndexOf('>') + 1;
  const isLong = data > 0 && piece.length - data > 32;
  return isLong && !piece.includes('&', data) ? piece.slice(0, data) : piece;
};

/** What the parser gives with `preserveOrder`: one key with children, and `:@` with attributes. */
type Raw = Readonly<Record<string, unknown>>;

const attributesOf = (raw: Raw): Record<string, string> => {
  const given = (raw[':@'] ?? {}) as Readonly<Record<string, string>>;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, decoded(String(value))]),
  );
};

const dataIn = ({ '#text': data }: Raw): string => (typeof data === 'string' ? data : '');

const elementOf = (raw: Raw): Element | null => {
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('#') || name.startsWith('?')) return null;
  const inside = raw[name] as readonly Raw[];
  return {
    name,
    attributes: attributesOf(raw),
    children: inside.flatMap((child) => elementOf(child) ?? []),
    text: decoded(inside.map(dataIn).join('')),
  };
};

/** Reads a whole XML file; anything but one well-formed root is damage. */
export const parseXml = (bytes: Uint8Array, path: string): Element => {
  if (bytes.byteLength > limits.xmlBytes) throw tooLarge(`${path} is too long`);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (/<!DOCTYPE/i.test(text)) throw damaged(`${path} declares a document type`);
  if (!isWellFormed(text)) throw damaged(`${path} is not well-formed`);
  let raw: readonly Raw[];
  try {
    raw = parser.parse(text) as readonly Raw[];
  } catch (error) {
    throw damaged(`${path}: ${String(error)}`);
  }
  const [root, ...others] = raw.flatMap((one) => elementOf(one) ?? []);
  if (root === undefined || others.length > 0) throw damaged(`${path} has no single root`);
  return root;
};

export const child = (of: Element | null | undefined, name: string): Element | null =>
  of?.children.find((one) => one.name === name) ?? null;

export const childrenNamed = (of: Element | null | undefined, name: string): Element[] =>
  of?.children.filter((one) => one.name === name) ?? [];

export const textIn = (of: Element | null | undefined, name: string): string | null => {
  const found = child(of, name)?.text.trim();
  return found === undefined || found === '' ? null : found;
};
