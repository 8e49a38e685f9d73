import { ChevronDown, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { VaultFault } from '../../../shared/vault-contract.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { scanningBlocked } from '../../format/device-reasons.ts';
import { formWords } from '../../i18n/form.ts';
import { lookUpFaultWords, progressWords } from '../../i18n/progress.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useVault } from '../../visit-vault/vault.tsx';
import { focusField, useWriting, useWritingState, WritingProvider } from '../form/writing.tsx';
import { WrittenField } from '../form/WrittenField.tsx';
import { PaperUnderScanner } from '../verify/PaperUnderScanner.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import '../form/fields.css';
import '../form/form.css';

type Fault = VaultFault<'lookUp'>;

/** Which field has the wrong characters. */
const isOfCode = (fault: Fault | null): boolean => fault === 'code-form';
const isOfLastFour = (fault: Fault | null): boolean => fault === 'last-four-form';

const Scanning = ({ isScanned }: { readonly isScanned: boolean }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const blocked = say(scanningBlocked(devices.scanner));
  if (isScanned)
    return (
      <Notice tone="good" live>
        {say(progressWords.scanned)}
      </Notice>
    );
  return (
    <div className="look-up-scan">
      <PaperUnderScanner />
      <div role="status">
        <p className="look-up-hold">
          <TitleText of={say(progressWords.scan)} />
        </p>
        <SecondLine as="p" of={progressWords.scan} />
        {blocked !== null && <p className="look-up-blocked">{blocked}</p>}
      </div>
    </div>
  );
};

/** The scanner listens while this is on show; what it reads comes in the view. */
const useScanning = (): string => {
  const { view, call } = useVault();
  useEffect(() => {
    void call('scanCode', {});
    return () => void call('stopScan', {});
  }, [call]);
  return view.lookup.code;
};

/** What is typed until it is asked for; a scanned code takes the place of a typed one. */
const useLookUp = (scanned: string) => {
  const { call } = useVault();
  const [fault, setFault] = useState<Fault | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState({ over: scanned, code: scanned });
  const [lastFour, setLastFour] = useState('');
  const code = typed.over === scanned ? typed.code : scanned;
  const lookUp = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    setFault(null);
    const asked = await call('lookUp', { code, lastFour });
    setAsking(false);
    if (!asked.ok) setFault(asked.error);
  };
  const setCode = (text: string): void => setTyped({ over: scanned, code: text });
  return { setCode, setLastFour, lookUp, fault, isAsking };
};

const Fields = ({
  scanned,
  fault,
  onCode,
  onLastFour,
  onLast,
}: {
  readonly scanned: string;
  readonly fault: Fault | null;
  readonly onCode: (code: string) => void;
  readonly onLastFour: (lastFour: string) => void;
  readonly onLast: () => void;
}) => (
  <>
    <WrittenField
      key={scanned}
      name="code"
      words={progressWords.code}
      isRequired
      layouts={['digits']}
      maxLength={14}
      placeholder="0000 0000 0000"
      initialText={scanned}
      cover={() => null}
      problem={isOfCode(fault) ? lookUpFaultWords['code-form'] : null}
      onText={onCode}
    />
    <WrittenField
      name="last-four"
      words={progressWords.lastFour}
      help={progressWords.lastFourHelp}
      isRequired
      layouts={['digits', 'code']}
      maxLength={4}
      initialText=""
      cover={(text) => (text === '' ? null : '＊＊＊＊')}
      problem={isOfLastFour(fault) ? lookUpFaultWords['last-four-form'] : null}
      onText={onLastFour}
      onLast={onLast}
    />
  </>
);

const Actions = ({
  isAsking,
  onAsk,
}: {
  readonly isAsking: boolean;
  readonly onAsk: () => void;
}) => {
  const { writing, write } = useWriting();
  return (
    <div className="form-actions">
      {writing !== null && (
        <Button word={formWords.hideKeyboard} icon={ChevronDown} onPress={() => write(null)} />
      )}
      <Button
        word={isAsking ? progressWords.asking : progressWords.lookUp}
        icon={Search}
        kind="primary"
        disabled={isAsking}
        onPress={onAsk}
      />
    </div>
  );
};

const Body = () => {
  const say = useSay();
  const { writing, setSlot } = useWriting();
  const scanned = useScanning();
  const { setCode, setLastFour, lookUp, fault, isAsking } = useLookUp(scanned);
  useEffect(() => {
    if (scanned !== '') focusField('last-four');
  }, [scanned]);
  const ask = (): void => void lookUp();
  return (
    <section className="form look-up" data-writing={writing !== null} aria-labelledby="look-up">
      <div className="form-page scroll" tabIndex={0} role="group" aria-labelledby="look-up">
        <h1 id="look-up">
          {say(progressWords.title)}
          <SecondLine of={progressWords.title} />
        </h1>
        <Scanning isScanned={scanned !== ''} />
        {scanned === '' && <p className="look-up-or">{say(progressWords.orType)}</p>}
        <Fields
          scanned={scanned}
          fault={fault}
          onCode={setCode}
          onLastFour={setLastFour}
          onLast={ask}
        />
        {fault !== null && !isOfCode(fault) && !isOfLastFour(fault) && (
          <Notice tone="caution" live>
            {say(lookUpFaultWords[fault])}
          </Notice>
        )}
      </div>
      <Actions isAsking={isAsking} onAsk={ask} />
      <div className="form-side">
        <div ref={setSlot} className="form-keyboard" />
      </div>
    </section>
  );
};

/** The code from the slip, scanned or typed, and the last four that belong to it. */
export const LookUp = () => {
  const writing = useWritingState();
  return (
    <WritingProvider value={writing}>
      <Body />
    </WritingProvider>
  );
};
