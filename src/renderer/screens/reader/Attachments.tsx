import { FileText } from 'lucide-react';
import type { ItemDetail } from '../../../shared/content.ts';
import { sizeText } from '../../format/counts.ts';
import { readerWords } from '../../i18n/reader.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

export const Attachments = ({ detail }: { readonly detail: ItemDetail }) => {
  const { go } = useNavigation();
  const { item, availableAttachments } = detail;
  if (item.attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="attachments">
      <h2 id="attachments">{readerWords.attachments.zh}</h2>
      <ul role="list">
        {item.attachments.map(({ sha256, name, pages, sizeBytes }) => {
          const here = availableAttachments.includes(sha256);
          return (
            <li key={sha256}>
              <button
                type="button"
                className="attachment"
                aria-disabled={!here || undefined}
                onClick={() => {
                  if (here) go({ screen: 'attachment', itemId: item.id, sha256 });
                }}
              >
                <FileText aria-hidden />
                <span className="attachment-name">{name}</span>
                <span className="attachment-fact">
                  {here ? `PDF · ${pages} 页 · ${sizeText(sizeBytes)}` : readerWords.notArrived.zh}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
