import { CircleCheck, MapPin, PackageOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ShelfPaper } from '../../format/shelf.ts';
import { useSay } from '../../i18n/say.tsx';
import { copiesLeftWord, shelfWords } from '../../i18n/shelf.ts';
import { joined } from '../../i18n/word.ts';
import type { Taking } from './use-take.ts';

/** Where it lies and how many are left; after one was taken, where to take it from. */
const InStock = ({
  paper: { place, copies },
  outcome,
}: {
  readonly paper: ShelfPaper;
  readonly outcome: Taking['outcome'];
}) => {
  const say = useSay();
  const isTaken = outcome?.isTaken === true;
  const Icon = isTaken ? CircleCheck : MapPin;
  const box = useRef<HTMLElement>(null);
  // With large text it may stand above what is in sight.
  useEffect(() => {
    if (isTaken) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isTaken]);
  return (
    <section ref={box} className="on-shelf" data-state={isTaken ? 'taken' : 'here'}>
      <Icon aria-hidden />
      <div role="status">
        <h2>{say(isTaken ? shelfWords.takeHere : shelfWords.where)}</h2>
        <p lang="zh-CN" className="on-shelf-place">
          {place}
        </p>
        <p className="on-shelf-count">{say(isTaken ? outcome.word : copiesLeftWord(copies))}</p>
        {isTaken && (
          <p className="on-shelf-next">
            {say(joined([shelfWords.takeNext, shelfWords.takeNotFound]))}
          </p>
        )}
      </div>
    </section>
  );
};

/** Nothing lies here now: what can be done instead, and what happens then. */
const OutOfStock = ({
  paper: { place, material },
  outcome,
}: {
  readonly paper: ShelfPaper;
  readonly outcome: Taking['outcome'];
}) => {
  const say = useSay();
  return (
    <section className="on-shelf" data-state="out">
      <PackageOpen aria-hidden />
      <div role="status">
        <h2>{say(place === null ? shelfWords.neverHere : shelfWords.outHere)}</h2>
        {outcome !== null && <p className="on-shelf-count">{say(outcome.word)}</p>}
        {material.itemId !== null && <p>{say(shelfWords.printNext)}</p>}
        <p>{say(place === null ? shelfWords.bringNext : shelfWords.reserveNext)}</p>
      </div>
    </section>
  );
};

export const OnShelf = ({
  paper,
  outcome,
}: {
  readonly paper: ShelfPaper;
  readonly outcome: Taking['outcome'];
}) =>
  // Who has just taken the last copy still has to be told where it lies.
  paper.copies > 0 || outcome?.isTaken === true ? (
    <InStock paper={paper} outcome={outcome} />
  ) : (
    <OutOfStock paper={paper} outcome={outcome} />
  );
