import {
  Check,
  CircleCheck,
  Clock,
  Printer,
  ReceiptText,
  Send,
  Smile,
  type LucideIcon,
} from 'lucide-react';
import type { SentView } from '../../../shared/vault-contract.ts';
import { Button } from '../../components/button.tsx';
import { Notice, type NoticeTone } from '../../components/notice.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { dayWord } from '../../format/dates.ts';
import { formWords } from '../../i18n/form.ts';
import { documentFaultWords, progressWords } from '../../i18n/progress.ts';
import { lastFourWords, sentWords, workingDaysWord } from '../../i18n/requests.ts';
import { joined, type Word } from '../../i18n/word.ts';
import { formOf } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { usePrinting, type Printing } from '../../visit-vault/use-printing.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './sent.css';

const states: Record<SentView['delivery'], { icon: LucideIcon; title: Word; hint: Word }> = {
  sending: { icon: Send, title: sentWords.sending, hint: sentWords.sendingHint },
  accepted: { icon: CircleCheck, title: sentWords.accepted, hint: sentWords.acceptedHint },
  'set-aside': { icon: Clock, title: sentWords.setAside, hint: sentWords.setAsideHint },
  waiting: { icon: Clock, title: sentWords.waiting, hint: sentWords.waitingHint },
};

const Delivery = ({ sent }: { readonly sent: SentView }) => {
  const say = useSay();
  const { icon: Icon, title, hint } = states[sent.delivery];
  return (
    <div className={`sent-state sent-${sent.delivery}`} role="status">
      <Icon aria-hidden />
      <div>
        <h1>
          {say(title)}
          <SecondLine of={title} />
        </h1>
        <p>{say(hint)}</p>
      </div>
    </div>
  );
};

const Numbers = ({ sent }: { readonly sent: SentView }) => {
  const say = useSay();
  return (
    <dl className="sent-numbers">
      <div>
        <dt>
          {say(sentWords.number)}
          <SecondLine of={sentWords.number} />
        </dt>
        <dd className="sent-number">{sent.number}</dd>
      </div>
      {sent.queryCode !== null && (
        <div className="sent-code">
          <dt>
            {say(sentWords.code)}
            <SecondLine of={sentWords.code} />
          </dt>
          <dd>{sent.queryCode}</dd>
          <dd className="sent-code-hint">
            {say(joined([sentWords.codeHint, lastFourWords[sent.lastFourOf]]))}
          </dd>
        </div>
      )}
    </dl>
  );
};

const Dates = ({ dates }: { readonly dates: NonNullable<SentView['dates']> }) => {
  const say = useSay();
  return (
    <section className="sent-dates" aria-labelledby="sent-dates">
      <h2 id="sent-dates">{say(sentWords.dates)}</h2>
      <ul role="list">
        {(
          [
            [sentWords.supplementBy, dates.supplementBy, 7],
            [sentWords.replyBy, dates.replyBy, 20],
            [sentWords.extendedBy, dates.extendedBy, 40],
          ] as const
        ).map(([label, { on, isEstimated }, days]) => (
          <li key={days}>
            <span className="sent-date-label">
              {say(label)}
              <small>{say(workingDaysWord(days))}</small>
            </span>
            <span className="sent-date">
              {isEstimated && <em>{say(sentWords.estimated)}</em>}
              {say(dayWord(on))}
            </span>
          </li>
        ))}
      </ul>
      <p>{say(sentWords.estimatedHint)}</p>
    </section>
  );
};

const slipNotices: Record<
  Exclude<SentView['slip'], 'none'>,
  { readonly tone: NoticeTone; readonly word: Word }
> = {
  printing: { tone: 'info', word: sentWords.slipPrinting },
  confirmed: { tone: 'good', word: sentWords.slipTaken },
  failed: { tone: 'caution', word: sentWords.slipFailed },
  unconfirmed: { tone: 'caution', word: sentWords.slipUnsure },
};

const Slip = ({ sent }: { readonly sent: SentView }) => {
  const say = useSay();
  const { call } = useVault();
  const { slip, queryCode } = sent;
  if (slip === 'none') return null;
  const { tone, word } = slipNotices[slip];
  const writeDown = queryCode === null ? sentWords.slipWriteNumber : sentWords.slipWriteDown;
  const isUnsure = slip === 'failed' || slip === 'unconfirmed';
  return (
    <Notice tone={tone} live>
      <p>
        <strong>{say(word)}</strong>
        {isUnsure && ` ${say(writeDown)}`}
      </p>
      {slip !== 'printing' && (
        <Button
          word={sentWords.slipAgain}
          icon={ReceiptText}
          inline
          onPress={() => void call('printSlip', {})}
        />
      )}
    </Notice>
  );
};

const printFaults = {
  busy: documentFaultWords.busy,
  'printer-not-ready': documentFaultWords['printer-not-ready'],
} as const;

const usePrintApplication = (): Printing => {
  const { call } = useVault();
  return usePrinting(async () => {
    const printed = await call('printApplication', {});
    if (printed.ok) return null;
    return printed.error === 'busy' || printed.error === 'printer-not-ready'
      ? printFaults[printed.error]
      : sentWords.printFailed;
  });
};

const Actions = ({ sent, printing }: { readonly sent: SentView; readonly printing: Printing }) => {
  const say = useSay();
  const { call } = useVault();
  const { home, finish } = useNavigation();
  const leave = (): void => void call('dismissSent', {});
  return (
    <div className="sent-actions">
      {sent.hasDocument && (
        <Button
          word={printing.isBusy ? progressWords.fetching : sentWords.printApplication}
          icon={Printer}
          disabled={printing.isBusy}
          disabledReason={say(printing.blocked)}
          onPress={() => void printing.print()}
        />
      )}
      {sent.kind !== 'satisfaction' && (
        <Button
          word={sentWords.rate}
          icon={Smile}
          kind="quiet"
          onPress={() => {
            leave();
            finish(formOf('satisfaction'));
          }}
        />
      )}
      <Button
        word={sent.slip === 'confirmed' ? sentWords.slipInHand : sentWords.done}
        icon={Check}
        kind="primary"
        onPress={() => {
          leave();
          home();
        }}
      />
    </div>
  );
};

/** What was handed in last, truthfully: 已受理 only when the center has it. */
export const SentScreen = () => {
  const say = useSay();
  const { view, mayBeHandedIn } = useVault();
  const printing = usePrintApplication();
  const { sent } = view;
  if (mayBeHandedIn)
    return <Trouble title={formWords.lostSentTitle} advice={formWords.lostSentAdvice} />;
  if (sent === null) return <Trouble title={sentWords.nothing} advice={sentWords.nothingAdvice} />;
  return (
    <section className="sent" aria-label={sent.title}>
      <div className="sent-page scroll" tabIndex={0} role="group" aria-label={sent.title}>
        <Delivery sent={sent} />
        <p className="sent-title">{sent.title}</p>
        {printing.fault !== null && (
          <Notice tone="caution" live>
            {say(printing.fault)}
          </Notice>
        )}
        {sent.kind === 'paper-material' && <Notice tone="info">{say(sentWords.paperNext)}</Notice>}
        <Slip sent={sent} />
        <Numbers sent={sent} />
        {sent.dates !== null && <Dates dates={sent.dates} />}
      </div>
      <Actions sent={sent} printing={printing} />
    </section>
  );
};
