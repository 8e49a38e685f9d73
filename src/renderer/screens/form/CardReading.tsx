import type { VaultView } from '../../../shared/vault-contract.ts';
import { TitleText } from '../../components/title-text.tsx';
import { cardWords } from '../../format/card-words.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useVault } from '../../visit-vault/vault.tsx';
import { CardPicture } from './CardPicture.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

/** The card that is spoken of told who it is. */
const isReadFrom = ({ card, draft }: VaultView): boolean => {
  if (card.state === 'off' || draft === null) return false;
  const identity = card.role === 'agent' ? draft.agentIdentity : draft.identity;
  return identity?.source === 'card';
};

/** What the reader does, in a picture and in words. That a card left on it is heard, too, `CardStrip` sees to on every screen. */
export const CardReading = () => {
  const say = useSay();
  const { view } = useVault();
  const { devices } = useSnapshot();
  const { tone, title, hint, card } = cardWords(view.card, devices.card, isReadFrom(view));
  return (
    <div className={`card-reading card-reading-${tone}`}>
      <CardPicture card={card} />
      <div role="status" className="card-reading-words">
        <p className="card-reading-title">
          <TitleText of={say(title)} />
        </p>
        <SecondLine as="p" of={title} />
        {hint !== null && <p>{say(hint)}</p>}
      </div>
    </div>
  );
};
