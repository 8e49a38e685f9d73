import { ChevronRight, FileText, PencilLine, Smartphone } from 'lucide-react';
import { ChoiceStrip } from '../../components/choice-strip.tsx';
import type { Audience } from '../../../shared/item.ts';
import { Door, Doors } from '../../components/door.tsx';
import { FindField } from '../../components/find-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { channelWord } from '../../format/channel-word.ts';
import { columnsOf } from '../../format/columns.ts';
import { audiencesOf, isWritten, mattersFor, type Matter } from '../../format/matters.ts';
import { audienceWords, handInAtWord, matterWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { plain } from '../../i18n/word.ts';
import { useCollection } from '../../kiosk/use-collection.ts';
import { useParts } from '../../kiosk/use-parts.ts';
import { formOf, type Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import './matters.css';

type MattersRoute = Extract<Route, { screen: 'matters' }>;

const Forms = () => {
  const { go } = useNavigation();
  const { services } = useServices();
  const forms = typeof services === 'string' ? [] : services.matterForms;
  if (forms.length === 0) return null;
  return (
    <Section word={matterWords.forms}>
      <Doors>
        {forms.map(({ id, title, handInAt }) => (
          <Door
            key={id}
            icon={FileText}
            word={plain(title)}
            hint={handInAtWord(handInAt)}
            onPress={() => go(formOf('matter-form', id))}
          />
        ))}
      </Doors>
    </Section>
  );
};

const MatterRow = ({ matter: { item, details } }: { readonly matter: Matter }) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className="row" onClick={() => go({ screen: 'item', itemId: item.id })}>
        <span className="row-text">
          <span className="row-title">
            <TitleText of={item.title} />
          </span>
          <span className="row-excerpt">{item.summary}</span>
          {(details.formId !== null || details.handOver !== null) && (
            <span className="row-facts">
              {details.formId !== null && (
                <span className="matter-mark">
                  <PencilLine aria-hidden />
                  {say(matterWords.hasForm)}
                </span>
              )}
              {details.handOver !== null && (
                <span className="matter-mark">
                  <Smartphone aria-hidden />
                  {say(matterWords.hasPhone)}
                </span>
              )}
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

const Themes = ({ route }: { readonly route: MattersRoute }) => {
  const { replace } = useNavigation();
  const { parts } = useParts();
  const themes = parts.state === 'ready' ? columnsOf(parts.zone, parts.channels, 'guides') : [];
  if (themes.length === 0) return null;
  return (
    <Section word={matterWords.themes}>
      <ChoiceStrip
        label={matterWords.themes}
        choices={[
          { value: null, word: matterWords.all },
          ...themes.map((theme) => ({ value: theme.id, word: channelWord(theme) })),
        ]}
        chosen={route.theme}
        onChoose={(theme) => replace({ ...route, theme })}
      />
    </Section>
  );
};

const knownAudiences = Object.keys(audienceWords) as readonly Audience[];

const Audiences = ({
  route,
  matters,
}: {
  readonly route: MattersRoute;
  readonly matters: readonly Matter[];
}) => {
  const { replace } = useNavigation();
  const audiences = audiencesOf(matters, knownAudiences);
  if (audiences.length === 0) return null;
  return (
    <Section word={matterWords.audiences}>
      <ChoiceStrip
        label={matterWords.audiences}
        choices={[
          { value: null, word: matterWords.all },
          ...audiences.map((value) => ({ value, word: audienceWords[value] })),
        ]}
        chosen={route.audience}
        onChoose={(audience) => replace({ ...route, audience })}
      />
    </Section>
  );
};

/** 业务自助办理: what this machine can really help with; nothing is finished here, and it says so. */
export const MattersScreen = ({ route }: { readonly route: MattersRoute }) => {
  const say = useSay();
  const { replace } = useNavigation();
  const { items, retry } = useCollection('guide');
  if (items === 'failed') return <Trouble onRetry={retry} />;
  const isReady = items !== 'waiting';
  const shown = isReady ? mattersFor(items, route) : [];
  const isSearch = isWritten(route.query);
  const isWhole = route.theme === null && route.audience === null && !isSearch;
  return (
    <Screen
      name="matters"
      title={say(matterWords.title)}
      ready={isReady}
      lead={<p className="service-lead">{say(matterWords.lead)}</p>}
      actions={
        <FindField
          label={matterWords.find}
          placeholder={matterWords.findHint}
          initial={route.query}
          onText={(query) => replace({ ...route, query })}
        />
      }
    >
      {isWhole && <Forms />}
      {!isSearch && <Themes route={route} />}
      {!isSearch && isReady && <Audiences route={route} matters={items} />}
      {!isReady && <Waiting />}
      {isReady && shown.length === 0 && (
        <Notice tone="info" live>
          <strong>{say(matterWords.none)}</strong>
          <span>{say(matterWords.noneHint)}</span>
        </Notice>
      )}
      <ul role="list" className="rows">
        {shown.map((matter) => (
          <MatterRow key={matter.item.id} matter={matter} />
        ))}
      </ul>
    </Screen>
  );
};
