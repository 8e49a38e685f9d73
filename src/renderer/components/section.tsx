import { useId, type ReactNode } from 'react';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { Bilingual } from './bilingual.tsx';
import './section.css';

/** A part of a screen under a heading of its own. */
export const Section = ({
  word,
  hint,
  children,
}: {
  readonly word: Word;
  readonly hint?: Word;
  readonly children: ReactNode | ((headingId: string) => ReactNode);
}) => {
  const say = useSay();
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id} className="part-heading">
        <Bilingual of={word} inline />
      </h2>
      {hint && <p className="part-hint">{say(hint)}</p>}
      {typeof children === 'function' ? children(id) : children}
    </section>
  );
};
