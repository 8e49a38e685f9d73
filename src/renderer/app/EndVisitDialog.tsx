import { LogOut, Smile } from 'lucide-react';
import type { DraftView, SentView } from '../../shared/vault-contract.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { isUnfinished } from '../format/job-words.ts';
import { draftLostWord, general, visitWords } from '../i18n/general.ts';
import { sentWords } from '../i18n/requests.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { formOf } from '../navigation/history.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { definitions } from '../../shared/submission/definitions/all.ts';
import { formWords } from '../i18n/form.ts';
import { useVault } from '../visit-vault/vault.tsx';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';

/** What a form begins with nobody has answered. */
const givenNames = (kind: DraftView['kind']): ReadonlySet<string> =>
  new Set(
    definitions[kind].steps
      .flatMap(({ fields }) => fields)
      .filter(({ given }) => given !== undefined)
      .map(({ name }) => name),
  );

/** Something would be lost: an empty form is none. */
const hasAnswers = ({ kind, fields, identity }: DraftView): boolean => {
  const given = givenNames(kind);
  return (
    identity !== null ||
    Object.entries(fields).some(([name, value]) => !given.has(name) && value.length > 0)
  );
};

/** Its slip is on the way: a few seconds, and it is lost for ever when the visit ends before. */
const slipDue = (sent: SentView | null): Word | null =>
  sent !== null && (sent.delivery === 'sending' || sent.slip === 'printing')
    ? visitWords.slipDue
    : null;

/** What leaving means for what was handed in. */
const OfSent = ({ sent }: { readonly sent: SentView }) => {
  const say = useSay();
  const hasCode = sent.queryCode !== null;
  if (sent.slip === 'failed' || sent.slip === 'unconfirmed')
    return (
      <Notice tone="caution">
        {say(hasCode ? visitWords.noSlipCode : visitWords.noSlipNumber)}
      </Notice>
    );
  if (sent.slip === 'none') return null;
  return <Notice tone="info">{say(hasCode ? visitWords.slipCode : visitWords.slipNumber)}</Notice>;
};

/** A slip of the finger must not throw everything away, so leaving asks once. */
export const EndVisitDialog = ({ onStay }: { readonly onStay: () => void }) => {
  const say = useSay();
  const { print, requests } = useSnapshot();
  const { go } = useNavigation();
  const { view } = useVault();
  const { draft, sent, card } = view;
  return (
    <Dialog title={say(visitWords.endTitle)} onDismiss={onStay}>
      <p>{say(visitWords.endBody)}</p>
      {print && isUnfinished(print.job) && (
        <Notice tone="caution">{say(visitWords.printRunning)}</Notice>
      )}
      {draft !== null && hasAnswers(draft) && (
        <Notice tone="caution">{say(draftLostWord(definitions[draft.kind].words))}</Notice>
      )}
      {card.state === 'left-behind' && <Notice tone="caution">{say(formWords.takeCard)}</Notice>}
      {sent !== null && <OfSent sent={sent} />}
      <div className="dialog-actions">
        <Button word={visitWords.stay} kind="primary" focusFirst onPress={onStay} />
        <Button
          word={general.endVisit}
          icon={LogOut}
          kind="danger"
          disabledReason={say(slipDue(sent))}
          onPress={() => void window.kiosk.endVisit({})}
        />
      </div>
      {requests.state === 'ready' && draft === null && (
        <Button
          word={sentWords.rate}
          icon={Smile}
          kind="quiet"
          inline
          onPress={() => {
            onStay();
            go(formOf('satisfaction'));
          }}
        />
      )}
    </Dialog>
  );
};
