import type { ItemDetail } from '../../../shared/content.ts';
import { dayText } from '../../format/dates.ts';
import { validityWords } from '../../../shared/validity-words.ts';
import { levelWords } from '../../i18n/content.ts';
import { readerWords } from '../../i18n/reader.ts';
import type { Word } from '../../i18n/word.ts';

const rowsOf = ({ item, validity, paths }: ItemDetail): [Word, string | null][] => [
  [readerWords.indexNumber, item.indexNumber],
  [readerWords.documentNumber, item.documentNumber],
  [readerWords.agency, item.agency],
  [readerWords.writtenOn, item.writtenOn && dayText(item.writtenOn)],
  [readerWords.publishedOn, dayText(item.publishedOn)],
  [readerWords.effectiveOn, item.effectiveOn && dayText(item.effectiveOn)],
  [readerWords.expiresOn, item.expiresOn && dayText(item.expiresOn)],
  [readerWords.validity, validityWords[validity.state].zh],
  [readerWords.subject, item.subject],
  [readerWords.level, `${levelWords[item.level].zh} · ${item.area}`],
  [readerWords.channels, paths.map((path) => path.join(' › ')).join('；') || null],
  [readerWords.source, item.source],
];

/** The header every disclosure page carries; what is not known is left out. */
export const Facts = ({ detail }: { readonly detail: ItemDetail }) => (
  <section className="facts" aria-labelledby="facts">
    <h2 id="facts">{readerWords.facts.zh}</h2>
    <dl>
      {rowsOf(detail).map(
        ([label, text]) =>
          text !== null && (
            <div key={label.zh}>
              <dt>{label.zh}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  </section>
);
