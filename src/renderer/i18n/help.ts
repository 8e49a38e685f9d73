import type { HelpView } from '../../shared/help.ts';
import { joined, word, type Word } from './word.ts';

/** Words of 一键呼叫. */
export const helpCallWords = {
  takeBack: word('不用了', 'Never mind'),
  arrived: word('已经有人来了', 'Somebody is here'),
  tooMany: word(
    '刚才呼叫过几次了，请稍等一会儿再呼叫。',
    'Called several times already; please wait a little.',
  ),
  failed: word('没有呼叫成功，请再试一次。', 'That did not work; please try again.'),
  open: word('已经呼叫，看屏幕下方', 'Called; see the strip below'),
} satisfies Record<string, Word>;

/** What the caller can do who got nobody. `hotline`: empty when the venue has none. */
const otherwise = (hotline: string): Word =>
  hotline === ''
    ? word('请到旁边的窗口找人。', 'Please go to the counter.')
    : word('请打这个电话，或者到窗口找人。', 'Call this number, or go to the counter.');

const said: Record<Exclude<HelpView['state'], 'none'>, Word> = {
  calling: word('正在呼叫工作人员，请稍等。', 'Calling the staff; one moment.'),
  called: word('已呼叫工作人员，请在这里稍等。', 'The staff have been called; please wait here.'),
  coming: word('工作人员马上到，请在这里等。', 'Somebody is coming; please wait here.'),
  unanswered: word('还没有人应答，我们还在呼叫。', 'Nobody has answered yet; we keep calling.'),
  unreachable: word('现在呼叫不到工作人员。', 'The staff cannot be reached now.'),
};

/** Whether the caller had better take another way: nobody comes, or nobody knows. */
export const needsAnotherWay = (state: HelpView['state']): boolean =>
  state === 'unanswered' || state === 'unreachable';

/** How the call stands, with the way round when nobody comes; the number itself stands beside it. */
export const calledWord = (state: Exclude<HelpView['state'], 'none'>, hotline: string): Word =>
  needsAnotherWay(state) ? joined([said[state], otherwise(hotline)]) : said[state];
