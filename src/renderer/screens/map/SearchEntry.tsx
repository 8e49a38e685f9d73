import { X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../components/button.tsx';
import { Keyboard, TextField, useTextEntry } from '../../input/index.ts';
import { mapWords } from '../../i18n/map.ts';
import { useOther, useSay } from '../../i18n/say.tsx';
import { useEngine } from '../../kiosk/use-engine.ts';
import { writtenSoFar } from '../search/written.ts';

/** Part of a name, written on our own keyboard; the list follows while it is written. */
export const SearchEntry = ({
  query,
  onQuery,
  onDone,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onDone: () => void;
}) => {
  const say = useSay();
  const other = useOther();
  const entry = useTextEntry({
    engine: useEngine(),
    initialText: query,
    maxLength: 20,
    onSubmit: onDone,
  });
  const written = writtenSoFar(entry).trim();
  const tell = useEffectEvent(onQuery);
  useEffect(() => tell(written), [written]);
  return (
    <div className="map-entry">
      <div className="map-entry-line">
        <TextField
          entry={entry}
          role="searchbox"
          label={say(mapWords.search)}
          placeholder={say(mapWords.searchPlaceholder)}
          autoFocus
        />
        <Button
          word={mapWords.clearSearch}
          icon={X}
          onPress={() => {
            onQuery('');
            onDone();
          }}
        />
      </div>
      <Keyboard
        entry={entry}
        submitLabel={{ main: say(mapWords.searchDone), sub: other(mapWords.searchDone) }}
      />
    </div>
  );
};
