import { Notice } from '../../../components/notice.tsx';
import { readingWords } from '../../../i18n/reading.ts';
import { useSay } from '../../../i18n/say.tsx';

/** Serves each HTML file of the content under an origin of its own, without network, storage or way out. */
const pageOrigin = 'app://page';

/** An interactive page out of the content. It can run, and nothing else. */
export const PageFrame = ({
  sha256,
  title,
}: {
  readonly sha256: string;
  readonly title: string;
}) => {
  const say = useSay();
  return (
    <section className="page-frame">
      <Notice tone="info">{say(readingWords.pageNotice)}</Notice>
      <iframe src={`${pageOrigin}/${sha256}`} sandbox="allow-scripts" title={title} />
    </section>
  );
};
