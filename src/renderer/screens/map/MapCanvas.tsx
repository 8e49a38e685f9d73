import { LocateFixed, Minus, Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Position } from '../../../shared/item-details.ts';
import type { ZoneMap } from '../../../shared/zone.ts';
import { useVisitSettings } from '../../app/visit-settings.tsx';
import { Button } from '../../components/button.tsx';
import type { Place } from '../../format/places.ts';
import { afterPaint } from '../../kiosk/after-paint.ts';
import { mapWords } from '../../i18n/map.ts';
import { useSay } from '../../i18n/say.tsx';
import { DistrictMap } from './district-map.ts';
import { readPalette } from './palette.ts';

export interface MapCanvasProps {
  readonly map: ZoneMap;
  readonly geometry: object;
  readonly places: readonly Place[];
  readonly here: Position | null;
  readonly chosen: Place | null;
  readonly onPick: (id: string | null) => void;
}

const Buttons = ({
  drawn,
  home,
}: {
  readonly drawn: DistrictMap | null;
  readonly home: Position;
}) => (
  <div className="map-buttons">
    <Button word={mapWords.closer} icon={Plus} onPress={() => drawn?.zoom(1)} />
    <Button word={mapWords.farther} icon={Minus} onPress={() => drawn?.zoom(-1)} />
    <Button word={mapWords.backHere} icon={LocateFixed} onPress={() => drawn?.goTo(home)} />
  </div>
);

/** The map itself. What is on it is also in the list; this one is for those who can use a map. */
export const MapCanvas = ({ map, geometry, places, here, chosen, onPick }: MapCanvasProps) => {
  const say = useSay();
  const { textSize, elderMode, highContrast } = useVisitSettings();
  const target = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DistrictMap | null>(null);
  const pick = useEffectEvent(onPick);
  const home = here ?? map.center;
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    return afterPaint(() => {
      const made = new DistrictMap({
        target: element,
        geometry,
        map,
        home,
        palette: readPalette(element),
        onPick: (id) => pick(id),
      });
      setDrawn(made);
      return () => {
        setDrawn(null);
        made.close();
      };
    });
  }, [geometry, map, home]);
  useEffect(() => {
    if (target.current !== null) drawn?.restyle(readPalette(target.current));
  }, [drawn, textSize, elderMode, highContrast]);
  useEffect(() => drawn?.showPlaces(places), [drawn, places]);
  const label = say(mapWords.here);
  useEffect(() => {
    drawn?.mark(here === null ? null : { position: here, label }, chosen);
  }, [drawn, here, chosen, label, textSize, elderMode, highContrast]);
  return (
    <div className="map-frame">
      <div
        ref={target}
        className="map-canvas"
        role="application"
        tabIndex={0}
        aria-label={say(mapWords.mapLabel)}
      />
      <Buttons drawn={drawn} home={home} />
    </div>
  );
};
