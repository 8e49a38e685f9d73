import type { ChannelNode, Filters } from '../../../shared/content.ts';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { FilterBar } from '../../components/filters.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { Pager } from '../../components/pager.tsx';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { childrenOf, pathTo } from '../../format/channel-tree.ts';
import { totalWord } from '../../format/counts.ts';
import { listWords } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer, type Answer } from '../../kiosk/use-answer.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Path } from './Path.tsx';
import { useSay } from '../../i18n/say.tsx';
import './channel.css';

type ChannelRoute = Extract<Route, { screen: 'channel' }>;

const SubChannels = ({ channels }: { readonly channels: readonly ChannelNode[] }) => {
  const say = useSay();
  const { go } = useNavigation();
  if (channels.length === 0) return null;
  return (
    <ul role="list" className="sub-channels" aria-label={say(listWords.subChannels)}>
      {channels.map(({ id, name, icon, itemCount }) => (
        <li key={id}>
          <button
            type="button"
            className="sub-channel"
            onClick={() => go({ screen: 'channel', filters: { channel: id }, page: 0 })}
          >
            <ChannelIcon name={icon} />
            <span>{name}</span>
            <span className="sub-channel-count">{itemCount}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const Rows = ({
  answer,
  onRetry,
}: {
  readonly answer: Answer<'list'>;
  readonly onRetry: () => void;
}) => {
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Trouble onRetry={onRetry} />;
  const { rows, total } = answer.value;
  if (total === 0) return <Trouble title={listWords.emptyTitle} advice={listWords.emptyAdvice} />;
  return (
    <ul role="list" className="rows" aria-busy={answer.stale}>
      {rows.map((item) => (
        <ItemRow key={item.id} item={item} />
      ))}
    </ul>
  );
};

const pathOf = (answer: Answer<'channels'>, id: string | undefined): ChannelNode[] =>
  answer.state === 'ready' && id !== undefined ? pathTo(answer.value, id) : [];

export const ChannelScreen = ({ route }: { readonly route: ChannelRoute }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { replace } = useNavigation();
  const channels = useAnswer('channels', {}, feed.sequence);
  const list = useAnswer('list', { filters: route.filters, page: route.page }, feed.sequence);
  const path = pathOf(channels.answer, route.filters.channel);
  const channel = path.at(-1);
  const narrow = (filters: Filters) => replace({ screen: 'channel', filters, page: 0 });
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
          {channel?.name ?? (route.filters.channel === undefined && say(listWords.everything))}
          {page && (
            <span className="screen-count" role="status">
              {say(totalWord(page.total))}
            </span>
          )}
        </>
      }
      lead={<Path path={path} />}
      aside={page && <FilterBar filters={route.filters} facets={page.facets} onFilters={narrow} />}
      actions={
        page && (
          <Pager
            page={route.page}
            total={page.total}
            onPage={(next) => replace({ ...route, page: next })}
          />
        )
      }
      ready={page !== null}
    >
      <p className="channel-description">
        {channel?.description ??
          (route.filters.channel === undefined ? say(listWords.everythingDescription) : '')}
      </p>
      <SubChannels channels={children} />
      <Rows answer={list.answer} onRetry={list.retry} />
    </Screen>
  );
};
