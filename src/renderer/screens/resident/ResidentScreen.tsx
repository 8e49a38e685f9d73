import { HandHelping, PhoneCall, Printer, Users, type LucideIcon } from 'lucide-react';
import type { ZonePart } from '../../../shared/zone.ts';
import { ColumnTiles } from '../../components/column-tiles.tsx';
import { Door, Doors } from '../../components/door.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { channelWord } from '../../format/channel-word.ts';
import { columnsOf } from '../../format/columns.ts';
import { residentWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { plain } from '../../i18n/word.ts';
import { useParts, type Parts } from '../../kiosk/use-parts.ts';
import { channelOf } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import '../enterprise/enterprise.css';

type Ready = Extract<Parts, { state: 'ready' }>;

const columnDoors: readonly { readonly part: ZonePart; readonly icon: LucideIcon }[] = [
  { part: 'talent', icon: Users },
  { part: 'livelihood', icon: HandHelping },
];

const More = ({ zone, channels }: Ready) => {
  const { go } = useNavigation();
  // By the district's own names: what stands in them differs from district to district.
  const columns = columnDoors.flatMap(({ part, icon }) => {
    const channel = channelOf(zone, channels, part);
    return channel === null ? [] : [{ channel, icon }];
  });
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
      {columns.map(({ channel, icon }) => (
        <Door
          key={channel.id}
          icon={icon}
          word={channelWord(channel)}
          hint={plain(channel.description)}
          onPress={() => go({ screen: 'channel', filters: { channel: channel.id } })}
        />
      ))}
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
