import { describe, expect, it } from 'vitest';
import { replyTo } from '../../../center/cases/act.ts';
import { forgetPersons } from '../../../center/cases/forget.ts';
import { consultationResult } from '../../../center/cases/opinions.ts';
import { annualTableFour, annualTableThree, enterDispute } from '../../../center/cases/report.ts';
import type { Database } from '../../../center/store/schema.ts';
import { replyCodes } from '../../../src/shared/statutory/reply-kinds.ts';
import type { Submission } from '../../../src/shared/submission/submission.ts';
import { sampleServices } from '../feed/sample-services.ts';
import { emptyPdf, registerStand } from './register-stand.ts';

/** What is counted from the register: opinions, and the tables of the annual report. */
export const describeReport = (name: string, open: () => Promise<Database>): void => {
  describe(`what is counted from the register on ${name}`, () => {
    const stand = registerStand(open);

    it('counts what was said in a consultation, question by question', async () => {
      const say = (fields: Submission['fields']) =>
        stand.enter('consultation', { subjectId: 'opinion-1', fields });
      await say({ 'q-q-open': '1', 'q-q-want': ['1', '3'], 'q-q-more': '多种树', opinion: '' });
      await say({ 'q-q-open': '2', 'q-q-want': ['3'], opinion: '谢谢' });
      await say({ 'q-q-open': '1' });
      const [consultation] = sampleServices.consultations;
      const result = await consultationResult(stand.database, consultation!);
      expect(result).toMatchObject({
        received: 3,
        questions: [
          { answered: 3, options: [{ count: 2 }, { count: 1 }] },
          { answered: 2, options: [{ count: 1 }, { count: 0 }, { count: 2 }] },
          { answered: 1, words: [{ text: '多种树' }] },
          { answered: 1, words: [{ text: '谢谢' }] },
        ],
      });
    });

    it('makes annual tables that obey 一 + 二 = 三 + 四 whatever the register holds', async () => {
      const classes = ['business', 'research', 'charity', 'legal-service', 'other'];
      const kinds = replyCodes.length;
      for (let index = 0; index < 90; index += 1) {
        stand.today = ['2025-11-10', '2026-03-02', '2026-12-28'][index % 3] ?? stand.today;
        const isCitizen = index % 4 === 0;
        const number = await stand.enter('disclosure-request', {
          fields: {
            information: `示例 ${index}`,
            applicant: isCitizen ? 'citizen' : 'organisation',
            'organisation-class': classes[index % 5] ?? 'other',
          },
        });
        if (index % 10 === 0) continue;
        await stand.act(number, { kind: 'confirmed', on: stand.today });
        if (index % 5 === 1) continue;
        stand.today =
          ['2025-11-20', '2026-01-06', '2027-01-05'][(index + (index % 7)) % 3] ?? stand.today;
        const on = stand.today;
        if (index % 11 === 0) await stand.act(number, { kind: 'closed', on, reason: 'withdrawn' });
        else
          await replyTo(
            stand.database,
            number,
            { kind: replyCodes[index % kinds] ?? 'other', on, text: '答', documents: [] },
            stand.clerk(),
          );
      }
      let carried = 0;
      for (const year of [2025, 2026, 2027]) {
        const made = await annualTableThree(stand.database, year);
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        const { received, carriedIn, resultsTotal, carriedOut } = made.value;
        expect(received.total + carriedIn.total).toBe(resultsTotal.total + carriedOut.total);
        expect(carriedIn.total).toBe(carried);
        carried = carriedOut.total;
      }
    });

    it('forgets persons and papers of what ended before a day, and still counts', async () => {
      const planted = '示例暗记甲乙丙';
      const ended = await stand.enter('disclosure-request', { fields: { information: planted } });
      const open = await stand.enter('disclosure-request', { fields: { information: planted } });
      await stand.act(ended, { kind: 'confirmed', on: stand.today });
      const documents = [{ name: `${planted}.pdf`, bytes: await emptyPdf(1) }];
      const draft = { kind: 'provided', on: stand.today, text: planted, documents } as const;
      await replyTo(stand.database, ended, draft, stand.clerk());
      const before = await annualTableThree(stand.database, 2026);
      expect(await forgetPersons(stand.database, '2026-03-02')).toBe(0);
      expect(await forgetPersons(stand.database, '2026-03-03')).toBe(1);
      expect(await forgetPersons(stand.database, '2026-03-03')).toBe(0);
      expect(JSON.stringify(await stand.view(ended))).not.toContain(planted);
      expect((await stand.view(open)).title).toBe(planted);
      expect(await annualTableThree(stand.database, 2026)).toEqual(before);
      const left = await stand.database.selectFrom('case_files').select('name').execute();
      expect(left).toEqual([]);
    });

    it('counts reconsiderations and suits in table 四', async () => {
      const number = await stand.enter('disclosure-request');
      await enterDispute(stand.database, number, 'reconsideration', '2026-04-01', null);
      expect((await annualTableFour(stand.database, 2026)).reconsideration).toMatchObject({
        pending: 1,
        total: 1,
      });
      const end = { outcome: 'upheld', on: '2026-05-01' } as const;
      await enterDispute(stand.database, number, 'reconsideration', '2026-04-01', end);
      expect((await annualTableFour(stand.database, 2026)).reconsideration).toMatchObject({
        upheld: 1,
        pending: 0,
        total: 1,
      });
    });
  });
};
