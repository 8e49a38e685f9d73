import { ChevronRight, Hand, MonitorCog, Phone, ScanQrCode, Search } from 'lucide-react';
import type { ChannelNode } from '../../../shared/content.ts';
import { Bilingual } from '../../components/bilingual.tsx';
import { Button } from '../../components/button.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { FrequentChannels } from '../../components/frequent-channels.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLandscape } from '../../components/use-landscape.ts';
import { Waiting } from '../../components/waiting.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { childrenOf } from '../../format/channel-tree.ts';
import { countWord } from '../../format/counts.ts';
import { general } from '../../i18n/general.ts';
import { homeWords } from '../../i18n/home.ts';
import { requestWords } from '../../i18n/requests.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';
import './home.css';

/** As many as leave the whole home screen in view without scrolling. */
const latestCount = { portrait: 2, landscape: 4 } as const;
const firstPage = { filters: {}, page: 0 } as const;

const SearchEntry = () => {
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="home-search"
      onClick={() => go({ screen: 'search', query: '', filters: {}, page: 0 })}
    >
      <Search aria-hidden className="home-search-icon" />
      <Bilingual of={homeWords.searchEntry} inline />
    </button>
  );
};

/** The four rights in one touch: to know, to take part, to speak, to supervise. */
const RequestsEntry = () => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <button type="button" className="home-requests" onClick={() => go({ screen: 'requests' })}>
      <Hand aria-hidden className="home-requests-icon" />
      <span className="home-requests-words">
        <Bilingual of={requestWords.entry} inline />
        <span className="home-requests-hint">{say(requestWords.entryHint)}</span>
      </span>
      <ChevronRight aria-hidden />
    </button>
  );
};

const Tile = ({ channel }: { readonly channel: ChannelNode }) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li>
      <button
        type="button"
        className="tile"
        onClick={() => go({ screen: 'channel', filters: { channel: channel.id }, page: 0 })}
      >
        <span className="tile-icon">
          <ChannelIcon name={channel.icon} />
        </span>
        <span className="tile-head">
          <span className="tile-name">{channel.name}</span>
          <span className="tile-count">{say(countWord(channel.itemCount))}</span>
        </span>
        <span className="tile-description">
          <TitleText of={channel.description} />
        </span>
      </button>
    </li>
  );
};

const VerifyTile = () => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className="tile tile-service" onClick={() => go({ screen: 'verify' })}>
        <span className="tile-icon">
          <ScanQrCode aria-hidden className="channel-icon" />
        </span>
        <span className="tile-name">{say(homeWords.verify)}</span>
        <span className="tile-description">{say(homeWords.verifyHint)}</span>
      </button>
    </li>
  );
};

const Channels = ({ sequence }: { readonly sequence: number }) => {
  const { answer, retry } = useAnswer('channels', {}, sequence);
  if (answer.state === 'waiting') return <Waiting rows={4} />;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  return (
    <section className="home-channels" aria-labelledby="home-channels">
      <h2 id="home-channels" className="home-heading">
        <Bilingual of={homeWords.channels} inline />
      </h2>
      <ul role="list" className="tiles">
        {childrenOf(answer.value, null).map((channel) => (
          <Tile key={channel.id} channel={channel} />
        ))}
        <VerifyTile />
      </ul>
      <FrequentChannels channels={answer.value} />
    </section>
  );
};

const Latest = ({ sequence }: { readonly sequence: number }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { answer, retry } = useAnswer('list', firstPage, sequence);
  const count = useLandscape() ? latestCount.landscape : latestCount.portrait;
  return (
    <section className="home-latest" aria-labelledby="home-latest">
      <div className="home-latest-head">
        <h2 id="home-latest" className="home-heading">
          <Bilingual of={homeWords.latest} inline />
        </h2>
        <button
          type="button"
          className="home-all"
          onClick={() => go({ screen: 'channel', filters: {}, page: 0 })}
        >
          {say(homeWords.allLatest)}
          <ChevronRight aria-hidden />
        </button>
      </div>
      {answer.state === 'waiting' && <Waiting rows={count} />}
      {answer.state === 'failed' && <Trouble onRetry={retry} />}
      {answer.state === 'ready' && (
        <ul role="list" className="rows">
          {answer.value.rows.slice(0, count).map((item) => (
            <ItemRow key={item.id} item={item} brief />
          ))}
        </ul>
      )}
    </section>
  );
};

const Foot = () => {
  const say = useSay();
  const { venue } = useSnapshot();
  const { go } = useNavigation();
  return (
    <footer className="home-foot">
      <p>
        {venue.hotline !== '' && (
          <>
            <Phone aria-hidden />
            {say(general.hotline)} {venue.hotline}
          </>
        )}
      </p>
      <Button
        word={general.machineStatus}
        icon={MonitorCog}
        kind="quiet"
        inline
        onPress={() => go({ screen: 'status' })}
      />
    </footer>
  );
};

/** Portrait puts reading at the top and what is touched most, the search, at the bottom in everybody's reach. */
export const Content = ({ sequence }: { readonly sequence: number }) => {
  const say = useSay();
  return (
    <section className="home" aria-labelledby="home-title">
      <div className="home-page scroll" tabIndex={0} role="group" aria-labelledby="home-title">
        <div className="home-intro">
          <h1 id="home-title">{say(homeWords.title)}</h1>
          <p>{say(homeWords.can)}</p>
        </div>
        <Latest sequence={sequence} />
        <Channels sequence={sequence} />
        <Foot />
      </div>
      <div className="home-entry">
        <RequestsEntry />
        <SearchEntry />
      </div>
    </section>
  );
};
