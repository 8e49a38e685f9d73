import { chinaDay } from '../../src/shared/calendar.ts';
import type { CalendarDay } from '../../src/shared/item.ts';
import { remedies } from '../../src/shared/statutory/remedies.ts';
import { replyCodes, replyKinds } from '../../src/shared/statutory/reply-kinds.ts';
import type { CaseDocument, CaseStage, CaseView } from '../../src/shared/submission/question.ts';
import { readServices } from '../services/content.ts';
import { readDistrict } from '../store/channels.ts';
import type { Database, Tables } from '../store/schema.ts';
import { readCalendar } from './calendar.ts';
import { eventsOf, type CaseEvent, type LoggedEvent } from './events.ts';
import { readCase, type CaseReading, type RegisterStage } from './reading.ts';

/** A case as the resident sees it. */

type CaseRow = Tables['cases'];

const stages: Readonly<Record<RegisterStage, CaseStage>> = {
  received: 'received',
  'awaiting-confirmation': 'received',
  handling: 'confirmed',
  'awaiting-supplement': 'supplement',
  'asking-others': 'third-party',
  replied: 'replied',
  answered: 'replied',
  'given-up': 'closed',
  closed: 'closed',
};

const stageOf = ({ stage }: CaseReading, events: readonly LoggedEvent[]): CaseStage =>
  stage === 'handling' && events.some(({ event }) => event.kind === 'extended')
    ? 'extended'
    : stages[stage];

/** What an event is to the resident; null for steps inside the office. */
const eventStages: Readonly<Record<CaseEvent['kind'], CaseStage | null>> = {
  received: 'received',
  confirmed: 'confirmed',
  'supplement-asked': 'supplement',
  supplemented: 'confirmed',
  'supplement-term-over': 'closed',
  'inquiry-sent': 'third-party',
  'inquiry-delivered': null,
  'inquiry-answered': 'confirmed',
  extended: 'extended',
  replied: 'replied',
  answered: 'replied',
  closed: 'closed',
};

const words: Partial<Readonly<Record<CaseEvent['kind'], string>>> = {
  supplemented: '已收到补正，答复期限重新计算',
  'supplement-term-over': '逾期没有补正，视为放弃申请',
  'inquiry-sent': '正在征求意见，这段时间不计入答复期限',
  'inquiry-answered': '已收到意见，继续办理',
};

const shownEvents = (events: readonly LoggedEvent[]): CaseView['events'] =>
  events
    .flatMap(({ event, note }) => {
      const stage = eventStages[event.kind];
      return stage === null
        ? []
        : [{ on: event.on, stage, note: note === '' ? (words[event.kind] ?? '') : note }];
    })
    .slice(-60);

/** 收到日: the day both sides agreed on, or that of the counter. */
export const receivedDayOf = (events: readonly LoggedEvent[]): CalendarDay | null => {
  const confirmed = events.find(({ event }) => event.kind === 'confirmed');
  if (confirmed) return confirmed.event.on;
  const first = events[0]?.event;
  const needsNone =
    first?.kind === 'received' && (first.way === 'in-person' || first.way === 'signed-post');
  return needsNone ? first.on : null;
};

const supplementOf = (
  { clock }: CaseReading,
  events: readonly LoggedEvent[],
): CaseView['supplement'] => {
  const asked = events.find(({ event }) => event.kind === 'supplement-asked');
  const by = clock?.supplementBy ?? null;
  return by === null || !asked ? null : { points: asked.note, by };
};

const dueOf = ({ clock, hasEnded }: CaseReading): CaseView['due'] =>
  clock === null || clock.dueOn === null || hasEnded
    ? null
    : { on: clock.dueOn, isEstimated: clock.isEstimated };

const overdueRemedyOf = ({ clock, hasEnded }: CaseReading): string | null =>
  clock?.isOverdue === true && !hasEnded ? remedies['no-reply'].zh : null;

const remedyOf = (kind: string): string | null => {
  const code = replyCodes.find((one) => one === kind);
  return code === undefined ? null : remedies[replyKinds[code].remedy].zh;
};

const replyDocuments = async (database: Database, number: string): Promise<CaseDocument[]> => {
  const rows = await database
    .selectFrom('case_files')
    .select(['sha256', 'name', 'pages', 'size_bytes'])
    .where('number', '=', number)
    .where('role', '=', 'reply')
    .orderBy('name')
    .execute();
  return rows.map(({ sha256, name, pages, size_bytes }) => ({
    sha256,
    name,
    pages: pages ?? 1,
    sizeBytes: size_bytes,
  }));
};

const replyOf = async (database: Database, number: string): Promise<CaseView['reply']> => {
  const row = await database
    .selectFrom('case_replies')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  return {
    on: row.replied_on,
    kind: row.kind,
    title: row.title,
    text: row.text,
    documents: await replyDocuments(database, number),
    remedy: remedyOf(row.kind),
  };
};

/** The agency it is for; without one, the district's own disclosure office. */
export const agencyOf = async (
  database: Database,
  agencyId: string | null,
): Promise<{ readonly name: string; readonly phone: string }> => {
  const agencies = (await readServices(database))?.agencies ?? [];
  const named = agencies.find(({ id }) => id === agencyId);
  if (named) return { name: named.name, phone: named.phone };
  const district = await readDistrict(database);
  return { name: `${district?.name ?? ''}政务公开工作机构`, phone: district?.hotline ?? '' };
};

/** Everything a resident is told about this case, as of `nowMs`. */
export const caseView = async (
  database: Database,
  row: CaseRow,
  nowMs: number,
): Promise<CaseView> => {
  const events = (await eventsOf(database, [row.number])).get(row.number) ?? [];
  const reading = readCase(
    row.kind,
    events.map(({ event }) => event),
    await readCalendar(database),
    chinaDay(nowMs),
  );
  if (!reading.ok) throw new Error(`case ${row.number} cannot be read: ${reading.error}`);
  const person = await database
    .selectFrom('case_persons')
    .select('title')
    .where('number', '=', row.number)
    .executeTakeFirst();
  return {
    number: row.number,
    kind: row.kind,
    title: person?.title ?? '',
    stage: stageOf(reading.value, events),
    // The day of the first event, not the station's word: its clock may be years off.
    submittedOn: events[0]?.event.on ?? chinaDay(Date.parse(row.arrived_at)),
    receivedOn: receivedDayOf(events),
    due: dueOf(reading.value),
    events: shownEvents(events),
    agency: await agencyOf(database, row.agency_id),
    supplement: supplementOf(reading.value, events),
    reply: await replyOf(database, row.number),
    overdueRemedy: overdueRemedyOf(reading.value),
  };
};

/** A document of the reply; null when the case has none of that hash. */
export const replyDocument = async (
  database: Database,
  number: string,
  sha256: string,
): Promise<Uint8Array | null> => {
  const row = await database
    .selectFrom('case_files')
    .select('bytes')
    .where('number', '=', number)
    .where('role', '=', 'reply')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.bytes ?? null;
};
