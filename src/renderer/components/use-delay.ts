import { useEffect, useState } from 'react';

/** False until `delayMs` have passed since the component came; for saying nothing about what is quick. */
export const useDelay = (delayMs: number): boolean => {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return passed;
};
