import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { formWords } from '../i18n/form.ts';
import { secondsLeft, visitWords } from '../i18n/general.ts';
import { useVault } from '../visit-vault/vault.tsx';
import { warn } from './chime.ts';
import { useSay } from '../i18n/say.tsx';
import { SecondLine } from '../components/bilingual.tsx';
import './idle-warning.css';

/** Full turn of the ring; the longest warning main gives sets the scale. */
const circumference = 2 * Math.PI * 54;

const Ring = ({ share, seconds }: { readonly share: number; readonly seconds: number }) => (
  <svg className="idle-ring" viewBox="0 0 120 120" aria-hidden="true">
    <circle cx="60" cy="60" r="54" className="idle-ring-track" />
    <circle
      cx="60"
      cy="60"
      r="54"
      className="idle-ring-left"
      strokeDasharray={circumference}
      strokeDashoffset={circumference * (1 - share)}
      transform="rotate(-90 60 60)"
    />
    <text x="60" y="61" textAnchor="middle" dominantBaseline="central">
      {seconds}
    </text>
  </svg>
);

/** Warns through two senses (WCAG 2.2.1, EAA annex I): a ring that runs out and a sound. Any touch stays. */
export const IdleWarning = ({ seconds }: { readonly seconds: number }) => {
  const say = useSay();
  const { view } = useVault();
  const isCardLeft = view.card.state === 'left-behind';
  const [whole] = useState(seconds);
  const spoken = seconds % 10 === 0 ? seconds : Math.ceil(seconds / 10) * 10;
  useEffect(() => warn(), []);
  useEffect(() => {
    if (seconds === 10) warn();
  }, [seconds]);
  const stay = () => void window.kiosk.touch({});
  return (
    <Dialog title={say(visitWords.warningTitle)} urgent onDismiss={stay}>
      <div className="idle">
        <Ring share={whole === 0 ? 0 : seconds / whole} seconds={seconds} />
        <div className="idle-words">
          <p aria-hidden>{say(secondsLeft(seconds))}</p>
          <div aria-hidden>
            <SecondLine as="p" of={secondsLeft(seconds)} />
          </div>
          <p className="visually-hidden" role="status">
            {say(secondsLeft(spoken))}
          </p>
        </div>
      </div>
      {isCardLeft && (
        <Notice tone="caution" live>
          {say(formWords.takeCard)}
        </Notice>
      )}
      <div className="idle-stay">
        <Button word={visitWords.stillHere} kind="primary" focusFirst onPress={stay} />
      </div>
    </Dialog>
  );
};
