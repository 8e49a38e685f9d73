import { ChevronDown, ChevronUp } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { rowsWord } from '../../format/counts.ts';
import { listWords } from '../../i18n/list.ts';
import { useSay } from '../../i18n/say.tsx';
import { Button } from '../button.tsx';
import type { ListPlaceBoard } from './place.ts';

/** 上一屏 and 下一屏 for those who do not fling, and between them which rows are on the screen. */
export const ListTools = ({ board }: { readonly board: ListPlaceBoard }) => {
  const place = useSyncExternalStore(board.subscribe, board.place);
  const say = useSay();
  if (place === null || (place.isAtTop && place.isAtEnd)) return null;
  return (
    <nav className="list-tools" aria-label={say(listWords.pages)}>
      <Button
        word={listWords.screenUp}
        icon={ChevronUp}
        disabled={place.isAtTop}
        onPress={() => board.turn(-1)}
      />
      <span className="list-place">{say(rowsWord(place))}</span>
      <Button
        word={listWords.screenDown}
        icon={ChevronDown}
        disabled={place.isAtEnd}
        onPress={() => board.turn(1)}
      />
    </nav>
  );
};
