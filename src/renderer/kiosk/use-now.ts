import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The time as ISO 8601, renewed at each full minute. For showing only; decisions about time are made in main. */
export const useNow = (): string => {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNowMs(Date.now()), minuteMs - (nowMs % minuteMs));
    return () => clearTimeout(timer);
  }, [nowMs]);
  return new Date(nowMs).toISOString();
};
