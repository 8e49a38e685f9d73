import { randomBytes } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEvent, replyTo } from '../../../center/cases/act.ts';
import type { CaseEvent } from '../../../center/cases/events.ts';
import { enterSubmission } from '../../../center/cases/enter.ts';
import { enterNotice } from '../../../center/cases/holidays.ts';
import { casesPerPage, deadlineList, findCases, listedCase } from '../../../center/cases/list.ts';
import { consultationResult } from '../../../center/cases/opinions.ts';
import { annualTableFour, annualTableThree, enterDispute } from '../../../center/cases/report.ts';
import { caseView, replyDocument } from '../../../center/cases/view.ts';
import { writeServices } from '../../../center/services/content.ts';
import type { Database } from '../../../center/store/schema.ts';
import { composeServices } from '../../../center/services/target.ts';
import { draftSubmission } from '../../../center/testing-station.ts';
import { replyCodes } from '../../../src/shared/statutory/reply-kinds.ts';
import type { SubmissionKind } from '../../../src/shared/submission/kinds.ts';
import { submissionNumber } from '../../../src/shared/submission/number.ts';
import { CaseView } from '../../../src/shared/submission/question.ts';
import type { Submission } from '../../../src/shared/submission/submission.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** The case register: what clerks do to cases, and what residents then see. */
export const describeCases = (name: string, open: () => Promise<Database>): void => {
  describe(`the case register on ${name}`, () => {
    let database: Database;
    let today: string;
    let count: number;
    /** Ten in the morning, in China. */
    const nowMs = (): number => Date.parse(`${today}T02:00:00Z`);
    const clerk = () => ({ name: '示例经办', nowMs: nowMs() });

    beforeEach(async () => {
      database = await open();
      [today, count] = ['2026-03-02', 0];
      await writeServices(database, sampleServices);
    });
    afterEach(() => database.destroy());

    const enter = async (
      kind: SubmissionKind,
      changes: Partial<Submission> = {},
    ): Promise<string> => {
      count += 1;
      const submission = draftSubmission(kind, {
        id: randomBytes(16).toString('hex'),
        number: submissionNumber(2026, '0001', count),
        station: '0001',
        venue: sampleVenue,
        submittedAt: new Date(nowMs()).toISOString(),
        ...changes,
      });
      await database
        .transaction()
        .execute((transaction) => enterSubmission(transaction, submission, nowMs()));
      return submission.number;
    };
    const act = async (number: string, event: CaseEvent, note = '') => {
      const done = await addEvent(database, number, event, note, clerk());
      return done.ok ? done.value.stage : done.error;
    };
    const view = async (number: string): Promise<CaseView> => {
      const row = await database
        .selectFrom('cases')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
      return CaseView.parse(await caseView(database, row, nowMs()));
    };
    const promises = (number: string) =>
      database
        .selectFrom('case_promises')
        .select(['due_on', 'is_estimated', 'cause'])
        .where('number', '=', number)
        .orderBy('position')
        .execute();
    const pdf = async (pages: number): Promise<Uint8Array> => {
      const document = await PDFDocument.create();
      for (let page = 0; page < pages; page += 1) document.addPage();
      return document.save();
    };

    it('leads a request from its receipt over supplement, third party and extension to its reply', async () => {
      const number = await enter('disclosure-request');
      expect(await view(number)).toMatchObject({ stage: 'received', receivedOn: null });
      expect(await act(number, { kind: 'replied', on: today })).toBe('out-of-order');
      expect(await act(number, { kind: 'confirmed', on: today })).toBe('handling');
      expect(await view(number)).toMatchObject({
        stage: 'confirmed',
        receivedOn: '2026-03-02',
        due: { on: '2026-03-30', isEstimated: false },
      });
      today = '2026-03-05';
      expect(
        await act(
          number,
          { kind: 'supplement-asked', on: today, answerBy: '2026-03-20' },
          '请写明是哪个公园',
        ),
      ).toBe('awaiting-supplement');
      expect(await view(number)).toMatchObject({
        stage: 'supplement',
        due: null,
        supplement: { points: '请写明是哪个公园', by: '2026-03-20' },
      });
      today = '2026-03-10';
      const addition = await enter('supplement', { subjectId: number });
      expect(await view(number)).toMatchObject({
        stage: 'confirmed',
        due: { on: '2026-04-08', isEstimated: false },
        supplement: null,
      });
      expect((await listedCase(database, addition, nowMs()))?.row.is_open).toBe(false);
      today = '2026-03-12';
      await act(number, { kind: 'inquiry-sent', on: today, inquiry: '一', to: 'third-party' });
      await act(number, { kind: 'inquiry-delivered', on: today, inquiry: '一' });
      expect(await view(number)).toMatchObject({
        stage: 'third-party',
        due: { isEstimated: true },
      });
      today = '2026-03-18';
      await act(number, { kind: 'inquiry-answered', on: today, inquiry: '一' });
      expect((await view(number)).due).toEqual({ on: '2026-04-14', isEstimated: false });
      expect(await act(number, { kind: 'extended', on: today, workingDays: 20 }, '案情复杂')).toBe(
        'handling',
      );
      expect(await view(number)).toMatchObject({ stage: 'extended' });
      const bytes = await pdf(2);
      const replied = await replyTo(
        database,
        number,
        {
          kind: 'partly-disclosed',
          on: today,
          text: '部分公开。',
          documents: [{ name: '示例.pdf', bytes }],
        },
        clerk(),
      );
      expect(replied.ok && replied.value.stage).toBe('replied');
      const answered = await view(number);
      expect(answered).toMatchObject({
        stage: 'replied',
        due: null,
        reply: {
          on: '2026-03-18',
          kind: 'partly-disclosed',
          title: '政府信息部分公开答复书',
          documents: [{ name: '示例.pdf', pages: 2, sizeBytes: bytes.length }],
          remedy: expect.stringContaining('先申请行政复议') as string,
        },
      });
      expect(answered.events.map(({ stage }) => stage)).toEqual([
        'received',
        'confirmed',
        'supplement',
        'confirmed',
        'third-party',
        'confirmed',
        'extended',
        'replied',
      ]);
      const sha256 = answered.reply?.documents[0]?.sha256 ?? '';
      expect(Buffer.from((await replyDocument(database, number, sha256)) ?? [])).toEqual(
        Buffer.from(bytes),
      );
      expect(await act(number, { kind: 'closed', on: today, reason: 'other' })).toBe('closed');
      expect((await listedCase(database, number, nowMs()))?.row.is_open).toBe(false);
    });

    it('leaves a supplement to staff when no request waits for it', async () => {
      const number = await enter('disclosure-request');
      const early = await enter('supplement', { subjectId: number });
      const lost = await enter('supplement', { subjectId: submissionNumber(2026, '0009', 9) });
      for (const one of [early, lost])
        expect((await listedCase(database, one, nowMs()))?.row.is_open).toBe(true);
      expect((await view(number)).events).toHaveLength(1);
    });

    it('answers and closes what has no statutory clock', async () => {
      const number = await enter('message');
      const wrong = { kind: 'provided', on: today, text: '', documents: [] } as const;
      expect(await replyTo(database, number, wrong, clerk())).toEqual({
        ok: false,
        error: 'wrong-kind',
      });
      await replyTo(database, number, { ...wrong, kind: 'answer', text: '九点。' }, clerk());
      expect(await view(number)).toMatchObject({
        stage: 'replied',
        due: null,
        reply: { kind: 'answer', title: '答复', text: '九点。', remedy: null },
      });
      expect(await replyTo(database, number, { ...wrong, kind: 'answer' }, clerk())).toMatchObject({
        ok: false,
      });
      expect(await act(number, { kind: 'closed', on: today, reason: 'other' })).toBe('closed');
      for (const kind of ['consultation', 'satisfaction', 'paper-material'] as const)
        expect((await listedCase(database, await enter(kind), nowMs()))?.row.is_open).toBe(false);
    });

    it('refuses days to come, unknown numbers, papers that are none, and writes nothing of it', async () => {
      const number = await enter('disclosure-request');
      expect(await act(number, { kind: 'confirmed', on: '2026-03-03' })).toBe('future');
      expect(await act(submissionNumber(2026, '0001', 77), { kind: 'confirmed', on: today })).toBe(
        'no-case',
      );
      await act(number, { kind: 'confirmed', on: today });
      const documents = [{ name: 'x.pdf', bytes: Buffer.from('no paper') }];
      const draft = { kind: 'provided', on: today, text: '', documents } as const;
      expect(await replyTo(database, number, draft, clerk())).toEqual({
        ok: false,
        error: 'unreadable-pdf',
      });
      expect((await view(number)).reply).toBeNull();
    });

    it('has one reply of two clerks that answer at once', async () => {
      const number = await enter('message');
      const draft = { kind: 'answer', on: today, text: '答', documents: [] } as const;
      const both = await Promise.all([0, 1].map(() => replyTo(database, number, draft, clerk())));
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('sounds the alarm for what is overdue, due soon, unconfirmed, or without its supplement', async () => {
      const [overdue, soon, unconfirmed, waiting, calm] = [
        await enter('disclosure-request'),
        await enter('disclosure-request'),
        await enter('disclosure-request'),
        await enter('disclosure-request'),
        await enter('disclosure-request'),
      ];
      await act(overdue!, { kind: 'confirmed', on: today });
      await act(waiting!, { kind: 'confirmed', on: today });
      await act(waiting!, { kind: 'supplement-asked', on: today, answerBy: '2026-03-10' });
      today = '2026-03-06';
      await act(soon!, { kind: 'confirmed', on: today });
      await act(unconfirmed!, { kind: 'confirmed', on: today });
      today = '2026-03-31';
      const late = await enter('disclosure-request');
      today = '2026-04-01';
      await act(calm!, { kind: 'confirmed', on: today });
      const alarms = new Map(
        (await deadlineList(database, nowMs())).map(({ row, alarm }) => [row.number, alarm]),
      );
      expect(alarms.get(overdue!)).toBe('overdue');
      expect(alarms.get(soon!)).toBe('due-soon');
      expect(alarms.get(waiting!)).toBe('supplement-over');
      expect(alarms.get(late)).toBe('unconfirmed');
      expect(alarms.get(calm!)).toBeNull();
      const [first] = await deadlineList(database, nowMs());
      expect(first).toMatchObject({ alarm: 'overdue', daysLeft: -2 });
    });

    it('computes open cases anew when a notice of days off comes, and keeps what was told first', async () => {
      today = '2026-12-10';
      const number = await enter('disclosure-request');
      await act(number, { kind: 'confirmed', on: today });
      expect((await view(number)).due).toEqual({ on: '2027-01-08', isEstimated: true });
      const days = [
        ['2027-01-01', '元旦'],
        ['2027-01-04', '元旦'],
        ['2027-05-01', '劳动节'],
        ['2027-05-02', '劳动节'],
        ['2027-10-01', '国庆节'],
        ['2027-10-02', '国庆节'],
        ['2027-10-03', '国庆节'],
      ].map(([day = '', festival = '']) => ({ day, isOff: true, name: festival }));
      const notice = { year: 2027, source: '示例通知', days };
      expect(await enterNotice(database, notice, '示例经办', nowMs())).toEqual({ moved: 1 });
      expect((await view(number)).due).toEqual({ on: '2027-01-11', isEstimated: false });
      expect((await promises(number)).map(({ due_on, cause }) => [due_on, cause])).toEqual([
        ['2027-01-08', 'event'],
        ['2027-01-11', 'holidays'],
      ]);
      const target = await composeServices({
        database,
        keysFolder: '/nowhere',
        nowMs: nowMs(),
        days: 14,
      });
      expect(JSON.parse(target?.bytes.toString() ?? '')).toMatchObject({ holidays: [notice] });
    });

    it('lists by kind, state, number and agency, page by page', async () => {
      for (let index = 0; index < casesPerPage + 5; index += 1) await enter('satisfaction');
      const message = await enter('message', { agencyId: 'labour' });
      const all = { kind: null, isOpen: null, number: '', agencyId: null, page: 0 };
      const numbers = async (changes: object) =>
        (await findCases(database, { ...all, ...changes }, nowMs())).cases.map(
          ({ row }) => row.number,
        );
      expect((await findCases(database, all, nowMs())).total).toBe(casesPerPage + 6);
      expect(await numbers({})).toHaveLength(casesPerPage);
      expect(await numbers({ page: 1 })).toHaveLength(6);
      expect(await numbers({ isOpen: true })).toEqual([message]);
      expect(await numbers({ kind: 'message' })).toEqual([message]);
      expect(await numbers({ agencyId: 'labour' })).toEqual([message]);
      expect(await numbers({ number: message.slice(-6) })).toEqual([message]);
      expect(await numbers({ number: "'; drop table cases; --" })).toEqual([]);
      expect(await numbers({ number: '%' })).toHaveLength(casesPerPage);
    });

    it('counts what was said in a consultation, question by question', async () => {
      const say = (fields: Submission['fields']) =>
        enter('consultation', { subjectId: 'opinion-1', fields });
      await say({ 'q-q-open': '1', 'q-q-want': ['1', '3'], 'q-q-more': '多种树', opinion: '' });
      await say({ 'q-q-open': '2', 'q-q-want': ['3'], opinion: '谢谢' });
      await say({ 'q-q-open': '1' });
      const [consultation] = sampleServices.consultations;
      const result = await consultationResult(database, consultation!);
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
        today = ['2025-11-10', '2026-03-02', '2026-12-28'][index % 3] ?? today;
        const isCitizen = index % 4 === 0;
        const number = await enter('disclosure-request', {
          fields: {
            information: `示例 ${index}`,
            applicant: isCitizen ? 'citizen' : 'organisation',
            'organisation-class': classes[index % 5] ?? 'other',
          },
        });
        if (index % 10 === 0) continue;
        await act(number, { kind: 'confirmed', on: today });
        if (index % 5 === 1) continue;
        today = ['2025-11-20', '2026-01-06', '2027-01-05'][(index + (index % 7)) % 3] ?? today;
        const on = today;
        if (index % 11 === 0) await act(number, { kind: 'closed', on, reason: 'withdrawn' });
        else
          await replyTo(
            database,
            number,
            { kind: replyCodes[index % kinds] ?? 'other', on, text: '答', documents: [] },
            clerk(),
          );
      }
      let carried = 0;
      for (const year of [2025, 2026, 2027]) {
        const made = await annualTableThree(database, year);
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        const { received, carriedIn, resultsTotal, carriedOut } = made.value;
        expect(received.total + carriedIn.total).toBe(resultsTotal.total + carriedOut.total);
        expect(carriedIn.total).toBe(carried);
        carried = carriedOut.total;
      }
    });

    it('counts reconsiderations and suits in table 四', async () => {
      const number = await enter('disclosure-request');
      await enterDispute(database, number, 'reconsideration', '2026-04-01', null);
      expect((await annualTableFour(database, 2026)).reconsideration).toMatchObject({
        pending: 1,
        total: 1,
      });
      const end = { outcome: 'upheld', on: '2026-05-01' } as const;
      await enterDispute(database, number, 'reconsideration', '2026-04-01', end);
      expect((await annualTableFour(database, 2026)).reconsideration).toMatchObject({
        upheld: 1,
        pending: 0,
        total: 1,
      });
    });
  });
};
