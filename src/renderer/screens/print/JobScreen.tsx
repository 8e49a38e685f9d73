import {
  CircleCheck,
  CircleX,
  Printer,
  ReceiptText,
  RotateCcw,
  TriangleAlert,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { PrintJobView } from '../../../shared/printing.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { isUnfinished, jobWords, slipWords, type JobWords } from '../../format/job-words.ts';
import { printedWord, printWords } from '../../i18n/print.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './job.css';

const icons: Record<JobWords['tone'], LucideIcon> = {
  working: Printer,
  good: CircleCheck,
  caution: TriangleAlert,
  bad: CircleX,
};

const pagesDone = ({ job }: PrintJobView): number => (job.state === 'queued' ? 0 : job.pagesDone);

const Progress = ({ print }: { readonly print: PrintJobView }) => {
  const say = useSay();
  return (
    <div className="job-progress">
      <progress aria-label={say(printWords.progress)} max={print.pages} value={pagesDone(print)} />
      <p>{say(printedWord(pagesDone(print), print.pages))}</p>
    </div>
  );
};

const Slip = ({ print }: { readonly print: PrintJobView }) => {
  const say = useSay();
  const text = say(slipWords(print.slip));
  if (text === null) return null;
  const unsure = print.slip.state === 'unconfirmed' || print.slip.state === 'failed';
  return (
    <Notice tone={unsure ? 'caution' : print.slip.state === 'confirmed' ? 'good' : 'info'} live>
      <p>{text}</p>
      {unsure && (
        <Button
          word={printWords.slipAgain}
          icon={ReceiptText}
          inline
          onPress={() => void window.kiosk.printSlip({ jobId: print.id })}
        />
      )}
    </Notice>
  );
};

const Actions = ({ print }: { readonly print: PrintJobView }) => {
  const { back } = useNavigation();
  const jobId = print.id;
  if (!isUnfinished(print.job))
    return (
      <Button
        word={print.job.state === 'confirmed' ? printWords.done : printWords.understood}
        kind="primary"
        onPress={() => {
          void window.kiosk.dismissPrint({ jobId });
          back();
        }}
      />
    );
  return (
    <>
      {print.job.state === 'stopped' && (
        <Button
          word={printWords.resume}
          icon={RotateCcw}
          kind="primary"
          onPress={() => void window.kiosk.resumePrint({ jobId })}
        />
      )}
      <Button
        word={printWords.cancel}
        icon={X}
        onPress={() => void window.kiosk.cancelPrint({ jobId })}
      />
    </>
  );
};

const Job = ({ print }: { readonly print: PrintJobView }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { tone, title, lines } = jobWords(print, devices.a4);
  const Icon = icons[tone];
  return (
    <section className={`job job-${tone}`} aria-labelledby="job-title">
      <Icon aria-hidden className="job-icon" />
      <div className="job-words" role="status">
        <h1 id="job-title">{say(title)}</h1>
        <SecondLine as="p" of={title} />
        {lines.map((line) => (
          <p key={say(line)}>{say(line)}</p>
        ))}
      </div>
      {isUnfinished(print.job) && <Progress print={print} />}
      <p className="job-document">
        <TitleText of={print.title} />
        <span className="job-number">
          {say(printWords.number)} <strong>{print.number}</strong>
        </span>
      </p>
      <Slip print={print} />
      <div className="job-actions">
        <Actions print={print} />
      </div>
    </section>
  );
};

/** The visit's print job as the printer tells it. */
export const JobScreen = () => {
  const { print } = useSnapshot();
  return print === null ? (
    <Trouble title={printWords.noJob} advice={printWords.noJobAdvice} />
  ) : (
    <Job print={print} />
  );
};
