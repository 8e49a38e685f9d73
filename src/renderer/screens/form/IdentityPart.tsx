import { IdCard, PencilLine, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { IdentityRole } from '../../../shared/submission/kinds.ts';
import type { DraftView, IdentityView } from '../../../shared/vault-contract.ts';
import { Button } from '../../components/button.tsx';
import { maskedName, maskedNumber } from '../../format/masking.ts';
import {
  documentKindWords,
  formWords,
  handlerWord,
  identityProblemWords,
  identityWords,
  partProblemWords,
  roleWords,
} from '../../i18n/form.ts';
import type { Word } from '../../i18n/word.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { CardReading } from './CardReading.tsx';
import { FieldProblemLine } from './FieldParts.tsx';
import { useForm } from './form-context.tsx';
import { TypedIdentity } from './TypedIdentity.tsx';
import { useWriting } from './writing.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

const Known = ({
  identity,
  onAgain,
  onWrite,
}: {
  readonly identity: IdentityView;
  readonly onAgain: () => void;
  readonly onWrite: () => void;
}) => {
  const say = useSay();
  const { isUncovered } = useWriting();
  const { name, number, documentKind, source } = identity;
  const isOfCard = source === 'card';
  return (
    <div className="identity-known">
      {isOfCard ? <IdCard aria-hidden /> : <PencilLine aria-hidden />}
      <div>
        <p className="identity-name">{isUncovered ? name : maskedName(name)}</p>
        <p className="identity-number">{isUncovered ? number : maskedNumber(number)}</p>
        <p className="identity-source">
          {say(documentKindWords[documentKind])} ·{' '}
          {say(isOfCard ? identityWords.fromCard : identityWords.typed)}
        </p>
      </div>
      {isOfCard ? (
        <Button word={identityWords.again} icon={RotateCcw} onPress={onAgain} />
      ) : (
        <Button word={formWords.change} icon={PencilLine} onPress={onWrite} />
      )}
    </div>
  );
};

const Ways = ({
  isTyping,
  onTyping,
}: {
  readonly isTyping: boolean;
  readonly onTyping: (on: boolean) => void;
}) => {
  const say = useSay();
  return (
    <div className="ways" role="group" aria-label={say(identityWords.ways)}>
      <button type="button" aria-pressed={!isTyping} onClick={() => onTyping(false)}>
        <IdCard aria-hidden />
        <span>{say(identityWords.byCard)}</span>
        <SecondLine of={identityWords.byCard} />
      </button>
      <button type="button" aria-pressed={isTyping} onClick={() => onTyping(true)}>
        <PencilLine aria-hidden />
        <span>{say(identityWords.byHand)}</span>
        <span className="ways-hint">{say(identityWords.byHandHint)}</span>
      </button>
    </div>
  );
};

const isWritten = ({ name, number }: IdentityView): boolean => name !== '' || number !== '';

/** Whose document it is. */
const titleOf = (role: IdentityRole, { fields }: DraftView): Word =>
  role === 'applicant' && fields['applicant'] === 'organisation' ? handlerWord : roleWords[role];

/** Proof of identity of one person: read from the card, or typed. */
export const IdentityPart = ({
  role,
  isMissing,
}: {
  readonly role: IdentityRole;
  /** Pressed 下一步 without any. */
  readonly isMissing: boolean;
}) => {
  const say = useSay();
  const { draft, call } = useForm();
  const { write } = useWriting();
  const { view } = useVault();
  const identity = role === 'applicant' ? draft.identity : draft.agentIdentity;
  const title = titleOf(role, draft);
  const [isTyping, setTyping] = useState(identity?.source === 'typed');
  const isKnown = identity?.source === 'card';
  // What was typed counts until a card takes its place.
  const isShown = identity !== null && (isKnown || (!isTyping && isWritten(identity)));
  const isLeft = view.card.state === 'left-behind' && view.card.role === role;
  const isReading = !isKnown && !isTyping;
  useEffect(() => {
    if (isReading) void call('readCard', { role });
  }, [isReading, call, role]);
  const choose = (on: boolean): void => {
    write(null);
    setTyping(on);
    if (on) void call('stopCard', {});
  };
  return (
    <section className="identity" aria-label={say(title)}>
      <h2>
        {say(title)}
        <SecondLine of={title} />
      </h2>
      {!isKnown && <Ways isTyping={isTyping} onTyping={choose} />}
      {isShown && (
        <Known
          identity={identity}
          onAgain={() => void call('clearIdentity', { role })}
          onWrite={() => choose(true)}
        />
      )}
      {isShown && identity.problem !== null && (
        <FieldProblemLine problem={identityProblemWords[identity.problem]} />
      )}
      {!isKnown && isTyping && <TypedIdentity role={role} identity={identity} />}
      {(isReading || isLeft) && <CardReading />}
      {isMissing && identity === null && <FieldProblemLine problem={partProblemWords.identity} />}
    </section>
  );
};
