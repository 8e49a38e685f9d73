import { useEffect, useState } from 'react';
import { placeAfter } from '../../format/playlist.ts';

/** Which of the entries is on show; each stays for its seconds. One entry alone stands still. */
export const useLoop = (entries: readonly { readonly seconds: number }[]): number => {
  const [turn, setTurn] = useState(0);
  const place = turn % entries.length;
  const seconds = entries[place]?.seconds ?? 0;
  useEffect(() => {
    if (entries.length < 2) return undefined;
    const timer = setTimeout(() => setTurn(placeAfter(place, entries.length)), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [place, seconds, entries.length]);
  return place;
};
