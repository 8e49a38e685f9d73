import { BookOpen, ClipboardCheck } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { ChoiceStrip } from '../../components/choice-strip.tsx';
import { KnownFacts } from '../../components/known-facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PrintNotes } from '../../components/print-notes.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { channelWord } from '../../format/channel-word.ts';
import { benefitNotes } from '../../format/benefit-notes.ts';
import { benefitsIn, type Beneficial } from '../../format/benefits.ts';
import { columnsOf } from '../../format/columns.ts';
import { benefitWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useCollection } from '../../kiosk/use-collection.ts';
import { useParts } from '../../kiosk/use-parts.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import './enterprise.css';

const Benefit = ({ policy }: { readonly policy: Beneficial }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { item, benefit, details } = policy;
  const isAutomatic = benefit.way === 'automatic';
  return (
    <li className="benefit">
      <p className="benefit-way" data-way={benefit.way}>
        {say(isAutomatic ? benefitWords.automatic : benefitWords.apply)}
        {isAutomatic && ` · ${say(benefitWords.automaticHint)}`}
      </p>
      <h2 className="benefit-gives">{benefit.gives}</h2>
      <KnownFacts
        look="lines"
        facts={[
          { word: benefitWords.receivers, text: benefit.receivers },
          { word: benefitWords.from, text: benefit.from },
          { word: benefitWords.within, text: benefit.within },
          { word: benefitWords.phone, text: benefit.phone },
        ]}
      />
      <p className="benefit-title">
        <TitleText of={item.title} />
      </p>
      {item.validity.state !== 'in-force' && (
        <p>
          <ValidityBadge validity={item.validity} kind={item.kind} />
        </p>
      )}
      <div className="benefit-actions">
        {details.check !== null && (
          <Button
            word={benefitWords.check}
            icon={ClipboardCheck}
            inline
            onPress={() => go({ screen: 'self-check', itemId: item.id, answers: {}, place: 0 })}
          />
        )}
        <Button
          word={benefitWords.read}
          icon={BookOpen}
          inline
          onPress={() => go({ screen: 'item', itemId: item.id })}
        />
      </div>
    </li>
  );
};

/** 兑现清单: what policies give, from whom and by when. */
export const BenefitsScreen = ({
  route,
}: {
  readonly route: Extract<Route, { screen: 'benefits' }>;
}) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { replace } = useNavigation();
  const { parts, retry } = useParts();
  const { items, retry: askAgain } = useCollection('policy');
  if (parts.state === 'failed' || items === 'failed')
    return (
      <Trouble
        onRetry={() => {
          retry();
          askAgain();
        }}
      />
    );
  const isReady = parts.state === 'ready' && items !== 'waiting';
  const columns =
    parts.state === 'ready' ? columnsOf(parts.zone, parts.channels, 'seven-policies') : [];
  const columnName = columns.find(({ id }) => id === route.column)?.name ?? null;
  const shown = isReady ? benefitsIn(items, route.column) : [];
  return (
    <Screen
      name="benefits"
      title={say(benefitWords.title)}
      ready={isReady}
      lead={<p className="service-lead">{say(benefitWords.lead)}</p>}
      actions={
        <div className="benefits-tools">
          {columns.length > 0 && (
            <ChoiceStrip
              label={benefitWords.title}
              choices={[
                { value: null, word: benefitWords.all },
                ...columns.map((column) => ({ value: column.id, word: channelWord(column) })),
              ]}
              chosen={route.column}
              onChoose={(column) => replace({ ...route, column })}
            />
          )}
          {shown.length > 0 && (
            <PrintNotes
              word={benefitWords.print}
              notes={() => benefitNotes(shown, columnName, feed.asOf)}
            />
          )}
        </div>
      }
    >
      {!isReady && <Waiting />}
      {isReady && shown.length === 0 && <Notice tone="info">{say(benefitWords.none)}</Notice>}
      <ul role="list" className="benefits">
        {shown.map((policy) => (
          <Benefit key={policy.item.id} policy={policy} />
        ))}
      </ul>
    </Screen>
  );
};
