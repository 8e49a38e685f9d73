import { Printer } from 'lucide-react';
import { useState } from 'react';
import { chinaDay } from '../../../shared/calendar.ts';
import type { ItemDetail } from '../../../shared/content.ts';
import type { LookupDetails } from '../../../shared/item-details.ts';
import { Button } from '../../components/button.tsx';
import { FindField } from '../../components/find-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { isOld, lettersOf, rowsFor } from '../../format/lookup-table.ts';
import { lookupWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Attachments } from '../reader/Attachments.tsx';
import { Body } from '../reader/Body.tsx';
import { Facts } from '../reader/Facts.tsx';
import { CheckedOn } from './CheckedOn.tsx';
import '../reader/body.css';
import '../reader/reader.css';
import './lookups.css';

/** A table this short is seen as a whole: nobody needs letters for it. */
const fewRows = 6;

const Rows = ({ columns, rows }: Pick<LookupDetails, 'columns' | 'rows'>) => (
  <ul role="list" className="look-rows">
    {rows.map((row, index) => (
      <li key={`${index} ${row[0]}`}>
        <strong className="look-name">{row[0]}</strong>
        <dl className="look-cells">
          {columns.slice(1).map((column, place) => {
            const text = row[place + 1] ?? '';
            return (
              text !== '' && (
                <div key={column}>
                  <dt>{column}</dt>
                  <dd>{text}</dd>
                </div>
              )
            );
          })}
        </dl>
      </li>
    ))}
  </ul>
);

const Letters = ({
  letters,
  chosen,
  onChoose,
}: {
  readonly letters: readonly string[];
  readonly chosen: string;
  readonly onChoose: (letter: string) => void;
}) => {
  const say = useSay();
  return (
    <div className="letters" role="group" aria-label={say(lookupWords.letters)}>
      <button type="button" aria-pressed={chosen === ''} onClick={() => onChoose('')}>
        {say(lookupWords.all)}
      </button>
      {letters.map((letter) => (
        <button
          key={letter}
          type="button"
          aria-pressed={letter === chosen}
          onClick={() => onChoose(letter)}
        >
          {letter}
        </button>
      ))}
    </div>
  );
};

const Tools = ({
  query,
  onQuery,
  itemId,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly itemId: string;
}) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  return (
    <div className="look-tools">
      <FindField
        label={lookupWords.find}
        placeholder={lookupWords.findHint}
        initial={query}
        onText={onQuery}
      />
      <Button
        word={lookupWords.print}
        icon={Printer}
        kind="primary"
        disabledReason={say(printingBlocked(devices.a4))}
        onPress={() => go({ screen: 'print', source: { what: 'item', itemId } })}
      />
    </div>
  );
};

/** One table, a large row for each entry, found by typing or by the first letter of its pinyin. */
export const LookupPage = ({
  detail,
  lookup,
}: {
  readonly detail: ItemDetail;
  readonly lookup: LookupDetails;
}) => {
  const say = useSay();
  const today = chinaDay(Date.parse(useNow()));
  const [query, setQuery] = useState('');
  const [letter, setLetter] = useState('');
  const { item } = detail;
  const rows = rowsFor(lookup.rows, query, letter);
  const letters = lettersOf(lookup.rows);
  const rest = item.body.filter((block) => block.kind !== 'table');
  return (
    <Screen
      name="lookup"
      title={<TitleText of={item.title} />}
      lead={
        <p className="look-lead">
          <CheckedOn lookup={lookup} today={today} />
        </p>
      }
      actions={<Tools query={query} onQuery={setQuery} itemId={item.id} />}
    >
      {isOld(lookup, today) && <Notice tone="caution">{say(lookupWords.old)}</Notice>}
      {lookup.rows.length > fewRows && letters.length > 1 && (
        <Letters letters={letters} chosen={letter} onChoose={setLetter} />
      )}
      {rows.length === 0 ? (
        <Notice tone="info" live>
          <strong>{say(lookupWords.noRow)}</strong>
          <span>{say(lookupWords.noRowHint)}</span>
        </Notice>
      ) : (
        <Rows columns={lookup.columns} rows={rows} />
      )}
      <Body blocks={rest} />
      <Attachments detail={detail} />
      <Facts detail={detail} />
    </Screen>
  );
};
