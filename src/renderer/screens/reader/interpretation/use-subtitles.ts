import { useEffect, useState } from 'react';
import { parseSubtitles, type Cue } from '../../../format/subtitles.ts';

/** The cues of a subtitle file; none while it is read or when it cannot be. */
export const useSubtitles = (sha256: string): readonly Cue[] => {
  const [cues, setCues] = useState<readonly Cue[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/attachment/${sha256}`, { signal: stop.signal })
      .then(async (response) => (response.ok ? response.text() : ''))
      .then(
        (text) => setCues(parseSubtitles(text)),
        () => undefined,
      );
    return () => stop.abort();
  }, [sha256]);
  return cues;
};
