import { ChevronRight, MapPin, Phone } from 'lucide-react';
import type { CollectedItem } from '../../../shared/content.ts';
import type { UnitDetails } from '../../../shared/item-details.ts';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { unitName } from '../../format/unit-name.ts';
import { unitWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCollected } from '../../kiosk/use-collection.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import './units.css';

const UnitRow = ({ of, unit }: { readonly of: CollectedItem; readonly unit: UnitDetails }) => {
  const { go } = useNavigation();
  return (
    <li>
      <button
        type="button"
        className="unit-row"
        onClick={() => go({ screen: 'item', itemId: of.item.id })}
      >
        <span className="unit-row-words">
          <span className="unit-row-name">{unitName(of.item)}</span>
          <span className="unit-row-duty">{unit.duties.slice(0, 3).join('、')}</span>
          <span className="unit-row-fact">
            <MapPin aria-hidden /> {unit.address}
          </span>
          {unit.phone !== '' && (
            <span className="unit-row-fact">
              <Phone aria-hidden /> {unit.phone}
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** All units of the district: what each does, where it is, its telephone. */
export const UnitsScreen = () => {
  const say = useSay();
  const { answer, retry } = useCollected('unit');
  return (
    <Screen name="units" title={say(unitWords.title)} ready={answer.state === 'ready'}>
      <p className="units-lead">{say(unitWords.lead)}</p>
      {answer.state === 'waiting' && <Waiting />}
      {answer.state === 'failed' && <Trouble onRetry={retry} />}
      {answer.state === 'ready' && answer.value.length === 0 && (
        <Notice tone="info">
          <strong>{say(unitWords.emptyTitle)}</strong> {say(unitWords.emptyAdvice)}
        </Notice>
      )}
      {answer.state === 'ready' && answer.value.length > 0 && (
        <ul role="list" className="unit-rows">
          {answer.value.map(
            (of) =>
              of.details.kind === 'unit' && <UnitRow key={of.item.id} of={of} unit={of.details} />,
          )}
        </ul>
      )}
    </Screen>
  );
};
