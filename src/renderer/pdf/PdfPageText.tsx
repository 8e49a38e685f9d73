import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { paragraphsOf } from '../format/pdf-text.ts';
import { pdfWords } from '../i18n/reader.ts';
import { useSay } from '../i18n/say.tsx';
import './pdf-page-text.css';

const textOf = async (document: PDFDocumentProxy, pageNumber: number): Promise<string[]> => {
  const page = await document.getPage(pageNumber);
  const { items } = await page.getTextContent();
  return paragraphsOf(items.filter((item) => 'str' in item));
};

/**
 * What stands on a page, in words, for those who have it read to them: the canvas itself says nothing. For published
 * documents only; a resident's own paper is not said aloud in a hall. Give it the page as its `key`.
 */
export const PdfPageText = ({
  document,
  pageNumber,
}: {
  readonly document: PDFDocumentProxy;
  readonly pageNumber: number;
}) => {
  const say = useSay();
  const [paragraphs, setParagraphs] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void textOf(document, pageNumber)
      // A page whose text cannot be taken is for the eye alone.
      .catch((): string[] => [])
      .then((found) => {
        if (!isOver) setParagraphs(found);
      });
    return () => {
      isOver = true;
    };
  }, [document, pageNumber]);
  if (paragraphs === null) return null;
  return (
    <div className="pdf-page-text">
      {paragraphs.length === 0 && <p>{say(pdfWords.noText)}</p>}
      {/* Two paragraphs may say the same; their order never changes. */}
      {paragraphs.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>{text}</p>
      ))}
    </div>
  );
};
