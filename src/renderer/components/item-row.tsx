import { ChevronRight, Globe, Paperclip } from 'lucide-react';
import type { HighlightedText, ItemSummary } from '../../shared/content.ts';
import { shortDayText } from '../format/dates.ts';
import { attachmentsWord, kindWords } from '../i18n/content.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { Highlighted } from './highlighted.tsx';
import { ValidityBadge } from './validity-badge.tsx';
import { useSay } from '../i18n/say.tsx';
import './item-row.css';

const Facts = ({ item }: { readonly item: ItemSummary }) => {
  const say = useSay();
  return (
    <span className="row-facts">
      <span className="row-kind">{say(kindWords[item.kind])}</span>
      <ValidityBadge validity={item.validity} kind={item.kind} />
      <span className="row-fact">{shortDayText(item.publishedOn)}</span>
      <span className="row-fact row-agency" lang="zh-CN">
        {item.agency}
      </span>
      <span className="row-fact" lang="zh-CN">
        {item.area}
      </span>
      {item.documentNumber !== null && <span className="row-fact">{item.documentNumber}</span>}
      <span className="row-fact row-source">
        <Globe aria-hidden className="row-clip" />
        {item.source}
      </span>
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
  place,
}: {
  readonly item: ItemSummary;
  readonly title?: HighlightedText;
  readonly excerpt?: HighlightedText;
  readonly brief?: boolean;
  /** Where in a list of which only a part is in the document; from 1. */
  readonly place?: { readonly position: number; readonly total: number };
}) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li aria-posinset={place?.position} aria-setsize={place?.total}>
      <button
        type="button"
        className={brief ? 'row row-brief' : 'row'}
        onClick={() => go({ screen: 'item', itemId: item.id })}
      >
        <span className="row-text">
          <span className="row-title" lang="zh-CN">
            {title ? <Highlighted text={title} /> : item.title}
          </span>
          {brief ? (
            <span className="row-facts">
              <span className="row-kind">{say(kindWords[item.kind])}</span>
              <ValidityBadge validity={item.validity} kind={item.kind} />
              <span className="row-fact">{shortDayText(item.publishedOn)}</span>
            </span>
          ) : (
            <>
              {excerpt && excerpt.length > 0 && (
                <span className="row-excerpt" lang="zh-CN">
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
