import { ChevronRight, Siren } from 'lucide-react';
import { useState } from 'react';
import type { Emergency as Notice } from '../../shared/zone.ts';
import { SecondLine } from '../components/bilingual.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { instantWord } from '../format/dates.ts';
import { emergencyWords, issuedWord } from '../i18n/frame.ts';
import { useSay } from '../i18n/say.tsx';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import './emergency.css';

const FullText = ({
  notice,
  onClose,
}: {
  readonly notice: Notice;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  return (
    <Dialog title={notice.title} urgent onDismiss={onClose}>
      <div className="emergency-text scroll">
        <p lang="zh-CN">{notice.text}</p>
        {notice.phone !== '' && (
          <p className="emergency-phone">
            {say(emergencyWords.phone)} <strong>{notice.phone}</strong>
          </p>
        )}
        <p className="emergency-issued">{say(issuedWord(instantWord(notice.issuedAt)))}</p>
      </div>
      <Button word={emergencyWords.understood} kind="primary" focusFirst onPress={onClose} />
    </Dialog>
  );
};

/** On every screen of a visit while it lasts; its full text comes up by itself once. */
export const EmergencyBanner = () => {
  const say = useSay();
  const { emergency } = useSnapshot();
  const [read, setRead] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (emergency === null) return null;
  const isNew = read !== emergency.id;
  const close = (): void => {
    setRead(emergency.id);
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="emergency" onClick={() => setOpen(true)}>
        <Siren aria-hidden />
        <span className="emergency-words">
          <span className="emergency-label">
            {say(emergencyWords.label)}
            <SecondLine of={emergencyWords.label} />
          </span>
          <span className="emergency-title" lang="zh-CN">
            {emergency.title}
          </span>
        </span>
        <span className="emergency-more">
          {say(emergencyWords.more)}
          <ChevronRight aria-hidden />
        </span>
      </button>
      {(isOpen || isNew) && <FullText key={emergency.id} notice={emergency} onClose={close} />}
    </>
  );
};
