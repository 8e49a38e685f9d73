/**
 * Characters that older systems, identity cards among them, wrote in Unicode's private-use area because
 * they had no place of their own yet, and where they stand now. The positions are those that GBK and
 * GB 18030-2000 and -2005 gave the two-byte codes FE50-FEA0 and A6D9-A6F3; the places are those of
 * GB 18030-2022, for the six codes it leaves private (FE51, FE52, FE53, FE6C, FE76, FE91) those of Unicode.
 */

/** U+E815 to U+E864 without a gap, in order. */
const ideographs = [
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟',
  '㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟',
  '䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
].join('');

/** U+E78D to U+E796: punctuation of vertical lines. */
const verticalForms = '︐︒︑︓︔︕︖︗︘︙';

const placedFrom = (first: number, characters: string): [string, string][] =>
  Array.from(characters, (character, index) => [String.fromCodePoint(first + index), character]);

/** Private-use character -> the same character where it stands now. */
export const movedCharacters: ReadonlyMap<string, string> = new Map([
  ...placedFrom(0xe815, ideographs),
  ...placedFrom(0xe78d, verticalForms),
]);
