import { QrCode } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { takeAwayWords } from '../../i18n/take-away.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

export const TakeAwayButton = ({ itemId }: { readonly itemId: string }) => {
  const { go } = useNavigation();
  return (
    <Button
      word={takeAwayWords.takeAway}
      icon={QrCode}
      onPress={() => go({ screen: 'take-away', itemId })}
    />
  );
};
