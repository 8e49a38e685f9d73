import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useHeight, useWidth } from '../../components/use-size.ts';
import { Waiting } from '../../components/waiting.tsx';
import type { Range } from '../../format/page-range.ts';
import { printWords } from '../../i18n/print.ts';
import { PdfPage } from '../../pdf/PdfPage.tsx';
import { usePdf } from '../../pdf/use-pdf.ts';

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
  const pdf = usePdf(`/preview/${preparationId}`);
  const paper = useRef<HTMLDivElement>(null);
  const height = useHeight(paper);
  const width = useWidth(paper);
  const left = page < range.first || page > range.last;
  return (
    <div className="preview" role="group" aria-label={printWords.preview.zh}>
      <div ref={paper} className="preview-paper" data-left={left}>
        {pdf.state === 'opening' && <Waiting rows={1} word={printWords.preparing} />}
        {pdf.state === 'failed' && <Notice tone="caution">预览暂时看不了，不影响打印。</Notice>}
        {pdf.state === 'open' && (
          <PdfPage
            document={pdf.document}
            pageNumber={page}
            cssWidth={Math.floor(Math.min(width, height * a4Width))}
            label={`预览第 ${page} 页`}
          />
        )}
        {left && <p className="preview-left">这一页不打印</p>}
      </div>
      {pages > 1 && (
        <div className="preview-pager">
          <Button
            word={printWords.previousPage}
            icon={ChevronLeft}
            disabled={page <= 1}
            onPress={() => onPage(page - 1)}
          />
          <p>
            预览 <strong>{page}</strong> / {pages}
          </p>
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
