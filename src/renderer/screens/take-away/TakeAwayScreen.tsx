import { Files, Link, Printer, QrCode as QrIcon, ReceiptText, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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
import { takeAwayWords } from '../../i18n/take-away.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useTakenSlip } from '../../kiosk/use-taken-slip.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { WholeText } from './WholeText.tsx';
import './take-away.css';

type Way = 'summary' | 'whole' | 'link';

const ways: readonly { way: Way; icon: LucideIcon; word: Word; hint: Word }[] = [
  {
    way: 'summary',
    icon: QrIcon,
    word: takeAwayWords.summary,
    hint: takeAwayWords.summaryHint,
  },
  { way: 'whole', icon: Files, word: takeAwayWords.whole, hint: takeAwayWords.wholeHint },
  { way: 'link', icon: Link, word: takeAwayWords.link, hint: takeAwayWords.linkHint },
];

const Summary = ({ itemId }: { readonly itemId: string }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('signedSummary', { itemId }, feed.sequence);
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

/** A page of the center, while it is known to be as new as what stands here. */
const Address = ({ itemId }: { readonly itemId: string }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const zone = useZone();
  const base = zone?.publicUrl ?? null;
  if (base === null) return <Notice tone="info">{say(takeAwayWords.noAddress)}</Notice>;
  if (feed.state !== 'current' && feed.state !== 'syncing')
    return <Notice tone="info">{say(takeAwayWords.offline)}</Notice>;
  return <QrCode text={`${base}/items/${itemId}`} label={say(takeAwayWords.link)} />;
};

const codeOf = (way: Way, item: Item): ReactNode => {
  switch (way) {
    case 'summary':
      return <Summary itemId={item.id} />;
    case 'whole':
      return <WholeText item={item} />;
    case 'link':
      return <Address itemId={item.id} />;
  }
};

const OnPaper = ({ item }: { readonly item: Item }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const slip = useTakenSlip();
  return (
    <section className="take-part">
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

const OnPhone = ({ item }: { readonly item: Item }) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Way>('summary');
  const hint = ways.find(({ way }) => way === chosen)?.hint;
  return (
    <section className="take-part">
      <h2>{say(takeAwayWords.onPhone)}</h2>
      <div className="take-ways" role="group" aria-label={say(takeAwayWords.onPhone)}>
        {ways.map(({ way, icon: Icon, word }) => (
          <button
            key={way}
            type="button"
            className="take-way"
            aria-pressed={way === chosen}
            onClick={() => setChosen(way)}
          >
            <Icon aria-hidden />
            <Bilingual of={word} />
          </button>
        ))}
      </div>
      <div className="take-code">
        <div className="take-picture">{codeOf(chosen, item)}</div>
        {hint !== undefined && <p>{say(hint)}</p>}
      </div>
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
      <OnPaper item={item} />
      <OnPhone item={item} />
    </Screen>
  );
};
