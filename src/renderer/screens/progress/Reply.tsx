import { FileText, Printer } from 'lucide-react';
import { replyCodes, replyKinds } from '../../../shared/statutory/reply-kinds.ts';
import type { CaseDocument, CaseView } from '../../../shared/submission/question.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayWord } from '../../format/dates.ts';
import { documentFaultWords, progressWords } from '../../i18n/progress.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { usePrinting, type Printing } from '../../visit-vault/use-printing.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { useSay } from '../../i18n/say.tsx';
import { pagesWord } from '../../format/counts.ts';
import type { Word } from '../../i18n/word.ts';

/** Prints a document of the reply. */
export const usePrintDocument = (sha256: string): Printing => {
  const { call } = useVault();
  return usePrinting(async () => {
    const printed = await call('printDocument', { sha256 });
    return printed.ok ? null : documentFaultWords[printed.error];
  });
};

export const PrintDocument = ({ printing }: { readonly printing: Printing }) => {
  const say = useSay();
  return (
    <Button
      word={printing.isBusy ? progressWords.fetching : progressWords.printDocument}
      icon={Printer}
      kind="primary"
      disabled={printing.isBusy}
      disabledReason={say(printing.blocked)}
      onPress={() => void printing.print()}
    />
  );
};

const Document = ({ document }: { readonly document: CaseDocument }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { sha256, name, pages } = document;
  const printing = usePrintDocument(sha256);
  return (
    <li className="case-document">
      <FileText aria-hidden />
      <p>
        {name}
        <small>{say(pagesWord(pages))}</small>
      </p>
      <Button
        word={progressWords.open}
        onPress={() => go({ screen: 'case-document', sha256, name })}
      />
      <PrintDocument printing={printing} />
      {printing.fault !== null && (
        <Notice tone="caution" live>
          {say(printing.fault)}
        </Notice>
      )}
    </li>
  );
};

/** What the kind of reply means, in plain words; nothing for kinds outside the regulations. */
const meaningOf = (kind: string): Word | null => {
  const code = replyCodes.find((one) => one === kind);
  return code === undefined ? null : replyKinds[code].explanation;
};

/** Those by which what was asked for is given, whole or in part. */
const giving: ReadonlySet<string> = new Set(['already-public', 'provided', 'partly-disclosed']);

/** The answer itself, its documents, and what one can do who does not agree. */
export const Reply = ({ reply }: { readonly reply: NonNullable<CaseView['reply']> }) => {
  const say = useSay();
  const meaning = meaningOf(reply.kind);
  return (
    <section className="case-box" aria-labelledby="case-reply">
      <h2 id="case-reply">
        {reply.title}
        <span className="case-reply-day">{say(dayWord(reply.on))}</span>
      </h2>
      {meaning !== null && (
        <Notice tone={giving.has(reply.kind) ? 'good' : 'info'}>{say(meaning)}</Notice>
      )}
      <p className="case-text">{reply.text}</p>
      {reply.documents.length > 0 && (
        <ul role="list" className="case-documents" aria-label={say(progressWords.documents)}>
          {reply.documents.map((document) => (
            <Document key={document.sha256} document={document} />
          ))}
        </ul>
      )}
      {reply.remedy !== null && (
        <>
          <h3>{say(progressWords.remedy)}</h3>
          <p className="case-text">{reply.remedy}</p>
        </>
      )}
    </section>
  );
};
