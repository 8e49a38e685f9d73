import type { PrintSource } from '../../../shared/printing.ts';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { general } from '../../i18n/general.ts';
import { prepareFaultWords, printWords } from '../../i18n/print.ts';
import type { Range } from '../../format/page-range.ts';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { Choose } from './Choose.tsx';
import './print.css';

const isPrepareFault = (fault: string): fault is keyof typeof prepareFaultWords =>
  Object.hasOwn(prepareFaultWords, fault);

/** Typesetting first, then the choice of pages on what will really be printed. */
export const PrintScreen = ({
  source,
  range,
}: {
  readonly source: PrintSource;
  /** Chosen to begin with; null: from the first page. */
  readonly range: Range | null;
}) => {
  const { answer, retry } = useAnswer('preparePrint', source, 0);
  if (answer.state === 'waiting')
    return (
      <section className="print-preparing">
        <Waiting rows={3} word={printWords.preparing} />
      </section>
    );
  if (answer.state === 'ready') return <Choose prepared={answer.value} wanted={range} />;
  const advice = isPrepareFault(answer.fault)
    ? prepareFaultWords[answer.fault]
    : general.unexpectedAdvice;
  return <Trouble title={printWords.cannotPrint} advice={advice} onRetry={retry} />;
};
