import { useState } from 'react';

/**
 * What the answer on the screen answers: while the next one is under way the last one stays, and with
 * it the question it belongs to.
 */
export const useShown = <Question>(asked: Question, isAnswered: boolean): Question => {
  const [shown, setShown] = useState(asked);
  if (isAnswered && JSON.stringify(shown) !== JSON.stringify(asked)) setShown(asked);
  return isAnswered ? asked : shown;
};
