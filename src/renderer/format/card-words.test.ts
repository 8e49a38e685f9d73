import { describe, expect, it } from 'vitest';
import { cardFailures, type CardReaderStatus } from '../../shared/devices.ts';
import { cardWords, readingBlocked } from './card-words.ts';

const since = '2026-03-02T08:00:00+08:00';
const ready: CardReaderStatus = { state: 'ready', warnings: [], since, detail: '' };
const offline: CardReaderStatus = { state: 'stopped', cause: 'offline', since, detail: '' };
const role = 'applicant' as const;

describe('what is said while a card is read', () => {
  it('asks for the card, and for lifting it first when it lay there before', () => {
    const waiting = { state: 'waiting', role, mustLift: false } as const;
    expect(cardWords(waiting, ready, true).title.zh).toBe('请把证件平放在读卡器上');
    expect(cardWords({ ...waiting, mustLift: true }, ready, true).title.zh).toBe(
      '请先把上面的证件拿起来，再放一次',
    );
  });

  it('asks for taking the card away when it was read', () => {
    expect(cardWords({ state: 'left-behind', role }, ready, true)).toMatchObject({
      tone: 'caution',
      title: { zh: '读好了，请拿走证件' },
    });
  });

  it('does not call a card read that was not', () => {
    const words = cardWords({ state: 'left-behind', role }, ready, false);
    expect(words.title.zh).toBe('请拿走读卡器上的证件');
  });

  it('says what to do for every way a card can fail', () => {
    for (const cause of cardFailures)
      expect(cardWords({ state: 'failed', role, cause }, ready, true).hint?.zh).toMatch(/请/);
  });

  it('names the reader’s own trouble, and typing as the way out', () => {
    expect(cardWords({ state: 'unavailable', role }, offline, true).hint?.zh).toBe(
      '读卡器没有连接，请联系工作人员检查读卡器的电源和连线；也可以手工填写。',
    );
    expect(readingBlocked(ready)).toBeNull();
  });
});
