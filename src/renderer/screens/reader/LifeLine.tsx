import type { ItemDetail } from '../../../shared/content.ts';
import { shortDayText } from '../../format/dates.ts';
import { lifeDocumentOf, lifeLineOf, type LifeStep } from '../../format/life-line.ts';
import { lifeWords, moreWord } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import './life-line.css';

const Step = ({ step: { name, items, isHere } }: { readonly step: LifeStep }) => {
  const say = useSay();
  const { go } = useNavigation();
  const [newest] = items;
  const facts = newest && (
    <>
      <span className="life-day">{shortDayText(newest.publishedOn)}</span>
      {items.length > 1 && <span className="life-more">{say(moreWord(items.length))}</span>}
    </>
  );
  const state = newest === undefined ? 'missing' : isHere ? 'here' : 'there';
  return (
    <li className="life-step" data-state={state} aria-current={isHere ? 'step' : undefined}>
      {newest === undefined || isHere ? (
        <div className="life-box">
          <span className="life-name">{say(lifeWords[name])}</span>
          {facts ?? <span className="life-day">{say(lifeWords.missing)}</span>}
          {isHere && <span className="life-here">{say(lifeWords.here)}</span>}
        </div>
      ) : (
        <button
          type="button"
          className="life-box"
          onClick={() => go({ screen: 'item', itemId: newest.id })}
        >
          <span className="life-name">{say(lifeWords[name])}</span>
          {facts}
          <span className="visually-hidden">{newest.title}</span>
        </button>
      )}
    </li>
  );
};

const Line = ({ steps }: { readonly steps: readonly LifeStep[] }) => {
  const say = useSay();
  return (
    <section className="life-line" aria-labelledby="life-line">
      <h2 id="life-line">{say(lifeWords.title)}</h2>
      <ol role="list">
        {steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
};

/**
 * A part of another document's life: that document knows the other parts. It may itself be a step,
 * such as a draft that is explained; then the line is that of the document it leads to.
 */
const LineThrough = ({
  documentId,
  hereId,
  mayLeadOn = true,
}: {
  readonly documentId: string;
  readonly hereId: string;
  readonly mayLeadOn?: boolean;
}) => {
  const { feed } = useSnapshot();
  const { answer } = useAnswer('item', { id: documentId }, feed.sequence);
  // Without it the text still reads; what it belongs to stands under 相关内容, too.
  if (answer.state !== 'ready') return null;
  const { item, related } = answer.value;
  const further = mayLeadOn ? lifeDocumentOf(item, related) : null;
  if (further !== null && further !== documentId)
    return <LineThrough documentId={further} hereId={hereId} mayLeadOn={false} />;
  return <Line steps={lifeLineOf(item, related, hereId)} />;
};

/** 征求意见稿 → 意见反馈 → 正式文件 → 政策解读 → 执行结果, from whichever of them is on the screen. */
export const LifeLine = ({ detail: { item, related } }: { readonly detail: ItemDetail }) => {
  const documentId = lifeDocumentOf(item, related);
  if (documentId === null) return null;
  return documentId === item.id ? (
    <Line steps={lifeLineOf(item, related, item.id)} />
  ) : (
    <LineThrough documentId={documentId} hereId={item.id} />
  );
};
