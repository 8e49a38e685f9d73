import { useCallback } from 'react';
import { ok, type Result } from '../../../shared/result.ts';
import type { VaultFault } from '../../../shared/vault-contract.ts';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { documentFaultWords, progressWords } from '../../i18n/progress.ts';
import { pdfWords } from '../../i18n/reader.ts';
import type { Word } from '../../i18n/word.ts';
import type { OpenFault } from '../../pdf/open-pdf.ts';
import { PdfReading } from '../../pdf/PdfReading.tsx';
import { useBytesPdf } from '../../pdf/use-bytes-pdf.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { PrintDocument, usePrintDocument } from './Reply.tsx';
import { useSay } from '../../i18n/say.tsx';
import './progress.css';

type Fault = VaultFault<'document'>;

const adviceFor = (fault: Fault | OpenFault): Word =>
  fault === 'not-here' || fault === 'unreadable'
    ? pdfWords.failedAdvice
    : documentFaultWords[fault];

/** A document of the reply, read here and printed on the spot. */
export const CaseDocumentScreen = ({
  sha256,
  name,
}: {
  readonly sha256: string;
  readonly name: string;
}) => {
  const say = useSay();
  const { call } = useVault();
  const printing = usePrintDocument(sha256);
  const ask = useCallback(async (): Promise<Result<Uint8Array<ArrayBuffer>, Fault>> => {
    const fetched = await call('document', { sha256 });
    return fetched.ok ? ok(fetched.value.pdf) : fetched;
  }, [call, sha256]);
  const pdf = useBytesPdf(ask);
  if (pdf.state === 'failed')
    return <Trouble title={progressWords.cannotOpen} advice={adviceFor(pdf.fault)} />;
  return (
    <section className="case-document-screen" aria-labelledby="case-document">
      <h1 id="case-document">
        <TitleText of={name} />
      </h1>
      {printing.fault !== null && (
        <Notice tone="caution" live>
          {say(printing.fault)}
        </Notice>
      )}
      {pdf.state === 'opening' ? (
        <Waiting rows={1} word={pdfWords.opening} />
      ) : (
        <PdfReading document={pdf.document} name={name}>
          <PrintDocument printing={printing} />
        </PdfReading>
      )}
    </section>
  );
};
