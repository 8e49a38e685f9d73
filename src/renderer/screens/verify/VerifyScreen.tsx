import {
  BookOpen,
  CircleCheck,
  CircleX,
  ScanQrCode,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useEffect } from 'react';
import type { Verification } from '../../../shared/printing.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { scanningBlocked } from '../../format/device-reasons.ts';
import { verdictWords, type VerdictWords } from '../../format/verdict.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { PaperUnderScanner } from './PaperUnderScanner.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './verify.css';

const icons: Record<VerdictWords['tone'], LucideIcon> = {
  good: CircleCheck,
  caution: TriangleAlert,
  bad: CircleX,
};

const begin = () => void window.kiosk.beginVerification({});

const Instruction = () => {
  const say = useSay();
  const { devices } = useSnapshot();
  const blocked = say(scanningBlocked(devices.scanner));
  return (
    <div className="verify-hold">
      <PaperUnderScanner />
      <h2>{say(verifyWords.holdTitle)}</h2>
      <p>{say(verifyWords.steps)}</p>
      <SecondLine as="p" of={verifyWords.steps} />
      {blocked === null ? (
        <p className="verify-waiting" role="status">
          {say(verifyWords.waiting)}
        </p>
      ) : (
        <Notice tone="caution" live>
          {blocked}
        </Notice>
      )}
    </div>
  );
};

const Verdict = ({ verification }: { readonly verification: Verification }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { tone, title, lines } = verdictWords(verification);
  const known =
    'itemId' in verification &&
    !(verification.verdict === 'signed' && verification.edition === 'gone');
  const Icon = icons[tone];
  return (
    <div className={`verdict verdict-${tone}`}>
      <div role="alert" className="verdict-words">
        <Icon aria-hidden className="verdict-icon" />
        <h2>{say(title)}</h2>
        <SecondLine as="p" of={title} />
        {'title' in verification && (
          <p className="verdict-title">
            <TitleText of={verification.title} />
            {verification.documentNumber !== null && (
              <span className="verdict-number">{verification.documentNumber}</span>
            )}
          </p>
        )}
        <div className="verdict-lines">
          {lines.map((line) => (
            <p key={say(line)}>{say(line)}</p>
          ))}
        </div>
      </div>
      <div className="verdict-actions">
        {known && (
          <Button
            word={verifyWords.open}
            icon={BookOpen}
            kind="primary"
            onPress={() => go({ screen: 'item', itemId: verification.itemId })}
          />
        )}
        <Button
          word={verifyWords.again}
          icon={ScanQrCode}
          kind={known ? 'plain' : 'primary'}
          onPress={begin}
        />
      </div>
    </div>
  );
};

/** Main listens to the scanner only while this screen is open. */
export const VerifyScreen = () => {
  const say = useSay();
  const { verification } = useSnapshot();
  useEffect(() => {
    begin();
    return () => void window.kiosk.endVerification({});
  }, []);
  const result = verification?.result ?? null;
  return (
    <section className="verify scroll" tabIndex={0} aria-labelledby="verify-title">
      <h1 id="verify-title">{say(verifyWords.title)}</h1>
      {result === null && <p className="verify-about">{say(verifyWords.about)}</p>}
      {result === null ? <Instruction /> : <Verdict verification={result} />}
    </section>
  );
};
