import { ArrowRight } from 'lucide-react';
import type { Filters } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { allWord } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

const shown = 4;

/** The newest of what a unit published of one sort, and the way to all of it. */
export const UnitItems = ({
  filters,
  empty,
}: {
  readonly filters: Filters;
  readonly empty: Word;
}) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { go } = useNavigation();
  const { answer, retry } = useAnswer('list', { filters, page: 0 }, feed.sequence);
  if (answer.state === 'waiting') return <Waiting rows={2} />;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const { rows, total } = answer.value;
  if (total === 0) return <p className="unit-empty">{say(empty)}</p>;
  return (
    <>
      <ul role="list" className="rows">
        {rows.slice(0, shown).map((item) => (
          <ItemRow key={item.id} item={item} brief />
        ))}
      </ul>
      {total > shown && (
        <Button
          word={allWord(total)}
          icon={ArrowRight}
          iconAfter
          inline
          onPress={() => go({ screen: 'channel', filters })}
        />
      )}
    </>
  );
};
