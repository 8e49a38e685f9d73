import { describe, expect, it } from 'vitest';
import { replyTo } from '../../../center/cases/act.ts';
import { forgetPersons } from '../../../center/cases/forget.ts';
import { consultationResult } from '../../../center/cases/opinions.ts';
import { annualTableFour, annualTableThree, enterDispute } from '../../../center/cases/report.ts';
import { requestCounts } from '../../../center/cases/request-counts.ts';
import type { Database } from '../../../center/store/schema.ts';
import { replyCodes } from '../../../src/shared/statutory/reply-kinds.ts';
import type { Submission } from '../../../src/shared/submission/submission.ts';
import { sampleServices } from '../feed/sample-services.ts';
import { emptyPdf, registerStand } from './register-stand.ts';

/** What is counted from the register: opinions, and the tables of the annual report. */
export const describeReport = (name: string, open: () => Promise<Database>): void => {
  describe(`what is counted from the register on ${name}`, () => {
    const stand = registerStand(open);
    const forget = (before: string) => forgetPersons(stand.database, before);

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

    it('counts this year’s disclosure requests by agency, the answered and the overdue, once a station hands in', async () => {
      const ask = (agencyId: string) =>
        stand.enter('disclosure-request', { agencyId, fields: { information: '示例' } });
      stand.today = '2025-12-20';
      await ask('labour');
      stand.today = '2026-01-05';
      const [answered, , withdrawn] = [
        await ask('labour'),
        await ask('labour'),
        await ask('labour'),
      ];
      await stand.enter('message', { agencyId: 'labour', fields: { text: '示例' } });
      const on = stand.today;
      for (const number of [answered, withdrawn])
        await stand.act(number, { kind: 'confirmed', on });
      const reply = { kind: replyCodes[0] ?? 'other', on, text: '答', documents: [] };
      await replyTo(stand.database, answered, reply, stand.clerk());
      await stand.act(withdrawn, { kind: 'closed', on, reason: 'withdrawn' });
      stand.today = '2026-06-01';
      expect(await requestCounts(stand.database, stand.nowMs())).toEqual(new Map());

      await stand.database
        .insertInto('stations')
        .values({
          number: '0001',
          key_id: 'station-0001-示例',
          public_key: '示例',
          venue: '示例区',
          enrolled_at: new Date(stand.nowMs()).toISOString(),
          revoked_at: null,
        })
        .execute();
      const counts = await requestCounts(stand.database, stand.nowMs());
      const named = (id: string) =>
        sampleServices.agencies.find((one) => one.id === id)?.name ?? '';
      expect(counts.get(named('labour'))).toEqual({ received: 3, answered: 1, overdue: 1 });
      expect(counts.get(named('data'))).toEqual({ received: 0, answered: 0, overdue: 0 });
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
      expect(await forget('2026-03-02')).toEqual({ cases: 0, envelopes: 0 });
      expect(await forget('2026-03-03')).toEqual({ cases: 1, envelopes: 0 });
      expect(await forget('2026-03-03')).toEqual({ cases: 0, envelopes: 0 });
      expect(JSON.stringify(await stand.view(ended))).not.toContain(planted);
      expect((await stand.view(open)).title).toBe(planted);
      expect(await annualTableThree(stand.database, 2026)).toEqual(before);
      const left = await stand.database.selectFrom('case_files').select('name').execute();
      expect(left).toEqual([]);
      const { last_four, query_code_digest } = await stand.database
        .selectFrom('cases')
        .select(['last_four', 'query_code_digest'])
        .where('number', '=', ended)
        .executeTakeFirstOrThrow();
      expect([last_four, query_code_digest]).toEqual(['----', null]);
    });

    it('counts the time of keeping from the last event, and keeps what is before a court', async () => {
      const [late, sued] = [
        await stand.enter('disclosure-request'),
        await stand.enter('disclosure-request'),
      ];
      const close = (number: string) =>
        stand.act(number, { kind: 'closed', on: stand.today, reason: 'withdrawn' });
      await stand.act(late, { kind: 'confirmed', on: stand.today });
      await stand.act(sued, { kind: 'confirmed', on: stand.today });
      await close(sued);
      await enterDispute(stand.database, sued, 'reconsideration', '2026-03-02', null);
      stand.today = '2026-03-05';
      await close(late);
      expect(await forget('2026-03-05')).toMatchObject({ cases: 0 });
      expect(await forget('2026-03-06')).toMatchObject({ cases: 1 });
      const end = { outcome: 'upheld', on: '2026-04-01' } as const;
      await enterDispute(stand.database, sued, 'reconsideration', '2026-03-02', end);
      expect(await forget('2026-04-01')).toMatchObject({ cases: 0 });
      expect(await forget('2026-04-02')).toMatchObject({ cases: 1 });
    });

    it('keeps the options of a consultation and forgets its words', async () => {
      const planted = '示例暗记甲乙丙';
      await stand.enter('consultation', {
        subjectId: 'opinion-1',
        fields: { 'q-q-open': '1', 'q-q-want': ['1', '3'], 'q-q-more': planted, opinion: planted },
      });
      const [consultation] = sampleServices.consultations;
      const count = async () => {
        const { received, questions } = await consultationResult(stand.database, consultation!);
        return { received, options: questions.map(({ options }) => options) };
      };
      const before = await count();
      expect(await forget('2026-03-03')).toMatchObject({ cases: 1 });
      expect(await count()).toEqual(before);
      expect(before.options[0]).toMatchObject([{ count: 1 }, { count: 0 }]);
      const persons = await stand.database.selectFrom('case_persons').selectAll().execute();
      expect(JSON.stringify(persons)).not.toContain(planted);
      expect(await forget('2026-03-03')).toMatchObject({ cases: 0 });
    });

    it('deletes old envelopes that were set aside, and no others', async () => {
      const row = { number: 'x', station: '0001', json: '{}' };
      const aside = { ...row, outcome: 'set-aside', reason: 'unknown-key' } as const;
      const waiting = { ...row, outcome: 'pending', reason: null } as const;
      const rows = [
        { ...aside, id: 'a'.repeat(32), received_at: '2026-03-01T15:59:59.000Z' },
        { ...aside, id: 'b'.repeat(32), received_at: '2026-03-01T16:00:00.000Z' },
        { ...waiting, id: 'c'.repeat(32), received_at: '2026-01-01T00:00:00.000Z' },
      ];
      const station = { number: '0001', key_id: 'station-0001', venue: '示例', revoked_at: null };
      await stand.database
        .insertInto('stations')
        .values({ ...station, public_key: 'A'.repeat(44), enrolled_at: '2026-01-01T00:00:00.000Z' })
        .execute();
      await stand.database.insertInto('envelopes').values(rows).execute();
      expect(await forget('2026-03-02')).toEqual({ cases: 0, envelopes: 1 });
      const left = await stand.database.selectFrom('envelopes').select('id').execute();
      expect(left.map(({ id }) => id[0])).toEqual(expect.arrayContaining(['b', 'c']));
      expect(left).toHaveLength(2);
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
