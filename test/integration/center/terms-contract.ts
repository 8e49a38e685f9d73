import { describe, expect, it } from 'vitest';
import { enterNotice, loadServices } from '../../../center/cases/holidays.ts';
import { deadlineList } from '../../../center/cases/list.ts';
import { composeServices } from '../../../center/services/target.ts';
import type { Database } from '../../../center/store/schema.ts';
import { sampleServices } from '../feed/sample-services.ts';
import { registerStand } from './register-stand.ts';

/** The terms of open cases: what presses, and what a notice of days off changes. */
export const describeTerms = (name: string, open: () => Promise<Database>): void => {
  describe(`the terms of cases on ${name}`, () => {
    const stand = registerStand(open);

    it('sounds the alarm for a letter of inquiry that stops the clock and was never delivered', async () => {
      const number = await stand.enter('disclosure-request');
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      const inquiry = { kind: 'inquiry-sent', on: stand.today, inquiry: '1' } as const;
      await stand.act(number, { ...inquiry, to: 'third-party' });
      const alarm = async () => (await deadlineList(stand.database, stand.nowMs()))[0]?.alarm;
      stand.today = '2026-03-23';
      expect(await alarm()).toBeNull();
      stand.today = '2026-03-24';
      expect(await alarm()).toBe('inquiry-silent');
      await stand.act(number, { kind: 'inquiry-delivered', on: stand.today, inquiry: '1' });
      expect(await alarm()).toBeNull();
    });

    it('sounds the alarm for what is overdue, due soon, unconfirmed, or without its supplement', async () => {
      const [overdue, soon, unconfirmed, waiting, calm] = [
        await stand.enter('disclosure-request'),
        await stand.enter('disclosure-request'),
        await stand.enter('disclosure-request'),
        await stand.enter('disclosure-request'),
        await stand.enter('disclosure-request'),
      ];
      await stand.act(overdue!, { kind: 'confirmed', on: stand.today });
      await stand.act(waiting!, { kind: 'confirmed', on: stand.today });
      await stand.act(waiting!, {
        kind: 'supplement-asked',
        on: stand.today,
        answerBy: '2026-03-10',
      });
      stand.today = '2026-03-06';
      await stand.act(soon!, { kind: 'confirmed', on: stand.today });
      await stand.act(unconfirmed!, { kind: 'confirmed', on: stand.today });
      stand.today = '2026-03-31';
      const late = await stand.enter('disclosure-request');
      stand.today = '2026-04-01';
      await stand.act(calm!, { kind: 'confirmed', on: stand.today });
      const alarms = new Map(
        (await deadlineList(stand.database, stand.nowMs())).map(({ row, alarm }) => [
          row.number,
          alarm,
        ]),
      );
      expect(alarms.get(overdue!)).toBe('overdue');
      expect(alarms.get(soon!)).toBe('due-soon');
      expect(alarms.get(waiting!)).toBe('supplement-over');
      expect(alarms.get(late)).toBe('unconfirmed');
      expect(alarms.get(calm!)).toBeNull();
      const [first] = await deadlineList(stand.database, stand.nowMs());
      expect(first).toMatchObject({ alarm: 'overdue', daysLeft: -2 });
    });

    it('tells the resident what to do once the term has passed without a reply, and no longer after it', async () => {
      const number = await stand.enter('disclosure-request');
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      stand.today = '2026-03-30';
      expect((await stand.view(number)).overdueRemedy).toBeNull();
      stand.today = '2026-03-31';
      expect((await stand.view(number)).overdueRemedy).toMatch(/主管部门.*60日内申请行政复议/);
      await stand.act(number, { kind: 'replied', on: stand.today });
      expect((await stand.view(number)).overdueRemedy).toBeNull();
    });

    it('computes open cases anew when a notice of days off comes, and keeps what was told first', async () => {
      stand.today = '2026-12-10';
      const number = await stand.enter('disclosure-request');
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      expect((await stand.view(number)).due).toEqual({ on: '2027-01-08', isEstimated: true });
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
      expect(await enterNotice(stand.database, notice, '示例经办', stand.nowMs())).toEqual({
        moved: 1,
      });
      expect((await stand.view(number)).due).toEqual({ on: '2027-01-11', isEstimated: false });
      expect((await stand.promises(number)).map(({ due_on, cause }) => [due_on, cause])).toEqual([
        ['2027-01-08', 'event'],
        ['2027-01-11', 'holidays'],
      ]);
      const target = await composeServices({
        database: stand.database,
        keysFolder: '/nowhere',
        nowMs: stand.nowMs(),
        days: 14,
      });
      expect(JSON.parse(target?.bytes.toString() ?? '')).toMatchObject({ holidays: [notice] });
    });

    it('moves cases by a loaded notice too, and of one year the later that came counts', async () => {
      stand.today = '2026-12-10';
      const number = await stand.enter('disclosure-request');
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      const legal = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
      const noticeWith = (...more: string[]) => ({
        year: 2027,
        source: '示例通知',
        days: [...legal, ...more].map((day) => ({ day: `2027-${day}`, isOff: true, name: '示例' })),
      });
      await enterNotice(stand.database, noticeWith('01-04'), '示例经办', stand.nowMs());
      expect((await stand.view(number)).due?.on).toBe('2027-01-11');
      stand.today = '2026-12-11';
      const content = { ...sampleServices, holidays: [noticeWith('01-04', '01-05')] };
      const load = () => loadServices(stand.database, content, stand.nowMs());
      expect(await load()).toEqual({ moved: 1 });
      expect((await stand.view(number)).due?.on).toBe('2027-01-12');
      stand.today = '2026-12-14';
      await enterNotice(stand.database, noticeWith(), '示例经办', stand.nowMs());
      stand.today = '2026-12-15';
      expect(await load()).toEqual({ moved: 0 });
      expect((await stand.view(number)).due?.on).toBe('2027-01-08');
      expect((await stand.promises(number)).map(({ due_on }) => due_on)).toEqual([
        '2027-01-08',
        '2027-01-11',
        '2027-01-12',
        '2027-01-08',
      ]);
    });

    it('reads what was lawful when it was done, though a later notice makes an earlier day worked', async () => {
      stand.today = '2027-01-04';
      const number = await stand.enter('disclosure-request');
      await stand.act(number, { kind: 'confirmed', on: stand.today });
      stand.today = '2027-01-13';
      const asked = { kind: 'supplement-asked', on: stand.today, answerBy: '2027-01-29' } as const;
      expect(await stand.act(number, asked)).toBe('awaiting-supplement');
      const second = await stand.enter('disclosure-request');
      await stand.act(second, { kind: 'confirmed', on: stand.today });
      const legal = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
      const days = [
        ...legal.map((day) => ({ day: `2027-${day}`, isOff: true, name: '示例' })),
        { day: '2027-01-09', isOff: false, name: '示例' },
      ];
      const notice = { year: 2027, source: '示例通知', days };
      await enterNotice(stand.database, notice, '示例经办', stand.nowMs());
      expect(await deadlineList(stand.database, stand.nowMs())).toHaveLength(2);
      expect(await stand.view(number)).toMatchObject({ stage: 'supplement' });
    });

    it('shows a case whose events contradict each other with an alarm, and all the others', async () => {
      const broken = await stand.enter('disclosure-request');
      const sound = await stand.enter('disclosure-request');
      const event = { kind: 'inquiry-answered', on: stand.today, inquiry: '无' };
      await stand.database
        .insertInto('case_events')
        .values({
          number: broken,
          position: 1,
          at: new Date(stand.nowMs()).toISOString(),
          json: JSON.stringify(event),
          note: '',
          made_by: '示例经办',
        })
        .execute();
      const list = await deadlineList(stand.database, stand.nowMs());
      expect(list.map(({ row, alarm }) => [row.number, alarm])).toEqual([
        [broken, 'unreadable'],
        [sound, null],
      ]);
      const confirmed = { kind: 'confirmed', on: stand.today } as const;
      expect(await stand.act(sound, confirmed)).toBe('handling');
    });
  });
};
