import type { LookupDetails } from '../../../shared/item-details.ts';
import { dayWord } from '../../format/dates.ts';
import { isOld } from '../../format/lookup-table.ts';
import { lookupWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';

/** Who says so and when somebody last looked; marked when that is long ago. */
export const CheckedOn = ({
  lookup,
  today,
}: {
  readonly lookup: LookupDetails;
  readonly today: string;
}) => {
  const say = useSay();
  return (
    <span className="checked-on">
      <span>
        {say(lookupWords.origin)}：{lookup.origin}
      </span>
      <span>
        {say(lookupWords.checked)}：{say(dayWord(lookup.checkedOn))}
      </span>
      {isOld(lookup, today) && <strong className="checked-old">{say(lookupWords.oldMark)}</strong>}
    </span>
  );
};
