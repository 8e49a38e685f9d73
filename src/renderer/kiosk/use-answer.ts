import { useEffect, useMemo, useState } from 'react';
import type { CallFault, CallInput, CallName, CallOutput } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import { RecentAnswers } from './recent-answers.ts';

export type Answer<Name extends CallName> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly fault: CallFault<Name> }
  /** `stale`: the answer to an earlier question, kept on show while the next is under way. */
  | { readonly state: 'ready'; readonly value: CallOutput<Name>; readonly stale: boolean };

export type Held<Name extends CallName> = {
  readonly question: string;
  readonly result: Result<CallOutput<Name>, CallFault<Name>>;
};

const ask = <Name extends CallName>(name: Name, input: CallInput<Name>) =>
  (
    window.kiosk[name] as (
      input: CallInput<Name>,
    ) => Promise<Result<CallOutput<Name>, CallFault<Name>>>
  )(input);

const recent = new RecentAnswers();

/** What the same question was last answered in this window; it is asked again all the same. */
const recalled = <Name extends CallName>(question: string): Held<Name> | null => {
  const result = recent.of(question) as Held<Name>['result'] | undefined;
  return result === undefined ? null : { question, result };
};

/** What to show for `question` with what is held so far. */
export const toAnswer = <Name extends CallName>(
  held: Held<Name> | null,
  question: string,
): Answer<Name> => {
  if (held === null) return { state: 'waiting' };
  const stale = held.question !== question;
  if (held.result.ok) return { state: 'ready', value: held.result.value, stale };
  return stale ? { state: 'waiting' } : { state: 'failed', fault: held.result.error };
};

type Asking<Name extends CallName> = (
  name: Name,
  input: CallInput<Name>,
) => Promise<Held<Name>['result']>;

/**
 * Asks main again whenever the input or the content (`sequence`) changes; answers to questions that
 * are no longer asked are dropped, in whatever order they come. With `null` nothing is asked.
 * `asking` puts the question where one call is not enough; the same function every time.
 */
export const useAnswer = <Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
  sequence: number,
  asking: Asking<Name> = ask,
): { readonly answer: Answer<Name>; readonly retry: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const body = JSON.stringify(input);
  const question = `${name} ${sequence} ${body}`;
  const [held, setHeld] = useState<Held<Name> | null>(() => recalled(question));
  useEffect(() => {
    if (body === 'null') return undefined;
    let wanted = true;
    void asking(name, JSON.parse(body) as CallInput<Name>).then((result) => {
      if (result.ok) recent.keep(question, result);
      if (wanted) setHeld({ question, result });
    });
    return () => {
      wanted = false;
    };
  }, [name, body, question, attempt, asking]);
  const answer = useMemo(() => {
    const known = held?.question === question ? held : (recalled<Name>(question) ?? held);
    return toAnswer(known, question);
  }, [held, question]);
  const retry = () => {
    setHeld(null);
    setAttempt((count) => count + 1);
  };
  return { answer, retry };
};
