import { FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { replyCodes, replyKinds } from '../../../shared/statutory/reply-kinds.ts';
import type { CaseDocument, CaseView } from '../../../shared/submission/question.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayText } from '../../format/dates.ts';
import { printingBlocked } from '../../format/device-reasons.ts';
import { documentFaultTexts, progressWords } from '../../i18n/progress.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useVault } from '../../visit-vault/vault.tsx';

/** Prints a document of the reply; main's own strip then shows how it goes. */
export const usePrintDocument = (sha256: string) => {
  const { call } = useVault();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const [fault, setFault] = useState<string | null>(null);
  const print = async (): Promise<void> => {
    setFault(null);
    const printed = await call('printDocument', { sha256 });
    if (printed.ok) go({ screen: 'job' });
    else setFault(documentFaultTexts[printed.error]);
  };
  return { print, reason: printingBlocked(devices.a4) ?? fault };
};

const Document = ({ document }: { readonly document: CaseDocument }) => {
  const { go } = useNavigation();
  const { sha256, name, pages } = document;
  const { print, reason } = usePrintDocument(sha256);
  return (
    <li className="case-document">
      <FileText aria-hidden />
      <p>
        {name}
        <small>{pages} 页</small>
      </p>
      <Button
        word={progressWords.open}
        onPress={() => go({ screen: 'case-document', sha256, name })}
      />
      <Button
        word={progressWords.printDocument}
        icon={Printer}
        kind="primary"
        disabledReason={reason}
        onPress={() => void print()}
      />
    </li>
  );
};

/** What the kind of reply means, in plain words; nothing for kinds outside the regulations. */
const meaningOf = (kind: string): string | null => {
  const code = replyCodes.find((one) => one === kind);
  return code === undefined ? null : replyKinds[code].explanation.zh;
};

/** The answer itself, its documents, and what one can do who does not agree. */
export const Reply = ({ reply }: { readonly reply: NonNullable<CaseView['reply']> }) => {
  const meaning = meaningOf(reply.kind);
  return (
    <section className="case-box" aria-labelledby="case-reply">
      <h2 id="case-reply">
        {reply.title}
        <span className="case-reply-day">{dayText(reply.on)}</span>
      </h2>
      {meaning !== null && <Notice tone="good">{meaning}</Notice>}
      <p className="case-text">{reply.text}</p>
      {reply.documents.length > 0 && (
        <ul role="list" className="case-documents" aria-label={progressWords.documents.zh}>
          {reply.documents.map((document) => (
            <Document key={document.sha256} document={document} />
          ))}
        </ul>
      )}
      {reply.remedy !== null && (
        <>
          <h3>{progressWords.remedy.zh}</h3>
          <p className="case-text">{reply.remedy}</p>
        </>
      )}
    </section>
  );
};
