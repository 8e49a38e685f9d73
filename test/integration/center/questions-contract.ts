import { describe, expect, it } from 'vitest';
import type { Database } from '../../../center/store/schema.ts';
import { intakeStand } from './intake-stand.ts';

/** What residents ask with the code of their slip, over real HTTP. */
export const describeQuestions = (name: string, open: () => Promise<Database>): void => {
  describe(`questions on ${name}`, () => {
    const stand = intakeStand(open);

    it('answers the code with its four, and nobody else', async () => {
      const { submission, queryCode } = stand.station.draft('disclosure-request');
      await stand.station.submit(stand.key, submission);
      const right = { ask: 'case', code: queryCode ?? '', lastFour: '0001' } as const;
      expect(await stand.station.ask(stand.key, right)).toMatchObject({
        answer: 'case',
        case: {
          number: submission.number,
          title: '示例区 2025 年公园改造预算',
          stage: 'received',
          submittedOn: '2026-03-02',
          receivedOn: null,
          due: { on: '2026-03-30', isEstimated: true },
          agency: { name: '政务公开工作机构' },
          reply: null,
        },
      });
      const unknown = { answer: 'refused', why: 'unknown' };
      expect(await stand.station.ask(stand.key, { ...right, lastFour: '9999' })).toEqual(unknown);
      expect(await stand.station.ask(stand.key, { ...right, code: '000000000000' })).toEqual(
        unknown,
      );
      expect(
        await stand.station.ask(stand.key, { ...right, ask: 'document', sha256: 'a'.repeat(64) }),
      ).toEqual(unknown);
    });

    it('locks a code after ten wrong tries for an hour, whether it exists or not', async () => {
      const { submission, queryCode } = stand.station.draft('message');
      await stand.station.submit(stand.key, submission);
      for (const code of [queryCode ?? '', '111111111110']) {
        const wrong = { ask: 'case', code, lastFour: '9999' } as const;
        for (let index = 0; index < 10; index += 1)
          expect(await stand.station.ask(stand.key, wrong)).toMatchObject({ why: 'unknown' });
        expect(await stand.station.ask(stand.key, wrong)).toEqual({
          answer: 'refused',
          why: 'locked',
        });
        stand.nowMs += 60_000;
      }
      const right = { ask: 'case', code: queryCode ?? '', lastFour: '0001' } as const;
      expect(await stand.station.ask(stand.key, right)).toMatchObject({ why: 'locked' });
      stand.nowMs += 3_600_000;
      expect(await stand.station.ask(stand.key, right)).toMatchObject({ answer: 'case' });
    });

    it('limits how often one station asks', async () => {
      const question = { ask: 'case', code: '000000000000', lastFour: '0001' } as const;
      const asked = Array.from({ length: 60 }, () =>
        stand.station.ask(stand.key, question).then(
          () => 'ok',
          (error: unknown) => String(error),
        ),
      );
      const refused = (await Promise.all(asked)).filter((word) => word.includes('too-many'));
      expect(refused).toHaveLength(20);
    });
  });
};
