import { BookOpen, FileText } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail, RelatedItem } from '../../../../shared/content.ts';
import { Bilingual } from '../../../components/bilingual.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ItemRow } from '../../../components/item-row.tsx';
import { general } from '../../../i18n/general.ts';
import { explanationsWord, originalsWord, readingWords } from '../../../i18n/reading.ts';
import { useSay } from '../../../i18n/say.tsx';
import { useNavigation } from '../../../navigation/navigation.tsx';
import './origin-switch.css';

/** What explains this item, or what it explains. */
const counterparts = ({ item, related }: ItemDetail): readonly RelatedItem[] => {
  const direction = item.kind === 'interpretation' ? 'outgoing' : 'incoming';
  return related.filter((one) => one.kind === 'interprets' && one.direction === direction);
};

/** The document and its explanation side by side at the head of both: where one is, and the way to the other. */
export const OriginSwitch = ({ detail }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  const { go } = useNavigation();
  const [choosing, setChoosing] = useState(false);
  const others = counterparts(detail);
  const [only] = others;
  if (only === undefined) return null;
  const isExplanation = detail.item.kind === 'interpretation';
  const cross = () =>
    others.length === 1 ? go({ screen: 'item', itemId: only.item.id }) : setChoosing(true);
  const side = (isHere: boolean, isOriginal: boolean) => {
    const Icon = isOriginal ? FileText : BookOpen;
    const own = isOriginal ? readingWords.original : readingWords.explanation;
    const other = isOriginal ? originalsWord(others.length) : explanationsWord(others.length);
    return (
      <button
        type="button"
        className="origin-side"
        aria-current={isHere ? 'page' : undefined}
        onClick={isHere ? undefined : cross}
      >
        <Icon aria-hidden />
        <Bilingual of={isHere ? own : other} />
      </button>
    );
  };
  return (
    <>
      <nav className="origin-switch" aria-label={say(readingWords.switchLabel)}>
        {side(!isExplanation, true)}
        {side(isExplanation, false)}
      </nav>
      {choosing && (
        <Dialog
          title={say(isExplanation ? readingWords.chooseOriginal : readingWords.chooseExplanation)}
          onDismiss={() => setChoosing(false)}
        >
          <ul role="list" className="rows origin-choices scroll">
            {others.map(({ item }) => (
              <ItemRow key={item.id} item={item} brief />
            ))}
          </ul>
          <Button word={general.close} kind="primary" onPress={() => setChoosing(false)} />
        </Dialog>
      )}
    </>
  );
};
