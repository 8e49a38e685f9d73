import { ChevronRight, Paperclip } from 'lucide-react';
import type { HighlightedText, ItemSummary } from '../../shared/content.ts';
import { shortDayText } from '../format/dates.ts';
import { attachmentsWord, kindWords, levelWords } from '../i18n/content.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { Highlighted } from './highlighted.tsx';
import { ValidityBadge } from './validity-badge.tsx';
import { useSay } from '../i18n/say.tsx';
import { plain, type Word } from '../i18n/word.ts';
import './item-row.css';

const place = ({ level, area }: ItemSummary): Word =>
  level === 'district' ? levelWords.district : plain(area);

const Facts = ({ item }: { readonly item: ItemSummary }) => {
  const say = useSay();
  return (
    <span className="row-facts">
      <span className="row-kind">{say(kindWords[item.kind])}</span>
      <ValidityBadge state={item.validity.state} />
      <span className="row-fact">{shortDayText(item.publishedOn)}</span>
      <span className="row-fact row-agency">{item.agency}</span>
      <span className="row-fact">{say(place(item))}</span>
      {item.documentNumber !== null && <span className="row-fact">{item.documentNumber}</span>}
      {item.attachments > 0 && (
        <span className="row-fact">
          <Paperclip aria-hidden className="row-clip" />
          {say(attachmentsWord(item.attachments))}
        </span>
      )}
    </span>
  );
};

/** One list row; `brief` leaves out all but the date and the kind. */
export const ItemRow = ({
  item,
  title,
  excerpt,
  brief = false,
}: {
  readonly item: ItemSummary;
  readonly title?: HighlightedText;
  readonly excerpt?: HighlightedText;
  readonly brief?: boolean;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li>
      <button
        type="button"
        className={brief ? 'row row-brief' : 'row'}
        onClick={() => go({ screen: 'item', itemId: item.id })}
      >
        <span className="row-text">
          <span className="row-title">{title ? <Highlighted text={title} /> : item.title}</span>
          {brief ? (
            <span className="row-facts">
              <span className="row-kind">{say(kindWords[item.kind])}</span>
              <ValidityBadge state={item.validity.state} />
              <span className="row-fact">{shortDayText(item.publishedOn)}</span>
            </span>
          ) : (
            <>
              {excerpt && excerpt.length > 0 && (
                <span className="row-excerpt">
                  <Highlighted text={excerpt} />
                </span>
              )}
              <Facts item={item} />
            </>
          )}
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};
