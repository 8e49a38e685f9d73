import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { CallFault } from '../../../shared/ipc-contract.ts';
import type { PreparedPrint } from '../../../shared/printing.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import {
  chosenRange,
  moveFirst,
  moveLast,
  rangePages,
  sheetCount,
  startRange,
  type Range,
} from '../../format/page-range.ts';
import { limitWord, printWords, summaryWord, submitFaultWord } from '../../i18n/print.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Preview } from './Preview.tsx';
import { Stepper } from './Stepper.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

const Sides = ({
  duplex,
  onDuplex,
}: {
  readonly duplex: boolean;
  readonly onDuplex: (duplex: boolean) => void;
}) => {
  const say = useSay();
  return (
    <div className="sides" role="group" aria-label={say(printWords.sides)}>
      {[false, true].map((both) => (
        <button
          key={String(both)}
          type="button"
          aria-pressed={both === duplex}
          onClick={() => onDuplex(both)}
        >
          {say(both ? printWords.twoSided : printWords.oneSided)}
          <SecondLine of={both ? printWords.twoSided : printWords.oneSided} />
        </button>
      ))}
    </div>
  );
};

/** Hands the job over once; a second touch while main answers does nothing. */
const useSubmit = (preparationId: string) => {
  const { replace } = useNavigation();
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<CallFault<'submitPrint'> | null>(null);
  const submit = async (range: Range, duplex: boolean) => {
    if (sending) return;
    setSending(true);
    const result = await window.kiosk.submitPrint({ preparationId, range, duplex });
    if (result.ok) return replace({ screen: 'job' });
    setFault(result.error);
    setSending(false);
  };
  return { submit, sending, fault };
};

/** The pages as they will come out, and which of them: all by touch, nothing typed. */
export const Choose = ({
  prepared,
  wanted,
}: {
  readonly prepared: PreparedPrint;
  readonly wanted: Range | null;
}) => {
  const say = useSay();
  const { preparationId, title, kind, validity, pages, pageLimit } = prepared;
  const { devices } = useSnapshot();
  const [range, setRange] = useState(() =>
    wanted === null ? startRange(pages, pageLimit) : chosenRange(wanted, pages, pageLimit),
  );
  const [duplex, setDuplex] = useState(rangePages(range) > 2);
  const [page, setPage] = useState(range.first);
  const { submit, sending, fault } = useSubmit(preparationId);
  // The preview follows the end that is being moved.
  const choose = (next: Range, end: keyof Range) => {
    setRange(next);
    setPage(next[end]);
  };
  const summary = summaryWord(rangePages(range), sheetCount(range, duplex));
  return (
    <section className="print" aria-labelledby="print-title">
      <div className="print-head">
        <h1 id="print-title">
          {say(printWords.titleOf)}
          <TitleText of={title} />
        </h1>
        <ValidityBadge validity={validity} kind={kind} />
      </div>
      <Preview
        preparationId={preparationId}
        pages={pages}
        range={range}
        page={page}
        onPage={setPage}
      />
      <div className="print-choice scroll">
        {pages > pageLimit && <Notice tone="info">{say(limitWord(pages, pageLimit))}</Notice>}
        {pages > 1 && (
          <div className="print-range">
            <Stepper
              word={printWords.from}
              value={range.first}
              most={pages}
              onMove={(by) => choose(moveFirst(range, by, pages, pageLimit), 'first')}
            />
            <Stepper
              word={printWords.to}
              value={range.last}
              most={pages}
              onMove={(by) => choose(moveLast(range, by, pages, pageLimit), 'last')}
            />
          </div>
        )}
        {pages > 1 && <Sides duplex={duplex} onDuplex={setDuplex} />}
        {devices.a4.state === 'ready' && devices.a4.warnings.includes('paper-low') && (
          <Notice tone="caution">{say(printWords.paperLow)}</Notice>
        )}
        {fault !== null && (
          <Notice tone="bad" live>
            {say(submitFaultWord(fault))}
          </Notice>
        )}
        <p className="print-summary" role="status">
          {say(summary)}
        </p>
        <Button
          word={printWords.start}
          icon={Printer}
          kind="primary"
          disabled={sending}
          disabledReason={say(printingBlocked(devices.a4))}
          onPress={() => void submit(range, duplex)}
        />
      </div>
    </section>
  );
};
