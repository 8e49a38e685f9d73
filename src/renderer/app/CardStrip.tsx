import { IdCard } from 'lucide-react';
import { useEffect } from 'react';
import { formWords } from '../i18n/form.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useVault } from '../visit-vault/vault.tsx';
import { warn } from './chime.ts';
import { useSay } from '../i18n/say.tsx';
import { SecondLine } from '../components/bilingual.tsx';
import './card-strip.css';

const repeatMs = 8_000;

/** A card that was read and still lies there is said on every screen, and heard, until it is taken. */
export const CardStrip = () => {
  const say = useSay();
  const { view } = useVault();
  const { entry } = useNavigation();
  const isLeft = view.card.state === 'left-behind';
  useEffect(() => {
    if (!isLeft) return undefined;
    warn();
    const timer = setInterval(warn, repeatMs);
    return () => clearInterval(timer);
  }, [isLeft]);
  // The step that reads cards says it itself, larger.
  if (!isLeft || (entry.route.screen === 'form' && entry.route.step === 'identity')) return null;
  return (
    <p className="card-strip" role="alert">
      <IdCard aria-hidden />
      {say(formWords.takeCard)}
      <SecondLine of={formWords.takeCard} />
    </p>
  );
};
