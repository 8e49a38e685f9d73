import {
  BookCopy,
  ChevronRight,
  FileQuestionMark,
  HandCoins,
  MessageCircleMore,
  Smile,
  TextSearch,
  Vote,
  type LucideIcon,
} from 'lucide-react';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { requestsBlocked, requestWords, tileWords } from '../../i18n/requests.ts';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { formOf, type Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './requests.css';

interface Tile {
  readonly key: string;
  readonly right: Word;
  readonly word: Word;
  readonly hint: Word;
  readonly icon: LucideIcon;
  readonly route: Route;
  /** Opens without handing anything in. */
  readonly isReading?: boolean;
}

/** The four rights, and what each is used for here. */
const tiles: readonly Tile[] = [
  {
    key: 'disclosure',
    right: requestWords.know,
    word: tileWords.disclosure,
    hint: tileWords.disclosureHint,
    icon: FileQuestionMark,
    route: { screen: 'look-first', query: '' },
  },
  {
    key: 'progress',
    right: requestWords.know,
    word: tileWords.progress,
    hint: tileWords.progressHint,
    icon: TextSearch,
    route: { screen: 'progress' },
  },
  {
    key: 'consultations',
    right: requestWords.takePart,
    word: tileWords.consultations,
    hint: tileWords.consultationsHint,
    icon: Vote,
    route: { screen: 'subjects', list: 'consultations' },
    isReading: true,
  },
  {
    key: 'message',
    right: requestWords.speak,
    word: tileWords.message,
    hint: tileWords.messageHint,
    icon: MessageCircleMore,
    route: formOf('message'),
  },
  {
    key: 'applications',
    right: requestWords.takePart,
    word: tileWords.applications,
    hint: tileWords.applicationsHint,
    icon: HandCoins,
    route: { screen: 'subjects', list: 'applications' },
    isReading: true,
  },
  {
    key: 'materials',
    right: requestWords.know,
    word: tileWords.materials,
    hint: tileWords.materialsHint,
    icon: BookCopy,
    route: { screen: 'subjects', list: 'materials' },
    isReading: true,
  },
  {
    key: 'satisfaction',
    right: requestWords.supervise,
    word: tileWords.satisfaction,
    hint: tileWords.satisfactionHint,
    icon: Smile,
    route: formOf('satisfaction'),
  },
];

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

/** 我要申请、我要说. What cannot be handed in now says why; what can only be read stays open. */
export const RequestsScreen = () => {
  const say = useSay();
  const { requests } = useSnapshot();
  const blocked = requestsBlocked[requests.state];
  return (
    <Screen name="requests" title={say(requestWords.title)}>
      <p className="requests-lead">{say(requestWords.lead)}</p>
      {blocked !== null && (
        <div id="requests-blocked">
          <Notice tone="caution">{say(blocked)}</Notice>
        </div>
      )}
      <ul role="list" className="request-tiles">
        {tiles.map((tile) => (
          <TileButton
            key={tile.key}
            tile={tile}
            isBlocked={blocked !== null && tile.isReading !== true}
          />
        ))}
      </ul>
    </Screen>
  );
};
