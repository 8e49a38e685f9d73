import { Map as MapIcon } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { mapWords } from '../../i18n/map.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** On the list of places as documents: the way to the map that shows them. */
export const OpenMap = ({ channel }: { readonly channel: string | undefined }) => {
  const zone = useZone();
  const { go } = useNavigation();
  if (channel === undefined || zone?.parts.places !== channel) return null;
  return (
    <Button
      word={mapWords.openMap}
      icon={MapIcon}
      kind="primary"
      onPress={() => go({ screen: 'map', theme: null, placeId: null })}
    />
  );
};
