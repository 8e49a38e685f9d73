import { useState } from 'react';
import type { ChannelNode, Filters, ItemSummary } from '../../../shared/content.ts';
import { ChannelName } from '../../components/channel-name.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { FilterBar } from '../../components/filters.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { ListTools } from '../../components/long-list/ListTools.tsx';
import { LongList, type RowPlace } from '../../components/long-list/LongList.tsx';
import { ListPlaceBoard } from '../../components/long-list/place.ts';
import { useShown } from '../../components/long-list/use-shown.ts';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { childrenOf, pathTo } from '../../format/channel-tree.ts';
import { totalWord } from '../../format/counts.ts';
import { homeWords } from '../../i18n/home.ts';
import { listWords } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer, type Answer } from '../../kiosk/use-answer.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { OpenMap } from '../map/OpenMap.tsx';
import { GazetteWay } from '../gazettes/GazetteWay.tsx';
import { useSay } from '../../i18n/say.tsx';
import './channel.css';

type ChannelRoute = Extract<Route, { screen: 'channel' }>;

const SubChannels = ({ channels }: { readonly channels: readonly ChannelNode[] }) => {
  const say = useSay();
  const { go } = useNavigation();
  if (channels.length === 0) return null;
  return (
    <ul role="list" className="sub-channels" aria-label={say(listWords.subChannels)}>
      {channels.map((channel) => (
        <li key={channel.id}>
          <button
            type="button"
            className="sub-channel"
            onClick={() => go({ screen: 'channel', filters: { channel: channel.id } })}
          >
            <ChannelIcon name={channel.icon} />
            <ChannelName of={channel} />
            <span className="sub-channel-count">{channel.itemCount}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const rowOf = (item: ItemSummary, place: RowPlace) => (
  <ItemRow key={item.id} item={item} place={place} />
);

const ask = (filters: Filters) => async (page: number) => {
  const answer = await window.kiosk.list({ filters, page });
  return answer.ok ? answer.value.rows : null;
};

const Rows = ({
  filters,
  answer,
  board,
  onRetry,
}: {
  readonly filters: Filters;
  readonly answer: Answer<'list'>;
  readonly board: ListPlaceBoard;
  readonly onRetry: () => void;
}) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const shown = useShown(filters, answer.state === 'ready' && !answer.stale);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Trouble onRetry={onRetry} />;
  const { rows, total } = answer.value;
  if (total === 0) return <Trouble title={listWords.emptyTitle} advice={listWords.emptyAdvice} />;
  return (
    <LongList
      question={JSON.stringify(shown)}
      sequence={feed.sequence}
      total={total}
      first={rows}
      ask={ask(shown)}
      renderRow={rowOf}
      label={say(listWords.list)}
      board={board}
    />
  );
};

const pathOf = (answer: Answer<'channels'>, id: string | undefined): ChannelNode[] =>
  answer.state === 'ready' && id !== undefined ? pathTo(answer.value, id) : [];

export const ChannelScreen = ({ route }: { readonly route: ChannelRoute }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { replace } = useNavigation();
  const [board] = useState(() => new ListPlaceBoard());
  const channels = useAnswer('channels', {}, feed.sequence);
  const list = useAnswer('list', { filters: route.filters, page: 0 }, feed.sequence);
  const path = pathOf(channels.answer, route.filters.channel);
  const channel = path.at(-1);
  const narrow = (filters: Filters) => replace({ screen: 'channel', filters });
  const page = list.answer.state === 'ready' ? list.answer.value : null;
  const children =
    channels.answer.state === 'ready' && channel
      ? childrenOf(channels.answer.value, channel.id)
      : [];
  return (
    <Screen
      name="channel"
      title={
        <>
          {channel ? (
            <ChannelName of={channel} />
          ) : (
            route.filters.channel === undefined &&
            say(route.filters.publications ? homeWords.latest : listWords.everything)
          )}
          {page && (
            <span className="screen-count" role="status">
              {say(totalWord(page.total))}
            </span>
          )}
        </>
      }
      aside={page && <FilterBar filters={route.filters} facets={page.facets} onFilters={narrow} />}
      actions={<ListTools board={board} />}
      ready={page !== null}
    >
      <p className="channel-description">
        {channel?.description ??
          (route.filters.channel === undefined ? say(listWords.everythingDescription) : '')}
      </p>
      <OpenMap channel={channel?.id} />
      <GazetteWay channel={route.filters.channel} />
      <SubChannels channels={children} />
      <Rows filters={route.filters} answer={list.answer} board={board} onRetry={list.retry} />
    </Screen>
  );
};
