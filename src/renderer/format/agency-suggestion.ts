import type { Agency } from '../../shared/services.ts';
import { word, type Word } from '../i18n/word.ts';

/** Which agency is probably the right one (条例 Art. 36-5: whoever asks the wrong one is told the right one). */

export interface AgencySuggestion {
  readonly agency: Agency;
  /** Its duties that the resident's words name, most telling first. */
  readonly duties: readonly string[];
  /** How many of the documents found beforehand are its own. */
  readonly documents: number;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const mostSuggestions = 3;

/** Words of two characters or more; a single one is in half of all texts. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...segmenter.segment(text)]
      .filter(({ isWordLike, segment }) => isWordLike === true && Array.from(segment).length > 1)
      .map(({ segment }) => segment),
  );

/** Characters of `duty` that `text` names: all of it, or whole words of it. */
const named = (duty: string, text: string, words: ReadonlySet<string>): number => {
  if (text.includes(duty)) return Array.from(duty).length * 2;
  return [...wordsOf(duty)]
    .filter((word) => words.has(word))
    .reduce((sum, word) => sum + Array.from(word).length, 0);
};

const isOf = (agency: Agency, publisher: string): boolean =>
  publisher === agency.name || agency.alsoNamed.includes(publisher);

/** A document of its own weighs like a word it is responsible for. */
const documentWeight = 2;

/**
 * The likeliest agencies, best first; none when nothing speaks for any. `publishers`: who published
 * what was found beforehand, once for each document.
 */
export const suggestAgencies = (
  agencies: readonly Agency[],
  text: string,
  publishers: readonly string[],
): readonly AgencySuggestion[] => {
  const words = wordsOf(text);
  return agencies
    .map((agency) => {
      const duties = agency.duties
        .map((duty) => ({ duty, weight: named(duty, text, words) }))
        .filter(({ weight }) => weight > 0)
        .sort((left, right) => right.weight - left.weight);
      const documents = publishers.filter((publisher) => isOf(agency, publisher)).length;
      const weight = duties.reduce((sum, duty) => sum + duty.weight, documents * documentWeight);
      return { agency, duties: duties.map(({ duty }) => duty), documents, weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, mostSuggestions)
    .map(({ agency, duties, documents }) => ({ agency, duties, documents }));
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why an agency is suggested, in one sentence. */
export const suggestionReason = ({ duties, documents }: AgencySuggestion): Word => {
  const named = duties.slice(0, 3).join('、');
  const because =
    duties.length > 0
      ? [
          word(
            `您写的内容和它负责的“${named}”有关`,
            `what you wrote is about “${named}”, which it is responsible for`,
          ),
        ]
      : [];
  const published =
    documents > 0
      ? [
          word(
            `找到的公开信息里有 ${documents} 份是它发布的`,
            `it published ${documents} of the documents found`,
          ),
        ]
      : [];
  const parts = [...because, ...published];
  return word(
    `${parts.map(({ zh }) => zh).join('；')}。`,
    sentenceCase(`${parts.map(({ en }) => en).join('; ')}.`),
  );
};
