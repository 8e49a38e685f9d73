import { ChevronLeft, ChevronRight, Printer, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Attachment, Item } from '../../../shared/item.ts';
import type { Validity } from '../../../shared/validity.ts';
import { Button } from '../../components/button.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWidth } from '../../components/use-size.ts';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { general } from '../../i18n/general.ts';
import { pdfWords } from '../../i18n/reader.ts';
import { ofdWords } from '../../i18n/reading.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { PdfPage } from '../../pdf/PdfPage.tsx';
import { PdfPageText } from '../../pdf/PdfPageText.tsx';
import { usePdf } from '../../pdf/use-pdf.ts';
import { useSay } from '../../i18n/say.tsx';
import { pageOfWord, pagePlaceWord } from '../../format/counts.ts';
import { useVoice } from '../../voice/voice-context.ts';
import { OfdBanner, ofdFaultWord } from './OfdBanner.tsx';
import './attachment.css';

const zooms = [1, 1.5, 2, 3] as const;

const Tools = ({
  page,
  pages,
  zoom,
  onPage,
  onZoom,
  onPrint,
}: {
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
  readonly onPrint: () => void;
}) => {
  const say = useSay();
  const { devices } = useSnapshot();
  return (
    <div className="pdf-tools">
      <Button
        word={pdfWords.previousPage}
        icon={ChevronLeft}
        disabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <p className="pdf-place" role="status">
        {say(pagePlaceWord(page, pages))}
      </p>
      <Button
        word={pdfWords.nextPage}
        icon={ChevronRight}
        iconAfter
        disabled={page >= pages}
        onPress={() => onPage(page + 1)}
      />
      <Button
        word={pdfWords.smaller}
        icon={ZoomOut}
        disabled={zoom === 0}
        onPress={() => onZoom(zoom - 1)}
      />
      <Button
        word={pdfWords.larger}
        icon={ZoomIn}
        disabled={zoom === zooms.length - 1}
        onPress={() => onZoom(zoom + 1)}
      />
      <Button
        word={general.print}
        icon={Printer}
        kind="primary"
        disabledReason={say(printingBlocked(devices.a4))}
        onPress={onPrint}
      />
    </div>
  );
};

const Viewer = ({
  item,
  attachment,
  validity,
  firstPage,
  banner = null,
}: {
  /** The item it belongs to. */
  readonly item: Item;
  readonly attachment: Attachment;
  /** Of the item. */
  readonly validity: Validity;
  readonly firstPage: number;
  /** What must be said of the document before it is read. */
  readonly banner?: ReactNode;
}) => {
  const say = useSay();
  const { sha256, name } = attachment;
  const pdf = usePdf(`/attachment/${sha256}`);
  const { go } = useNavigation();
  const voice = useVoice();
  const [wanted, setPage] = useState(firstPage);
  const [zoom, setZoom] = useState(0);
  const paper = useRef<HTMLDivElement>(null);
  const width = useWidth(paper);
  if (pdf.state === 'failed')
    return <Trouble title={pdfWords.failedTitle} advice={pdfWords.failedAdvice} />;
  const pages = pdf.state === 'open' ? pdf.document.numPages : attachment.pages;
  const page = Math.min(wanted, pages);
  return (
    <section className="attachment-screen" aria-labelledby="attachment-title">
      <div className="attachment-head">
        <h1 id="attachment-title">
          <TitleText of={name} />
        </h1>
        <ValidityBadge validity={validity} kind={item.kind} />
      </div>
      {banner}
      <div ref={paper} className="pdf-paper scroll" tabIndex={0} role="group" aria-label={name}>
        {pdf.state === 'opening' ? (
          <Waiting rows={1} word={pdfWords.opening} />
        ) : (
          <>
            <PdfPage
              document={pdf.document}
              pageNumber={page}
              cssWidth={width * (zooms[zoom] ?? 1)}
              label={say(pageOfWord(name, page))}
            />
            <PdfPageText key={page} document={pdf.document} pageNumber={page} />
          </>
        )}
      </div>
      <Tools
        page={page}
        pages={pages}
        zoom={zoom}
        onPage={(next) => {
          voice.stop();
          setPage(next);
          paper.current?.scrollTo({ top: 0 });
        }}
        onZoom={setZoom}
        onPrint={() =>
          go({ screen: 'print', source: { what: 'attachment', itemId: item.id, sha256 } })
        }
      />
    </section>
  );
};

/** A document in OFD: what is known of its signature stands over it, and why it cannot be shown instead of it. */
const OfdViewer = (props: Omit<Parameters<typeof Viewer>[0], 'banner'>) => {
  const { answer } = useAnswer('ofdReport', { sha256: props.attachment.sha256 }, 0);
  if (answer.state === 'waiting') return <Waiting rows={1} word={ofdWords.opening} />;
  if (answer.state === 'failed')
    return <Trouble title={ofdWords.failedTitle} advice={ofdFaultWord(answer.fault)} />;
  return <Viewer {...props} banner={<OfdBanner report={answer.value} />} />;
};

export const AttachmentScreen = ({
  itemId,
  sha256,
  page,
}: {
  readonly itemId: string;
  readonly sha256: string;
  readonly page: number;
}) => {
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('item', { id: itemId }, feed.sequence);
  if (answer.state === 'waiting') return <Waiting rows={1} word={pdfWords.opening} />;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const attachment = answer.value.item.attachments.find((one) => one.sha256 === sha256);
  if (attachment === undefined)
    return <Trouble title={general.notFoundTitle} advice={general.notFoundAdvice} />;
  const { item, validity } = answer.value;
  const props = { item, attachment, validity, firstPage: page };
  return attachment.mediaType === 'application/ofd' ? (
    <OfdViewer {...props} />
  ) : (
    <Viewer {...props} />
  );
};
