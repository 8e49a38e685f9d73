import { MapPin } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { mapWords } from '../../i18n/map.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** The way from a text to its place as a point of the map. */
export const OnMap = ({ placeId }: { readonly placeId: string }) => {
  const { go } = useNavigation();
  return (
    <Button
      word={mapWords.showOnMap}
      icon={MapPin}
      inline
      onPress={() => go({ screen: 'map', theme: null, placeId })}
    />
  );
};
