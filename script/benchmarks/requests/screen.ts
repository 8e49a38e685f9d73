import type { Page } from '@playwright/test';
import { cardReaderTiming } from '../../../native-adapters/id-card-reader/timing.ts';
import { readyToHandIn } from '../../../test/e2e/support/requests.ts';
import { RequestScreens } from '../../../test/e2e/support/request-steps.ts';
import { Resident } from '../../../test/e2e/support/resident.ts';
import { startStand, type Stand } from '../../../test/support/stand.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median, quantile } from '../statistics.ts';

/** What a resident waits for on the real kiosk: the name after the card, the slip after the last press. */

const cardRounds = 10;
const slipRounds = 6;

/** Resolves in the page when `condition` holds and two frames more are painted. The page's policy forbids to evaluate text there. */
const painted = (page: Page, condition: string): Promise<unknown> =>
  page.evaluate(`new Promise((done) => {
    const look = () => requestAnimationFrame((${condition}) ? () => requestAnimationFrame(done) : look);
    look();
  })`);

/** Milliseconds until the page shows it and has painted. */
const untilPainted = async (page: Page, condition: string, act: () => unknown): Promise<number> => {
  const beganMs = performance.now();
  await act();
  await painted(page, condition);
  return performance.now() - beganMs;
};

const nameShown = "document.querySelector('.identity-known .identity-name') !== null";
const cardGone = "document.querySelector('.card-reading-take, .identity-left') === null";
const sentShown = "document.querySelector('.sent-number') !== null";
const slipOut = "document.body.textContent.includes('小票已经印出')";

const readCards = async (stand: Stand, resident: Resident): Promise<number[]> => {
  const requests = new RequestScreens(resident);
  const times: number[] = [];
  for (let round = 0; round < cardRounds; round += 1) {
    await resident.begin();
    await requests.begin();
    await requests.choose(/^个人/, /^为自己/);
    await requests.next();
    await requests.step('身份证明');
    await resident.page.getByText('请把证件平放在读卡器上').waitFor();
    // Evenly over the pause between two looks, so that the wait is nobody's luck.
    await resident.page.waitForTimeout(cardReaderTiming.pollMs * (2 + round / cardRounds));
    times.push(await untilPainted(resident.page, nameShown, () => stand.card.present('resident')));
    stand.card.remove();
    await painted(resident.page, cardGone);
    await resident.page.waitForTimeout(2 * cardReaderTiming.pollMs);
    await resident.endVisit();
  }
  return times;
};

interface HandedIn {
  readonly numberMs: number;
  readonly slipMs: number;
  /** The same slip once more, with nothing before it. */
  readonly againMs: number;
}

const handIn = async (resident: Resident): Promise<HandedIn> => {
  const requests = new RequestScreens(resident);
  await resident.begin();
  await requests.open(/^咨询投诉建议/);
  await requests.choose(/^咨询/);
  await requests.write('标题', 'shili');
  await requests.write('内容', 'shilineirong');
  await requests.next();
  await requests.step('要不要留联系方式');
  await requests.next();
  await requests.step('核对并提交');
  const { page } = resident;
  const beganMs = performance.now();
  const numberMs = await untilPainted(page, sentShown, () => resident.button(/^确认提交/).click());
  await painted(page, slipOut);
  const slipMs = performance.now() - beganMs;
  await resident.button(/^再打一次小票/).click();
  const againMs = await untilPainted(page, slipOut, () => painted(page, `!${slipOut}`));
  await resident.endVisit();
  return { numberMs, slipMs, againMs };
};

/** Needs a screen and the built app, as the start and tap benches do. */
export const benchRequestScreens = async (): Promise<BenchLine[]> => {
  await using stand = await startStand({ withIntake: true });
  const resident = new Resident(await stand.launch());
  await readyToHandIn(resident);
  const names = await readCards(stand, resident);
  const handed: HandedIn[] = [];
  for (let round = 0; round < slipRounds; round += 1) handed.push(await handIn(resident));
  const alone = median(handed.map(({ againMs }) => againMs));
  return [
    plainLine(
      'requests: card laid down to name on the screen, p50',
      quantile(names, 0.5),
      'ms',
      `cards are looked for every ${cardReaderTiming.pollMs} ms`,
    ),
    plainLine('requests: card laid down to name on the screen, p95', quantile(names, 0.95), 'ms'),
    plainLine(
      'requests: confirmed to number on the screen',
      median(handed.map(({ numberMs }) => numberMs)),
      'ms',
    ),
    peerLine(
      plainLine(
        'requests: confirmed to slip printed',
        median(handed.map(({ slipMs }) => slipMs)),
        'ms',
        'sealed, kept, taken by the center and printed',
      ),
      'the same slip alone',
      alone,
      'less',
    ),
  ];
};
