import { ChevronRight } from 'lucide-react';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { serviceWords } from '../../i18n/home.ts';
import { requestsBlocked, requestWords } from '../../i18n/requests.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import type { RequestPart } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import { partsFrom, tilesOf, type Tile } from './tiles.ts';
import './requests.css';

const TileButton = ({ tile, isBlocked }: { readonly tile: Tile; readonly isBlocked: boolean }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { icon: Icon } = tile;
  return (
    <li>
      <button
        type="button"
        className="request-tile"
        aria-disabled={isBlocked || undefined}
        aria-describedby={isBlocked ? 'requests-blocked' : undefined}
        onClick={() => {
          if (!isBlocked) go(tile.route);
        }}
      >
        <span className="request-icon">
          <Icon aria-hidden />
        </span>
        <span className="request-words">
          <span className="request-name">{say(tile.word)}</span>
          <SecondLine of={tile.word} />
          <span className="request-hint">{say(tile.hint)}</span>
          <span className="request-right">{say(tile.right)}</span>
        </span>
        <ChevronRight aria-hidden className="request-chevron" />
      </button>
    </li>
  );
};

/**
 * 我要申请、我要说, with the service that was come for first. What cannot be handed in now says why; what
 * can only be read stays open.
 */
export const RequestsScreen = ({ first }: { readonly first: RequestPart | null }) => {
  const say = useSay();
  const { requests } = useSnapshot();
  const blocked = requestsBlocked[requests.state];
  return (
    <Screen
      name="requests"
      title={say(first === null ? requestWords.title : serviceWords[first].name)}
    >
      <p className="requests-lead">{say(requestWords.lead)}</p>
      {blocked !== null && (
        <div id="requests-blocked">
          <Notice tone="caution">{say(blocked)}</Notice>
        </div>
      )}
      {partsFrom(first).map((part) => {
        const tiles = (
          <ul role="list" className="request-tiles">
            {tilesOf[part].map((tile) => (
              <TileButton
                key={tile.key}
                tile={tile}
                isBlocked={blocked !== null && tile.isReading !== true}
              />
            ))}
          </ul>
        );
        // The first needs no heading of its own: the screen has its name.
        return part === first ? (
          <div key={part}>{tiles}</div>
        ) : (
          <Section key={part} word={serviceWords[part].name}>
            {tiles}
          </Section>
        );
      })}
    </Screen>
  );
};
