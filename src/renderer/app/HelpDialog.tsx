import { BellRing, BookOpenText, Phone, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { SecondLine } from '../components/bilingual.tsx';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { helpWords } from '../i18n/frame.ts';
import { helpCallWords } from '../i18n/help.ts';
import { general } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import './help-dialog.css';

const Choice = ({
  word,
  hint,
  icon: Icon,
  isMain = false,
  disabled = false,
  onPress,
}: {
  readonly word: Word;
  readonly hint: Word;
  readonly icon: LucideIcon;
  readonly isMain?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) => {
  const say = useSay();
  return (
    <button
      type="button"
      className={isMain ? 'help-choice help-call' : 'help-choice'}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <Icon aria-hidden />
      <span className="help-words">
        <span className="help-name">{say(word)}</span>
        <SecondLine of={word} />
        <span className="help-hint">{say(hint)}</span>
      </span>
    </button>
  );
};

/** Nothing to press: the machine has no telephone. Large, to be dialled or shown to somebody. */
const Hotline = () => {
  const say = useSay();
  const { venue } = useSnapshot();
  if (venue.hotline === '') return <p className="help-none">{say(helpWords.noHotline)}</p>;
  return (
    <p className="help-hotline">
      <Phone aria-hidden />
      <span className="help-words">
        <span className="help-name">{say(helpWords.hotline)}</span>
        <SecondLine of={helpWords.hotline} />
      </span>
      <strong>{venue.hotline}</strong>
    </p>
  );
};

/** One touch, and the center's console rings. How it goes on is said by the strip on every screen. */
const Call = ({ onCalled }: { readonly onCalled: () => void }) => {
  const say = useSay();
  const { help } = useSnapshot();
  const { entry } = useNavigation();
  const [fault, setFault] = useState<Word | null>(null);
  const isOpen = help.state !== 'none';
  const call = async (): Promise<void> => {
    const called = await window.kiosk.callForHelp({ step: entry.route.screen });
    if (called.ok) onCalled();
    else setFault(called.error === 'too-many' ? helpCallWords.tooMany : helpCallWords.failed);
  };
  return (
    <>
      <Choice
        word={helpWords.call}
        hint={isOpen ? helpCallWords.open : helpWords.callHint}
        icon={BellRing}
        isMain={!isOpen}
        disabled={isOpen}
        onPress={() => void call()}
      />
      {fault !== null && (
        <Notice tone="caution" live>
          {say(fault)}
        </Notice>
      )}
    </>
  );
};

/** Who or what helps: somebody, by telephone, or six pictures. */
export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const { go, entry } = useNavigation();
  return (
    <Dialog title={say(helpWords.title)} onDismiss={onClose}>
      <div className="help scroll">
        <Call onCalled={onClose} />
        <Hotline />
        <Choice
          word={helpWords.guide}
          hint={helpWords.guideHint}
          icon={BookOpenText}
          onPress={() => {
            onClose();
            if (entry.route.screen !== 'guide') go({ screen: 'guide' });
          }}
        />
      </div>
      <Button word={general.close} kind="primary" focusFirst onPress={onClose} />
    </Dialog>
  );
};
