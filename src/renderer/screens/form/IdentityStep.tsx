import { UsersRound } from 'lucide-react';
import { useEffect } from 'react';
import { hasAgent } from '../../format/review-rows.ts';
import { formWords } from '../../i18n/form.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { useForm } from './form-context.tsx';
import { IdentityPart } from './IdentityPart.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

/** 一米线: before anything personal is shown or written. */
export const LookBehind = () => {
  const say = useSay();
  return (
    <div className="look-behind">
      <UsersRound aria-hidden />
      <p>
        <strong>{say(formWords.lookBehind)}</strong>
        <span>{say(formWords.lookBehindWhy)}</span>
        <SecondLine of={formWords.lookBehind} />
      </p>
    </div>
  );
};

/** The applicant's proof of identity, and the agent's when somebody acts for the applicant. */
export const IdentityStep = ({ isTried }: { readonly isTried: boolean }) => {
  const { draft, call } = useForm();
  const { view } = useVault();
  const isLeft = view.card.state === 'left-behind';
  const isAgentDue =
    hasAgent(draft) && (draft.agentIdentity !== null || (draft.identity !== null && !isLeft));
  // Read already: then what must be done next, taking the card away, needs the room.
  const isAwaited = draft.identity === null || (isAgentDue && draft.agentIdentity === null);
  // Nothing reads once the step is left; the vault goes on watching a card that still lies there.
  useEffect(() => () => void call('stopCard', {}), [call]);
  return (
    <>
      {isAwaited && <LookBehind />}
      <IdentityPart key="applicant" role="applicant" isMissing={isTried} />
      {isAgentDue && <IdentityPart key="agent" role="agent" isMissing={isTried} />}
    </>
  );
};
