import type { ItemDetail } from '../../../shared/content.ts';
import { dayWord } from '../../format/dates.ts';
import { validityWord } from '../../../shared/validity-words.ts';
import { levelWords } from '../../i18n/content.ts';
import { readerWords } from '../../i18n/reader.ts';
import { inBoth, plain, type Word } from '../../i18n/word.ts';
import { useSay } from '../../i18n/say.tsx';

/** Words of the center; null when it left them out. */
const known = (text: string | null): Word | null =>
  text === null || text === '' ? null : plain(text);

const rowsOf = ({ item, validity, paths }: ItemDetail): [Word, Word | null][] => [
  [readerWords.indexNumber, known(item.indexNumber)],
  [readerWords.documentNumber, known(item.documentNumber)],
  [readerWords.agency, known(item.agency)],
  [readerWords.writtenOn, item.writtenOn === null ? null : dayWord(item.writtenOn)],
  [readerWords.publishedOn, dayWord(item.publishedOn)],
  [readerWords.effectiveOn, item.effectiveOn === null ? null : dayWord(item.effectiveOn)],
  [readerWords.expiresOn, item.expiresOn === null ? null : dayWord(item.expiresOn)],
  [readerWords.validity, validityWord(validity, item.kind)],
  [readerWords.subject, known(item.subject)],
  [readerWords.level, inBoth((language) => `${levelWords[item.level][language]} · ${item.area}`)],
  [readerWords.channels, known(paths.map((path) => path.join(' › ')).join('；'))],
  [readerWords.source, known(item.source)],
];

/** The header every disclosure page carries; what is not known is left out. */
export const Facts = ({ detail }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{say(readerWords.facts)}</h2>
      <dl>
        {rowsOf(detail).map(
          ([label, text]) =>
            text !== null && (
              <div key={say(label)}>
                <dt>{say(label)}</dt>
                <dd>{say(text)}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
};
