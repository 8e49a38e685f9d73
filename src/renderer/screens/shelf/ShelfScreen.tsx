import { ChevronRight, MapPin, Printer } from 'lucide-react';
import { paperName } from '../../../shared/paper-material.ts';
import { ChoiceStrip } from '../../components/choice-strip.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { metresWord } from '../../format/place-words.ts';
import {
  byKind,
  firstPart,
  papersIn,
  shelfParts,
  type ShelfPaper,
  type ShelfPart,
} from '../../format/shelf.ts';
import { useSay } from '../../i18n/say.tsx';
import {
  copiesLeftWord,
  paperKindWords,
  partCountWord,
  shelfPartEmpty,
  shelfWords,
} from '../../i18n/shelf.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Cover } from './Cover.tsx';
import { useElectronic } from './use-electronic.ts';
import { useShelf } from './use-shelf.ts';
import '../../components/item-row.css';
import './shelf.css';

/** Where to go for it, in one line: the shelf here, else the nearest venue. */
const Whereabouts = ({
  paper: { part, place, copies, elsewhere },
}: {
  readonly paper: ShelfPaper;
}) => {
  const say = useSay();
  const [nearest] = elsewhere;
  if (part === 'here')
    return (
      <>
        <span className="shelf-place">
          <MapPin aria-hidden />
          <span lang="zh-CN">{place}</span>
        </span>
        <span className="shelf-count shelf-some">{say(copiesLeftWord(copies))}</span>
      </>
    );
  if (nearest === undefined)
    return <span className="shelf-count shelf-none">{say(shelfWords.outEverywhere)}</span>;
  return (
    <>
      <span className="shelf-place">
        <MapPin aria-hidden />
        <span lang="zh-CN">{nearest.venue}</span>
      </span>
      {nearest.metres !== null && <span>{say(metresWord(nearest.metres))}</span>}
      <span className="shelf-count">{say(copiesLeftWord(nearest.copies))}</span>
    </>
  );
};

/** Of the same text as an item; a booklet that is in force needs no word. */
const Standing = ({ itemId }: { readonly itemId: string | null }) => {
  const electronic = useElectronic(itemId);
  if (typeof electronic === 'string' || electronic.validity.state === 'in-force') return null;
  return <ValidityBadge validity={electronic.validity} kind={electronic.item.kind} />;
};

const Row = ({ paper }: { readonly paper: ShelfPaper }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { material, part } = paper;
  return (
    <li>
      <button
        type="button"
        className="row shelf-row"
        onClick={() => go({ screen: 'paper', materialId: material.id })}
      >
        <Cover material={material} />
        <span className="row-text">
          <span className="row-title">
            <TitleText of={paperName(material)} />
          </span>
          <span className="row-facts">
            <Whereabouts paper={paper} />
          </span>
          <span className="row-facts">
            <Standing itemId={material.itemId} />
            {material.itemId !== null ? (
              <span className="row-fact">
                <Printer aria-hidden className="row-clip" />
                {say(shelfWords.electronic)}
              </span>
            ) : (
              part !== 'here' && <span>{say(shelfWords.reservable)}</span>
            )}
          </span>
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

const Nothing = ({ part }: { readonly part: ShelfPart | null }) => {
  const say = useSay();
  const title = part === null ? shelfWords.none : shelfPartEmpty[part];
  const hint = part === null ? shelfWords.noneHint : shelfWords.emptyHint;
  return (
    <div className="shelf-nothing" role="status">
      <h2>{say(title)}</h2>
      <p>{say(hint)}</p>
    </div>
  );
};

const Parts = ({
  papers,
  chosen,
}: {
  readonly papers: readonly ShelfPaper[];
  readonly chosen: ShelfPart;
}) => {
  const { replace } = useNavigation();
  return (
    <ChoiceStrip
      label={shelfWords.parts}
      choices={shelfParts.map((part) => ({
        value: part,
        word: partCountWord(part, papersIn(papers, part).length),
      }))}
      chosen={chosen}
      onChoose={(part) => replace({ screen: 'shelf', part })}
    />
  );
};

/** 纸质阅览: what lies on the shelf beside this machine, then what lies elsewhere, then what has run out. */
export const ShelfScreen = ({ part }: { readonly part: ShelfPart | null }) => {
  const say = useSay();
  const { papers, retry } = useShelf();
  if (papers === 'waiting') return <Waiting />;
  if (papers === 'failed') return <Trouble onRetry={retry} />;
  const chosen = part ?? firstPart(papers);
  const groups = byKind(papersIn(papers, chosen));
  return (
    <Screen
      name="shelf"
      title={say(shelfWords.title)}
      actions={papers.length > 0 ? <Parts papers={papers} chosen={chosen} /> : undefined}
    >
      <p className="shelf-lead">{say(shelfWords.lead)}</p>
      {groups.length === 0 && <Nothing part={papers.length === 0 ? null : chosen} />}
      {groups.map((group) => (
        <Section key={group.kind} word={paperKindWords[group.kind]}>
          <ul role="list" className="rows shelf-rows">
            {group.papers.map((paper) => (
              <Row key={paper.material.id} paper={paper} />
            ))}
          </ul>
        </Section>
      ))}
    </Screen>
  );
};
