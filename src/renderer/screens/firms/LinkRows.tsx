import { ChevronRight } from 'lucide-react';
import type { ItemSummary } from '../../../shared/content.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FirmMark } from './FirmMark.tsx';
import './firms.css';

/** Ways from a firm to its products and news, and back. */
export const LinkRows = ({
  items,
}: {
  readonly items: readonly { readonly item: ItemSummary }[];
}) => {
  const { go } = useNavigation();
  return (
    <ul role="list" className="firm-cards">
      {items.map(({ item }) => (
        <li key={item.id}>
          <button
            type="button"
            className="firm-card"
            onClick={() => go({ screen: 'item', itemId: item.id })}
          >
            <FirmMark name={item.title} />
            <span className="firm-words">
              <span className="firm-name">{item.title}</span>
              <span className="firm-summary">{item.summary}</span>
            </span>
            <ChevronRight aria-hidden className="firm-chevron" />
          </button>
        </li>
      ))}
    </ul>
  );
};
