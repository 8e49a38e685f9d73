import { Check } from 'lucide-react';
import { useState } from 'react';
import type { GuideDetails } from '../../../shared/item-details.ts';
import { tickedWord } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';

/** A list to tick off what one has; the ticks are on this screen and nowhere else. */
export const Materials = ({ materials }: Pick<GuideDetails, 'materials'>) => {
  const say = useSay();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number): void => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setTicked(next);
  };
  return (
    <>
      <ul role="list" className="materials">
        {materials.map(({ name, note }, index) => (
          <li key={name}>
            <button
              type="button"
              role="checkbox"
              className="material"
              aria-checked={ticked.has(index)}
              onClick={() => toggle(index)}
            >
              <span aria-hidden className="material-box">
                {ticked.has(index) && <Check />}
              </span>
              <span>
                <span className="material-name">{name}</span>
                {note !== '' && <span className="material-note">{note}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="materials-count">
        {say(tickedWord(ticked.size, materials.length))}
      </p>
    </>
  );
};
