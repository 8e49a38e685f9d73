import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useHeight, useWidth } from '../../components/use-size.ts';
import { Waiting } from '../../components/waiting.tsx';
import type { Range } from '../../format/page-range.ts';
import { previewPageWord, previewPlaceWord, printWords } from '../../i18n/print.ts';
import { PdfPage } from '../../pdf/PdfPage.tsx';
import { usePdf } from '../../pdf/use-pdf.ts';
import { useSay } from '../../i18n/say.tsx';

/** Width of an A4 page whose height is 1. */
const a4Width = 210 / 297;

/** The prepared PDF itself, page by page; whole pages, as they will lie in the tray. */
export const Preview = ({
  preparationId,
  pages,
  range,
  page,
  onPage,
}: {
  readonly preparationId: string;
  readonly pages: number;
  readonly range: Range;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) => {
  const say = useSay();
  const pdf = usePdf(`/preview/${preparationId}`);
  const paper = useRef<HTMLDivElement>(null);
  const height = useHeight(paper);
  const width = useWidth(paper);
  const left = page < range.first || page > range.last;
  return (
    <div className="preview" role="group" aria-label={say(printWords.preview)}>
      <div ref={paper} className="preview-paper" data-left={left}>
        {pdf.state === 'opening' && <Waiting rows={1} word={printWords.preparing} />}
        {pdf.state === 'failed' && <Notice tone="caution">{say(printWords.previewFailed)}</Notice>}
        {pdf.state === 'open' && (
          <PdfPage
            document={pdf.document}
            pageNumber={page}
            cssWidth={Math.floor(Math.min(width, height * a4Width))}
            label={say(previewPageWord(page))}
          />
        )}
        {left && <p className="preview-left">{say(printWords.leftOut)}</p>}
      </div>
      {pages > 1 && (
        <div className="preview-pager">
          <Button
            word={printWords.previousPage}
            icon={ChevronLeft}
            disabled={page <= 1}
            onPress={() => onPage(page - 1)}
          />
          <p>{say(previewPlaceWord(page, pages))}</p>
          <Button
            word={printWords.nextPage}
            icon={ChevronRight}
            iconAfter
            disabled={page >= pages}
            onPress={() => onPage(page + 1)}
          />
        </div>
      )}
    </div>
  );
};
