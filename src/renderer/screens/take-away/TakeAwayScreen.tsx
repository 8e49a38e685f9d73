import { Files, Link, Printer, QrCode as QrIcon, ReceiptText, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Item } from '../../../shared/item.ts';
import { Bilingual } from '../../components/bilingual.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { takeAwaySteps, takeAwayWords } from '../../i18n/take-away.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer, type Answer } from '../../kiosk/use-answer.ts';
import { useTakenSlip } from '../../kiosk/use-taken-slip.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { WholeText } from './WholeText.tsx';
import './take-away.css';

type Way = 'link' | 'summary' | 'whole';

interface WayWords {
  readonly icon: LucideIcon;
  readonly word: Word;
  readonly brief: Word;
  readonly steps: readonly Word[];
}

const wayWords: Readonly<Record<Way, WayWords>> = {
  link: {
    icon: Link,
    word: takeAwayWords.link,
    brief: takeAwayWords.linkBrief,
    steps: takeAwaySteps.link,
  },
  summary: {
    icon: QrIcon,
    word: takeAwayWords.summary,
    brief: takeAwayWords.summaryBrief,
    steps: takeAwaySteps.summary,
  },
  whole: {
    icon: Files,
    word: takeAwayWords.whole,
    brief: takeAwayWords.wholeBrief,
    steps: takeAwaySteps.whole,
  },
};

type Signed = Answer<'signedSummary'>;

const Summary = ({ answer }: { readonly answer: Signed }) => {
  const say = useSay();
  if (answer.state === 'waiting') return <Waiting rows={1} word={takeAwayWords.making} />;
  if (answer.state === 'ready')
    return <QrCode text={answer.value.text} label={say(takeAwayWords.summary)} />;
  const isUnsigned = answer.fault === 'not-enrolled';
  return (
    <Notice tone="info">
      {say(isUnsigned ? takeAwayWords.noStation : takeAwayWords.notReadable)}
    </Notice>
  );
};

type Address = { readonly url: string } | { readonly without: Word };

/** A page of the center, while what stands here is known to be what stands there; else the reason. */
const useAddress = (itemId: string): Address | null => {
  const { feed } = useSnapshot();
  const zone = useZone();
  if (zone === null) return null;
  if (zone.publicUrl === null) return { without: takeAwayWords.noAddress };
  return feed.state === 'current' || feed.state === 'syncing'
    ? { url: `${zone.publicUrl}/items/${itemId}` }
    : { without: takeAwayWords.offline };
};

interface CodeProps {
  readonly way: Way;
  readonly item: Item;
  readonly url: string | null;
  readonly signed: Signed;
}

const Code = ({ way, item, url, signed }: CodeProps) => {
  const say = useSay();
  switch (way) {
    case 'link':
      return <QrCode text={url ?? ''} label={say(takeAwayWords.link)} />;
    case 'summary':
      return <Summary answer={signed} />;
    case 'whole':
      return <WholeText item={item} />;
  }
};

const OnPaper = ({ item }: { readonly item: Item }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const slip = useTakenSlip();
  return (
    <section className="take-part take-on-paper">
      <h2>{say(takeAwayWords.onPaper)}</h2>
      <div className="take-papers">
        <Button
          word={takeAwayWords.printAll}
          icon={Printer}
          kind="primary"
          disabledReason={say(printingBlocked(devices.a4))}
          onPress={() => go({ screen: 'print', source: { what: 'item', itemId: item.id } })}
        />
        <Button
          word={takeAwayWords.printSlip}
          icon={ReceiptText}
          disabled={slip.isPrinting}
          disabledReason={say(slip.blocked)}
          onPress={() => slip.print({ what: 'summary', itemId: item.id })}
        />
      </div>
      {slip.state !== null && (
        <Notice tone={slip.state.tone} live>
          {say(slip.state.word)}
        </Notice>
      )}
    </section>
  );
};

interface ChoiceProps {
  readonly ways: readonly Way[];
  readonly shown: Way;
  /** The one for everybody; null: it cannot be made now. */
  readonly first: Way | null;
  readonly onChoose: (way: Way) => void;
}

/** All but the first are for those who know why. */
const WayChoice = ({ ways, shown, first, onChoose }: ChoiceProps) => {
  const say = useSay();
  return (
    <div className="take-ways" role="group" aria-label={say(takeAwayWords.onPhone)}>
      {ways.map((way) => {
        const { icon: Icon, word, brief } = wayWords[way];
        return (
          <button
            key={way}
            type="button"
            className="take-way"
            aria-pressed={way === shown}
            onClick={() => onChoose(way)}
          >
            <Icon aria-hidden />
            <span className="take-way-words">
              <Bilingual of={word} />
              <span className="take-brief">{say(brief)}</span>
            </span>
            {way === first && <span className="take-first">{say(takeAwayWords.scanFirst)}</span>}
          </button>
        );
      })}
    </div>
  );
};

const OnPhone = ({ item }: { readonly item: Item }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const address = useAddress(item.id);
  const { answer: signed } = useAnswer('signedSummary', { itemId: item.id }, feed.sequence);
  const [chosen, setChosen] = useState<Way | null>(null);
  if (address === null) return null;
  const url = 'url' in address ? address.url : null;
  const ways: readonly Way[] = url === null ? ['summary', 'whole'] : ['link', 'summary', 'whole'];
  const shown = ways.find((way) => way === chosen) ?? ways[0]!;
  const isMade = (way: Way): boolean => way !== 'summary' || signed.state !== 'failed';
  return (
    <section className="take-part">
      <h2>{say(takeAwayWords.onPhone)}</h2>
      <WayChoice
        ways={ways}
        shown={shown}
        first={isMade(ways[0]!) ? ways[0]! : null}
        onChoose={setChosen}
      />
      <div className="take-code">
        <div className="take-picture">
          <Code way={shown} item={item} url={url} signed={signed} />
        </div>
        {isMade(shown) && (
          <ol className="take-steps">
            {wayWords[shown].steps.map((step) => (
              <li key={say(step)}>{say(step)}</li>
            ))}
          </ol>
        )}
      </div>
      {'without' in address && <Notice tone="info">{say(address.without)}</Notice>}
    </section>
  );
};

/** 带走: one document on paper, as a slip, or on a phone. */
export const TakeAwayScreen = ({ itemId }: { readonly itemId: string }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('item', { id: itemId }, feed.sequence);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const { item } = answer.value;
  return (
    <Screen name="take-away" title={say(takeAwayWords.title)}>
      <p className="take-title">
        <TitleText of={item.title} />
      </p>
      <div className="take-parts">
        <OnPaper item={item} />
        <OnPhone item={item} />
      </div>
    </Screen>
  );
};
