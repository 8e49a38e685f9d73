import { ArrowRight } from 'lucide-react';
import type { ItemKind } from '../../../shared/item.ts';
import type { Validity } from '../../../shared/validity.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { validityAdvice, validitySentence, validityTones } from '../../format/validity.ts';
import { readerWords } from '../../i18n/reader.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';
import { after } from '../../i18n/word.ts';

/** The reader must first learn that a text is dead, and where the living one is. */
export const ValidityBanner = ({
  validity,
  kind,
}: {
  readonly validity: Validity;
  readonly kind: ItemKind;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  const { by } = validity;
  const advice = validityAdvice(validity, kind);
  if (validity.state === 'in-force') return null;
  return (
    <Notice tone={validityTones[validity.state]}>
      <p>
        <strong>{say(validitySentence(validity, kind))}</strong>
        {advice !== null && say(after(advice))}
      </p>
      {by !== null && (
        <Button
          word={readerWords.successor}
          icon={ArrowRight}
          inline
          onPress={() => go({ screen: 'item', itemId: by })}
        />
      )}
    </Notice>
  );
};
