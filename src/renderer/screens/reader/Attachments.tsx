import { FileText } from 'lucide-react';
import type { ItemDetail } from '../../../shared/content.ts';
import type { MediaType } from '../../../shared/item.ts';
import { pagesWord, sizeText } from '../../format/counts.ts';
import { readerWords } from '../../i18n/reader.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { shownFiles } from './interpretation/Interpretation.tsx';
import { useSay } from '../../i18n/say.tsx';

/** What can be read page by page and printed; everything else is shown in place or not at all. */
const formats: Readonly<Partial<Record<MediaType, string>>> = {
  'application/pdf': 'PDF',
  'application/ofd': 'OFD',
};

export const Attachments = ({ detail }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { item, availableAttachments } = detail;
  const shown = shownFiles(item);
  const papers = item.attachments.filter(
    ({ sha256, mediaType }) => mediaType in formats && !shown.includes(sha256),
  );
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="attachments">
      <h2 id="attachments">{say(readerWords.attachments)}</h2>
      <ul role="list">
        {papers.map(({ sha256, name, pages, sizeBytes, mediaType }) => {
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
                    ? `${formats[mediaType] ?? ''} · ${say(pagesWord(pages))} · ${sizeText(sizeBytes)}`
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
