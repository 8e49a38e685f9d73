import { FileText } from 'lucide-react';
import type { ItemDetail } from '../../../shared/content.ts';
import { pagesWord, sizeText } from '../../format/counts.ts';
import { readerWords } from '../../i18n/reader.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';

export const Attachments = ({ detail }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { item, availableAttachments } = detail;
  if (item.attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="attachments">
      <h2 id="attachments">{say(readerWords.attachments)}</h2>
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
                  {here
                    ? `PDF · ${say(pagesWord(pages))} · ${sizeText(sizeBytes)}`
                    : say(readerWords.notArrived)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
