import { HeartHandshake, PhoneCall, Printer, Users } from 'lucide-react';
import type { ZonePart } from '../../../shared/zone.ts';
import { ColumnTiles } from '../../components/column-tiles.tsx';
import { Door, Doors } from '../../components/door.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { columnsOf } from '../../format/columns.ts';
import { residentWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { useParts, type Parts } from '../../kiosk/use-parts.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import '../enterprise/enterprise.css';

type Ready = Extract<Parts, { state: 'ready' }>;

const More = ({ zone }: Ready) => {
  const { go } = useNavigation();
  const channelDoor = (part: ZonePart): (() => void) | null => {
    const channel = zone.parts[part];
    return channel === undefined ? null : () => go({ screen: 'channel', filters: { channel } });
  };
  const talent = channelDoor('talent');
  const livelihood = channelDoor('livelihood');
  return (
    <Doors>
      <Door
        icon={Printer}
        word={residentWords.matters}
        hint={residentWords.mattersHint}
        isMain
        onPress={() => go({ screen: 'matters', theme: null, audience: null, query: '' })}
      />
      <Door
        icon={PhoneCall}
        word={residentWords.lookups}
        hint={residentWords.lookupsHint}
        onPress={() => go({ screen: 'lookups', topic: null })}
      />
      {talent !== null && (
        <Door
          icon={Users}
          word={residentWords.talent}
          hint={residentWords.talentHint}
          onPress={talent}
        />
      )}
      {livelihood !== null && (
        <Door
          icon={HeartHandshake}
          word={residentWords.livelihood}
          hint={residentWords.livelihoodHint}
          onPress={livelihood}
        />
      )}
    </Doors>
  );
};

const Guides = ({ zone, channels }: Ready) => {
  const themes = columnsOf(zone, channels, 'guides');
  if (themes.length === 0) return null;
  return (
    <Section word={residentWords.guides} hint={residentWords.guidesHint}>
      {(label) => <ColumnTiles columns={themes} label={label} />}
    </Section>
  );
};

/** 为民服务平台: begins with what happens in a life, not with who is in charge. */
export const ResidentScreen = () => {
  const say = useSay();
  const { parts, retry } = useParts();
  if (parts.state === 'failed') return <Trouble onRetry={retry} />;
  const isReady = parts.state === 'ready';
  const events = isReady ? columnsOf(parts.zone, parts.channels, 'life-events') : [];
  return (
    <Screen
      name="resident"
      title={say(residentWords.title)}
      ready={isReady}
      lead={<p className="service-lead">{say(residentWords.lead)}</p>}
    >
      {!isReady && <Waiting rows={6} />}
      {events.length > 0 && (
        <Section word={residentWords.events}>
          {(label) => <ColumnTiles columns={events} label={label} large />}
        </Section>
      )}
      {isReady && <More {...parts} />}
      {isReady && <Guides {...parts} />}
    </Screen>
  );
};
