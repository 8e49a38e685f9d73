import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useWidth } from '../components/use-size.ts';
import { pdfWords } from '../i18n/reader.ts';
import { PdfPage } from './PdfPage.tsx';
import { pageOfWord, pagePlaceWord } from '../format/counts.ts';
import { useSay } from '../i18n/say.tsx';
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
  const say = useSay();
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
          label={say(pageOfWord(name, page))}
        />
      </div>
      <div className="pdf-reading-tools">
        <Button
          word={pdfWords.previousPage}
          icon={ChevronLeft}
          disabled={page <= 1}
          onPress={() => turn(page - 1)}
        />
        <p role="status">{say(pagePlaceWord(page, document.numPages))}</p>
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
