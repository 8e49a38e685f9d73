import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useWidth } from '../components/use-size.ts';
import { pdfWords } from '../i18n/reader.ts';
import { PdfPage } from './PdfPage.tsx';
import './pdf-reading.css';

/** An open PDF page by page, as wide as there is room, with the screen's own actions beside the pager. */
export const PdfReading = ({
  document,
  name,
  children,
}: {
  readonly document: PDFDocumentProxy;
  readonly name: string;
  readonly children?: ReactNode;
}) => {
  const [page, setPage] = useState(1);
  const paper = useRef<HTMLDivElement>(null);
  const width = useWidth(paper);
  const turn = (to: number): void => {
    setPage(to);
    paper.current?.scrollTo({ top: 0 });
  };
  return (
    <div className="pdf-reading">
      <div
        ref={paper}
        className="pdf-reading-paper scroll"
        tabIndex={0}
        role="group"
        aria-label={name}
      >
        <PdfPage
          document={document}
          pageNumber={page}
          cssWidth={width}
          label={`${name}，第 ${page} 页`}
        />
      </div>
      <div className="pdf-reading-tools">
        <Button
          word={pdfWords.previousPage}
          icon={ChevronLeft}
          disabled={page <= 1}
          onPress={() => turn(page - 1)}
        />
        <p role="status">
          第 <strong>{page}</strong> 页，共 {document.numPages} 页
        </p>
        <Button
          word={pdfWords.nextPage}
          icon={ChevronRight}
          iconAfter
          disabled={page >= document.numPages}
          onPress={() => turn(page + 1)}
        />
        {children}
      </div>
    </div>
  );
};
