import {
  ClipboardList,
  Clock,
  MapPin,
  Network,
  Phone,
  SquareCheckBig,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ItemDetail } from '../../../shared/content.ts';
import type { UnitDetails } from '../../../shared/item-details.ts';
import { Screen } from '../../components/screen.tsx';
import { childrenOf } from '../../format/channel-tree.ts';
import { unitAgency, unitName } from '../../format/unit-name.ts';
import { unitWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { channelOf, useZone } from '../../kiosk/use-zone.ts';
import { Attachments } from '../reader/Attachments.tsx';
import { PrintButton } from '../reader/PrintButton.tsx';
import { TakeAwayButton } from '../take-away/TakeAwayButton.tsx';
import { Duties, People } from './UnitParts.tsx';
import { UnitItems } from './UnitItems.tsx';
import './units.css';

type Part = 'duties' | 'procedures' | 'results' | 'people';

const parts: readonly {
  readonly part: Part;
  readonly icon: LucideIcon;
  readonly word: Word;
  readonly hint: Word;
}[] = [
  { part: 'duties', icon: Network, word: unitWords.duties, hint: unitWords.dutiesHint },
  {
    part: 'procedures',
    icon: ClipboardList,
    word: unitWords.procedures,
    hint: unitWords.proceduresHint,
  },
  { part: 'results', icon: SquareCheckBig, word: unitWords.results, hint: unitWords.resultsHint },
  { part: 'people', icon: Users, word: unitWords.people, hint: unitWords.peopleHint },
];

const headingId = (part: Part): string => `unit-${part}`;

const jumpTo = (part: Part): void => {
  const heading = document.getElementById(headingId(part));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

/** The four things a unit must disclose, each one touch away. */
const PartButtons = () => {
  const say = useSay();
  return (
    <div className="unit-parts" role="group" aria-label={say(unitWords.parts)}>
      {parts.map(({ part, icon: Icon, word, hint }) => (
        <button key={part} type="button" className="unit-part" onClick={() => jumpTo(part)}>
          <Icon aria-hidden />
          <span className="unit-part-name">{say(word)}</span>
          <span className="unit-part-hint">{say(hint)}</span>
        </button>
      ))}
    </div>
  );
};

const Contact = ({ unit }: { readonly unit: UnitDetails }) => {
  const say = useSay();
  const facts: readonly [LucideIcon, Word, string][] = [
    [MapPin, unitWords.address, unit.address],
    [Phone, unitWords.phone, unit.phone],
    [Clock, unitWords.hours, unit.hours],
  ];
  return (
    <dl className="unit-contact">
      {facts.map(
        ([Icon, word, text]) =>
          text !== '' && (
            <div key={say(word)}>
              <dt>
                <Icon aria-hidden /> {say(word)}
              </dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
};

const PartHeading = ({ part, word }: { readonly part: Part; readonly word: Word }) => {
  const say = useSay();
  return (
    <h2 id={headingId(part)} tabIndex={-1}>
      {say(word)}
    </h2>
  );
};

const fiveDisclosures = 5;

/** Where results stand: the last of 决策、执行、管理、服务、结果; null where the district has not all five. */
const useResultsChannel = (): string | null => {
  const zone = useZone();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('channels', {}, feed.sequence);
  if (answer.state !== 'ready') return null;
  const five = channelOf(zone, answer.value, 'five-disclosures');
  const columns = five === null ? [] : childrenOf(answer.value, five.id);
  return columns.length === fiveDisclosures ? (columns.at(-1)?.id ?? null) : null;
};

/** A unit: how to reach it, and its 职能、办事程序、办事结果、人员. */
export const UnitPage = ({
  detail,
  unit,
}: {
  readonly detail: ItemDetail;
  readonly unit: UnitDetails;
}) => {
  const { item } = detail;
  const results = useResultsChannel();
  const agency = unitAgency(item);
  return (
    <Screen
      name="unit"
      title={unitName(item)}
      actions={
        <div className="reader-tools">
          <TakeAwayButton itemId={item.id} />
          <PrintButton itemId={item.id} />
        </div>
      }
    >
      <Contact unit={unit} />
      <PartButtons />
      <section className="unit-section">
        <PartHeading part="duties" word={unitWords.duties} />
        <Duties unit={unit} />
      </section>
      <section className="unit-section">
        <PartHeading part="procedures" word={unitWords.procedures} />
        <UnitItems filters={{ agency, kind: 'guide' }} empty={unitWords.noGuides} />
      </section>
      <section className="unit-section">
        <PartHeading part="results" word={unitWords.results} />
        <UnitItems
          filters={results === null ? { agency, kind: 'notice' } : { agency, channel: results }}
          empty={unitWords.noResults}
        />
      </section>
      <section className="unit-section">
        <PartHeading part="people" word={unitWords.people} />
        <People unit={unit} />
      </section>
      <Attachments detail={detail} />
    </Screen>
  );
};
