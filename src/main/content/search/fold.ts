/**
 * The one normal form of text that search knows, for what is indexed and for what is typed:
 *
 *   - letters and digits of any script stay, case and width folded (NFKC, lower case);
 *   - spaces, brackets, quotes, dashes, marks and invisible characters vanish, so that
 *     `国办发〔2019〕54号` and `国办发[２０１９]54号` are the same text;
 *   - in running text, punctuation that parts thoughts (，。；、 and line ends) becomes one
 *     `boundary`, so that no word is found across two sentences. Titles and numbers have none.
 *
 * Everything works on UTF-16 code units: a character outside the BMP is simply two of them.
 */

export const boundary = 10;
const dropped = 0;

const parting = new Set(
  Array.from('，。；：！？、,;:!?…｜|\n\r\t\v\f\u2028\u2029\u0085', (mark) => mark.charCodeAt(0)),
);
const kept = /[\p{L}\p{N}\p{Co}]/u;

const foldOnce = (unit: number): number => {
  if (parting.has(unit)) return boundary;
  const parts = Array.from(String.fromCharCode(unit).normalize('NFKC').toLowerCase()).filter(
    (part) => kept.test(part),
  );
  if (parts.length === 0) return dropped;
  const only = parts.length === 1 ? parts[0]! : '';
  return only.length === 1 ? only.charCodeAt(0) : unit;
};

const isPlainHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const buildTable = (): Uint16Array => {
  const table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit++) {
    if (isPlainHan(unit) || isSurrogate(unit)) table[unit] = unit;
    else {
      const once = foldOnce(unit);
      table[unit] = once === dropped || once === boundary ? once : foldOnce(once);
    }
  }
  return table;
};

let cachedTable: Uint16Array | undefined;
/** Code unit -> folded unit, `boundary`, or 0 for what vanishes. Built once, in some 30 ms. */
const foldTable = (): Uint16Array => (cachedTable ??= buildTable());

/** Folded text in a buffer that is used again for the next text. */
export interface FoldedUnits {
  units: Uint16Array;
  length: number;
}

export const createFoldedUnits = (): FoldedUnits => ({
  units: new Uint16Array(65_536),
  length: 0,
});

/** Folds running text: runs of parting punctuation become one `boundary`, none at either end. */
export const foldRunning = (text: string, into: FoldedUnits): void => {
  const table = foldTable();
  if (into.units.length < text.length) into.units = new Uint16Array(text.length * 2);
  const units = into.units;
  let length = 0;
  let parted = true;
  for (let index = 0; index < text.length; index++) {
    const unit = table[text.charCodeAt(index)]!;
    if (unit === dropped) continue;
    if (unit === boundary) {
      if (!parted) units[length++] = boundary;
      parted = true;
    } else {
      units[length++] = unit;
      parted = false;
    }
  }
  into.length = length > 0 && units[length - 1] === boundary ? length - 1 : length;
};

const unitsToString = ({ units, length }: FoldedUnits): string =>
  Buffer.from(units.buffer, units.byteOffset, length * 2).toString('utf16le');

const scratch = createFoldedUnits();

/** Running text (a body) in normal form. */
export const foldText = (text: string): string => {
  foldRunning(text, scratch);
  return unitsToString(scratch);
};

/** A title, name or number in normal form: letters and digits only. */
export const foldTight = (text: string): string => {
  const table = foldTable();
  let length = 0;
  if (scratch.units.length < text.length) scratch.units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = table[text.charCodeAt(index)]!;
    if (unit !== dropped && unit !== boundary) scratch.units[length++] = unit;
  }
  scratch.length = length;
  return unitsToString(scratch);
};

/** A text in normal form together with where each folded unit came from. */
export interface MappedFold {
  readonly folded: string;
  /** Index into the original for each folded unit. */
  readonly origins: Uint32Array;
}

/** Like `foldTight` when `tight`, else like `foldText`, and says where each unit came from. For short texts. */
export const foldMapped = (text: string, tight: boolean): MappedFold => {
  const table = foldTable();
  const origins = new Uint32Array(text.length);
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const unit = table[text.charCodeAt(index)]!;
    if (
      unit === dropped ||
      (unit === boundary && (tight || folded === '' || folded.endsWith('\n')))
    )
      continue;
    origins[folded.length] = index;
    folded += String.fromCharCode(unit);
  }
  return { folded, origins };
};

/** Index in `text` of unit `position` of `foldText(text)`. */
export const originOf = (text: string, position: number): number => {
  const table = foldTable();
  let length = 0;
  let parted = true;
  for (let index = 0; index < text.length; index++) {
    const unit = table[text.charCodeAt(index)]!;
    if (unit === dropped || (unit === boundary && parted)) continue;
    if (length === position) return index;
    length++;
    parted = unit === boundary;
  }
  return text.length;
};
