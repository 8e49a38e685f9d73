import { CircleAlert, House, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { general } from '../i18n/general.ts';
import { twoSentences, type Word } from '../i18n/word.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { Button } from './button.tsx';
import { useSay } from '../i18n/say.tsx';
import { SecondLine } from './bilingual.tsx';
import './trouble.css';

/** A neutral screen for what did not work: what it means and what to do next, never a code. */
export const Trouble = ({
  title = general.unexpectedTitle,
  advice = general.unexpectedAdvice,
  onRetry,
  children,
}: {
  readonly title?: Word;
  readonly advice?: Word;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}) => {
  const say = useSay();
  const { home } = useNavigation();
  return (
    <section className="trouble" role="alert">
      <CircleAlert aria-hidden className="trouble-icon" />
      <h2>{say(title)}</h2>
      <p>{say(advice)}</p>
      <SecondLine as="p" of={twoSentences(title, advice)} />
      {children}
      <div className="trouble-actions">
        {onRetry && (
          <Button word={general.tryAgain} icon={RotateCcw} kind="primary" onPress={onRetry} />
        )}
        <Button word={general.home} icon={House} onPress={home} />
      </div>
    </section>
  );
};
