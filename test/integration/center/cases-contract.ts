import { describe, expect, it } from 'vitest';
import { replyTo } from '../../../center/cases/act.ts';
import { casesPerPage, deadlineList, findCases, listedCase } from '../../../center/cases/list.ts';
import { annualTableThree } from '../../../center/cases/report.ts';
import { replyDocument } from '../../../center/cases/view.ts';
import type { Database } from '../../../center/store/schema.ts';
import { submissionNumber } from '../../../src/shared/submission/number.ts';
import { emptyPdf, registerStand } from './register-stand.ts';

const slip = { queryCodeDigest: 'a'.repeat(64) };
const supplementTo = (subjectId: string) => ({
  subjectId,
  requestCodeDigest: slip.queryCodeDigest,
});

/** The case register: what clerks do to cases, and what residents then see. */
export const describeCases = (name: string, open: () => Promise<Database>): void => {
  describe(`the case register on ${name}`, () => {
    const stand = registerStand(open);

    it('leads a request from its receipt over supplement, third party and extension to its reply', async () => {
      const number = await stand.enter('disclosure-request', slip);
      expect(await stand.view(number)).toMatchObject({ stage: 'received', receivedOn: null });
      expect(await stand.act(number, { kind: 'replied', on: stand.today })).toBe('out-of-order');
      expect(await stand.act(number, { kind: 'confirmed', on: stand.today })).toBe('handling');
      expect(await stand.view(number)).toMatchObject({
        stage: 'confirmed',
        receivedOn: '2026-03-02',
        due: { on: '2026-03-30', isEstimated: false },
      });
      stand.today = '2026-03-05';
      expect(
        await stand.act(
          number,
          { kind: 'supplement-asked', on: stand.today, answerBy: '2026-03-20' },
          '请写明是哪个公园',
        ),
      ).toBe('awaiting-supplement');
      expect(await stand.view(number)).toMatchObject({
        stage: 'supplement',
        due: null,
        supplement: { points: '请写明是哪个公园', by: '2026-03-20' },
      });
      stand.today = '2026-03-10';
      const addition = await stand.enter('supplement', supplementTo(number));
      expect(await stand.view(number)).toMatchObject({
        stage: 'confirmed',
        due: { on: '2026-04-08', isEstimated: false },
        supplement: null,
      });
      expect((await listedCase(stand.database, addition, stand.nowMs()))?.row.is_open).toBe(false);
      stand.today = '2026-03-12';
      await stand.act(number, {
        kind: 'inquiry-sent',
        on: stand.today,
        inquiry: '一',
        to: 'third-party',
      });
      await stand.act(number, { kind: 'inquiry-delivered', on: stand.today, inquiry: '一' });
      expect(await stand.view(number)).toMatchObject({
        stage: 'third-party',
        due: { isEstimated: true },
      });
      stand.today = '2026-03-18';
      await stand.act(number, { kind: 'inquiry-answered', on: stand.today, inquiry: '一' });
      expect((await stand.view(number)).due).toEqual({ on: '2026-04-14', isEstimated: false });
      expect(
        await stand.act(number, { kind: 'extended', on: stand.today, workingDays: 20 }, '案情复杂'),
      ).toBe('handling');
      expect(await stand.view(number)).toMatchObject({ stage: 'extended' });
      const bytes = await emptyPdf(2);
      const replied = await replyTo(
        stand.database,
        number,
        {
          kind: 'partly-disclosed',
          on: stand.today,
          text: '部分公开。',
          documents: [{ name: '示例.pdf', bytes }],
        },
        stand.clerk(),
      );
      expect(replied.ok && replied.value.stage).toBe('replied');
      const answered = await stand.view(number);
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
      expect(Buffer.from((await replyDocument(stand.database, number, sha256)) ?? [])).toEqual(
        Buffer.from(bytes),
      );
      expect(await stand.act(number, { kind: 'closed', on: stand.today, reason: 'other' })).toBe(
        'closed',
      );
      expect((await listedCase(stand.database, number, stand.nowMs()))?.row.is_open).toBe(false);
    });

    it.each([
      ['60 days ago', '2026-01-01T02:00:00Z', '2026-01-01', ''],
      ['61 days ago', '2025-12-31T02:00:00Z', '2026-03-02', '提交时间有误'],
      ['a year ago', '2025-03-02T02:00:00Z', '2026-03-02', '提交时间有误'],
      ['tomorrow', '2026-03-03T02:00:00Z', '2026-03-02', '提交时间有误'],
    ])('believes what a station says of the day only so far: %s', async (_, at, on, note) => {
      const number = await stand.enter('disclosure-request', { submittedAt: at });
      const { submittedOn, events } = await stand.view(number);
      expect([submittedOn, events.map((event) => event.on)]).toEqual([on, [on]]);
      expect(events[0]?.note).toContain(note);
      const [listed] = await deadlineList(stand.database, stand.nowMs());
      expect(listed?.reading.clock?.isOverdue).toBe(on === '2026-01-01');
    });

    it('takes a supplement that was handed in on time and came after the request was given up', async () => {
      const number = await stand.enter('disclosure-request', slip);
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      const asked = { kind: 'supplement-asked', on: stand.today, answerBy: '2026-03-12' } as const;
      await stand.act(number, asked);
      stand.today = '2026-03-13';
      await stand.act(number, { kind: 'supplement-term-over', on: stand.today });
      expect((await listedCase(stand.database, number, stand.nowMs()))?.row.is_open).toBe(false);
      stand.today = '2026-03-16';
      await stand.enter('supplement', {
        ...supplementTo(number),
        submittedAt: '2026-03-13T02:00:00Z',
      });
      expect(await stand.view(number)).toMatchObject({ stage: 'closed' });
      await stand.enter('supplement', {
        ...supplementTo(number),
        submittedAt: '2026-03-12T02:00:00Z',
      });
      expect(await stand.view(number)).toMatchObject({
        stage: 'confirmed',
        due: { on: '2026-04-14', isEstimated: false },
      });
      expect((await listedCase(stand.database, number, stand.nowMs()))?.row.is_open).toBe(true);
      const table = await annualTableThree(stand.database, 2026);
      expect(table.ok && table.value).toMatchObject({
        resultsTotal: { total: 0 },
        carriedOut: { total: 1 },
      });
    });

    it('leaves a supplement to staff when no request waits for it', async () => {
      const number = await stand.enter('disclosure-request', slip);
      const early = await stand.enter('supplement', supplementTo(number));
      const lost = await stand.enter('supplement', {
        subjectId: submissionNumber(2026, '0009', 9),
      });
      for (const one of [early, lost])
        expect((await listedCase(stand.database, one, stand.nowMs()))?.row.is_open).toBe(true);
      expect((await stand.view(number)).events).toHaveLength(1);
    });

    it.each([
      ['of another code', 'b'.repeat(64)],
      ['without a code', null],
    ])('keeps a supplement %s for staff and says why', async (_, requestCodeDigest) => {
      const number = await stand.enter('disclosure-request', slip);
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      const asked = { kind: 'supplement-asked', on: stand.today, answerBy: '2026-03-12' } as const;
      await stand.act(number, asked);
      const foreign = { subjectId: number, requestCodeDigest };
      const addition = await stand.enter('supplement', foreign);
      expect((await stand.view(number)).stage).toBe('supplement');
      expect((await stand.view(addition)).events[0]?.note).toContain('未并入申请');
      expect((await listedCase(stand.database, addition, stand.nowMs()))?.row.is_open).toBe(true);
    });

    it('answers and closes what has no statutory clock', async () => {
      const number = await stand.enter('message');
      const wrong = { kind: 'provided', on: stand.today, text: '', documents: [] } as const;
      expect(await replyTo(stand.database, number, wrong, stand.clerk())).toEqual({
        ok: false,
        error: 'wrong-kind',
      });
      await replyTo(
        stand.database,
        number,
        { ...wrong, kind: 'answer', text: '九点。' },
        stand.clerk(),
      );
      expect(await stand.view(number)).toMatchObject({
        stage: 'replied',
        due: null,
        reply: { kind: 'answer', title: '答复', text: '九点。', remedy: null },
      });
      expect(
        await replyTo(stand.database, number, { ...wrong, kind: 'answer' }, stand.clerk()),
      ).toMatchObject({
        ok: false,
      });
      expect(await stand.act(number, { kind: 'closed', on: stand.today, reason: 'other' })).toBe(
        'closed',
      );
      for (const kind of ['consultation', 'satisfaction', 'paper-material'] as const)
        expect(
          (await listedCase(stand.database, await stand.enter(kind), stand.nowMs()))?.row.is_open,
        ).toBe(false);
    });

    it('refuses days to come, unknown numbers, papers that are none, and writes nothing of it', async () => {
      const number = await stand.enter('disclosure-request');
      expect(await stand.act(number, { kind: 'confirmed', on: '2026-03-03' })).toBe('future');
      expect(
        await stand.act(submissionNumber(2026, '0001', 77), { kind: 'confirmed', on: stand.today }),
      ).toBe('no-case');
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      const documents = [{ name: 'x.pdf', bytes: Buffer.from('no paper') }];
      const draft = { kind: 'provided', on: stand.today, text: '', documents } as const;
      expect(await replyTo(stand.database, number, draft, stand.clerk())).toEqual({
        ok: false,
        error: 'unreadable-pdf',
      });
      expect((await stand.view(number)).reply).toBeNull();
    });

    it('has one reply of two clerks that answer at once', async () => {
      const number = await stand.enter('message');
      const draft = { kind: 'answer', on: stand.today, text: '答', documents: [] } as const;
      const both = await Promise.all(
        [0, 1].map(() => replyTo(stand.database, number, draft, stand.clerk())),
      );
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('lists by kind, state, number and agency, page by page', async () => {
      for (let index = 0; index < casesPerPage + 5; index += 1) await stand.enter('satisfaction');
      const message = await stand.enter('message', { agencyId: 'labour' });
      const all = { kind: null, isOpen: null, number: '', agencyId: null, page: 0 };
      const numbers = async (changes: object) =>
        (await findCases(stand.database, { ...all, ...changes }, stand.nowMs())).cases.map(
          ({ row }) => row.number,
        );
      expect((await findCases(stand.database, all, stand.nowMs())).total).toBe(casesPerPage + 6);
      expect(await numbers({})).toHaveLength(casesPerPage);
      expect(await numbers({ page: 1 })).toHaveLength(6);
      expect(await numbers({ isOpen: true })).toEqual([message]);
      expect(await numbers({ kind: 'message' })).toEqual([message]);
      expect(await numbers({ agencyId: 'labour' })).toEqual([message]);
      expect(await numbers({ number: message.slice(-6) })).toEqual([message]);
      expect(await numbers({ number: "'; drop table cases; --" })).toEqual([]);
      expect(await numbers({ number: '%' })).toHaveLength(casesPerPage);
    });
  });
};
