import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import './known-facts.css';

/** One thing that is known; empty when it is not. */
export interface KnownFact {
  readonly word: Word;
  readonly text: string;
  readonly icon?: LucideIcon;
  /** What can be done with it, such as showing a place on the map. */
  readonly way?: ReactNode;
}

/** What is known of something, label by label; what is not known is left out. */
export const KnownFacts = ({
  facts,
  look = 'tiles',
}: {
  readonly facts: readonly KnownFact[];
  /** `tiles`: a sheet of its own; `lines`: label beside text, on a card. */
  readonly look?: 'tiles' | 'lines';
}) => {
  const say = useSay();
  return (
    <dl className="known-facts" data-look={look}>
      {facts.map(
        ({ word, text, icon: Icon, way }) =>
          text !== '' && (
            <div key={say(word)}>
              <dt>
                {Icon && <Icon aria-hidden />}
                {say(word)}
              </dt>
              <dd>{text}</dd>
              {way && <dd>{way}</dd>}
            </div>
          ),
      )}
    </dl>
  );
};
