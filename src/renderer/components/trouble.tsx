import { CircleAlert, House, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { general } from '../i18n/general.ts';
import type { Word } from '../i18n/word.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { Button } from './button.tsx';
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
  const { home } = useNavigation();
  return (
    <section className="trouble" role="alert">
      <CircleAlert aria-hidden className="trouble-icon" />
      <h2>{title.zh}</h2>
      <p>{advice.zh}</p>
      <p lang="en" className="english">
        {title.en}. {advice.en}
      </p>
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
