import { BookOpen, FileText, Printer } from 'lucide-react';
import type { ItemDetail } from '../../../shared/content.ts';
import type { GazetteDetails } from '../../../shared/item-details.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { pagesOf } from '../../format/gazette-shelf.ts';
import { gazetteWords, pagesWord } from '../../i18n/reading.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import './gazettes.css';

type Article = GazetteDetails['articles'][number];

interface File {
  readonly itemId: string;
  readonly sha256: string;
}

const ArticleRow = ({
  article,
  file,
}: {
  readonly article: Article;
  readonly file: File | null;
}) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const range = pagesOf(article);
  const { itemId } = article;
  return (
    <li className="gazette-article">
      <h3>
        <TitleText of={article.title} />
        <span className="gazette-pages">{say(pagesWord(range))}</span>
      </h3>
      <div className="gazette-actions">
        {file !== null && (
          <>
            <Button
              word={gazetteWords.read}
              icon={BookOpen}
              onPress={() => go({ screen: 'attachment', ...file, page: range.first })}
            />
            <Button
              word={gazetteWords.printArticle}
              icon={Printer}
              disabledReason={say(printingBlocked(devices.a4))}
              onPress={() =>
                go({ screen: 'print', source: { what: 'attachment', ...file }, range })
              }
            />
          </>
        )}
        {itemId !== null && (
          <Button
            word={gazetteWords.openItem}
            icon={FileText}
            onPress={() => go({ screen: 'item', itemId })}
          />
        )}
      </div>
    </li>
  );
};

const Whole = ({ file }: { readonly file: File }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  return (
    <div className="gazette-whole">
      <Button
        word={gazetteWords.readWhole}
        icon={BookOpen}
        kind="primary"
        onPress={() => go({ screen: 'attachment', ...file })}
      />
      <Button
        word={gazetteWords.printWhole}
        icon={Printer}
        kind="primary"
        disabledReason={say(printingBlocked(devices.a4))}
        onPress={() => go({ screen: 'print', source: { what: 'attachment', ...file } })}
      />
    </div>
  );
};

/** What stands in an issue of the gazette, each with its pages: read or printed one by one, or the whole. */
export const Issue = ({
  detail,
  details,
}: {
  readonly detail: ItemDetail;
  readonly details: GazetteDetails;
}) => {
  const say = useSay();
  const { item, availableAttachments } = detail;
  const file = availableAttachments.includes(details.sha256)
    ? { itemId: item.id, sha256: details.sha256 }
    : null;
  return (
    <section className="gazette-issue">
      {file === null ? (
        <Notice tone="info">{say(gazetteWords.fileNotHere)}</Notice>
      ) : (
        <Whole file={file} />
      )}
      {details.articles.length > 0 && (
        <>
          <h2>{say(gazetteWords.articles)}</h2>
          <ol role="list" className="gazette-articles">
            {details.articles.map((article) => (
              <ArticleRow
                key={`${article.fromPage} ${article.title}`}
                article={article}
                file={file}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
};
