import { HandHelping } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { untilWord } from '../../format/dates.ts';
import { assistedWords, formWords } from '../../i18n/form.ts';
import { progressWords, supplementByWord } from '../../i18n/progress.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { AgencyStep } from './AgencyStep.tsx';
import { Fields } from './Fields.tsx';
import { useForm } from './form-context.tsx';
import { IdentityStep } from './IdentityStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { SignatureStep } from './SignatureStep.tsx';
import { useSay } from '../../i18n/say.tsx';

/** For who cannot read or write: offered at the first step, said on every other (条例 Art. 29, 43). */
const Assisted = () => {
  const say = useSay();
  const { draft, definition, place, call } = useForm();
  if (!definition.hasDocument || definition.endsWith === 'paper') return null;
  const { isAssisted } = draft.assisted;
  const set = (on: boolean): void =>
    void call('setAssisted', { isAssisted: on, isReadBack: false });
  if (isAssisted)
    return (
      <Notice tone="info">
        <p>
          <strong>{say(assistedWords.on)}</strong>　{say(assistedWords.onHint)}
        </p>
        {place.number === 1 && (
          <Button word={assistedWords.off} inline onPress={() => set(false)} />
        )}
      </Notice>
    );
  if (place.number !== 1) return null;
  return (
    <div className="assisted-offer">
      <Button word={assistedWords.offer} icon={HandHelping} onPress={() => set(true)} />
      <p className="field-help">{say(assistedWords.offerHint)}</p>
    </div>
  );
};

const Part = ({ isTried }: { readonly isTried: boolean }) => {
  const { place } = useForm();
  switch (place.step.asks) {
    case 'identity':
      return <IdentityStep isTried={isTried} />;
    case 'agency':
      return <AgencyStep />;
    case 'signature':
      return <SignatureStep />;
    default:
      return place.step.id === 'review' ? <ReviewStep /> : null;
  }
};

/** Of a supplement: what the office asked for, as the case that was looked up says it. */
const Asked = () => {
  const say = useSay();
  const { route, place } = useForm();
  const { view } = useVault();
  const { case: found } = view.lookup;
  const isOfIt = route.kind === 'supplement' && found?.number === route.subjectId;
  if (!isOfIt || found.supplement === null || place.step.id === 'review') return null;
  return (
    <Notice tone="info">
      <p>
        <strong>{say(progressWords.supplementTitle)}</strong>
        {say(supplementByWord(untilWord(found.supplement.by)))}
      </p>
      <p className="asked-points">{found.supplement.points}</p>
    </Notice>
  );
};

/** Of a form that ends with paper: said before the first word is written, and before it is printed. */
const NothingSent = () => {
  const say = useSay();
  const { definition, place } = useForm();
  const isSaid = place.number === 1 || place.step.id === 'review';
  if (definition.endsWith !== 'paper' || !isSaid) return null;
  return <Notice tone="info">{say(formWords.nothingSent)}</Notice>;
};

/** What the step asks: the parts of the machinery, then its own fields. */
export const StepBody = ({ isTried }: { readonly isTried: boolean }) => {
  return (
    <>
      <Asked />
      <NothingSent />
      <Part isTried={isTried} />
      <Fields />
      <Assisted />
    </>
  );
};
