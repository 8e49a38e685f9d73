import { chinaDay } from '../../shared/calendar.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { seal } from '../../shared/sealing.ts';
import { Answer, questionSchema, type Question } from '../../shared/submission/question.ts';
import { withJsonBytes } from '../bytes.ts';
import type { MainDoor } from '../main-door.ts';
import type { Surroundings } from '../surroundings.ts';

export interface AskTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly main: MainDoor;
  readonly surroundings: Surroundings;
}

/** `unreachable`: nothing came back, or nothing that is the center's answer to this question. */
export type AskFault = 'unreachable' | 'not-enrolled' | 'no-key';

const answerIn = (plaintext: Uint8Array): Answer | null => {
  try {
    const parsed = Answer.safeParse(JSON.parse(new TextDecoder().decode(plaintext)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  } finally {
    plaintext.fill(0);
  }
};

/** Asks the center through main, who sees two sealed messages. */
export const ask = async (
  question: Question,
  { clock, ids, main, surroundings }: AskTools,
): Promise<Result<Answer, AskFault>> => {
  const place = surroundings.sealingPlace();
  if (!place.ok) return place;
  const { station, key } = place.value;
  const head = { schema: questionSchema, id: ids.next(), station, day: chinaDay(clock.nowMs()) };
  const sealed = await withJsonBytes(question, (bytes) => seal(key, head, bytes));
  if (!sealed.ok) return err('no-key');
  const answered = await main.question(sealed.value.envelope);
  const opened = answered === null ? null : await sealed.value.answer.open(answered);
  const answer = opened === null ? null : answerIn(opened);
  return answer === null ? err('unreachable') : ok(answer);
};
