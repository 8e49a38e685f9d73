import { Newspaper } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { gazetteWords } from '../../i18n/reading.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** From the list of the channel that plays the gazette to its issues as covers; nothing in other channels. */
export const GazetteWay = ({ channel }: { readonly channel: string | undefined }) => {
  const zone = useZone();
  const { go } = useNavigation();
  const part = zone?.parts.gazette;
  if (part === undefined || part !== channel) return null;
  return (
    <Button
      word={gazetteWords.shelf}
      icon={Newspaper}
      kind="primary"
      onPress={() => go({ screen: 'gazettes', year: null })}
    />
  );
};
