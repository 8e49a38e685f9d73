import { chinaDay } from '../../../src/shared/calendar.ts';
import { html } from 'hono/html';
import { readCalendar } from '../../cases/calendar.ts';
import { eventsOf } from '../../cases/events.ts';
import { listedCase } from '../../cases/list.ts';
import { possibleEvents } from '../../cases/possible.ts';
import { writeAudit } from '../audit.ts';
import { textOf, uploadFormBytes, type ConsoleDoor, type Visit } from '../door.ts';
import { kindWords } from '../words.ts';
import { actionForms, permissionFor } from './actions.ts';
import { act, dispute, numberOf, reply } from './case-actions.ts';
import {
  auditSection,
  disputeSection,
  eventSection,
  headSection,
  personSection,
  promiseSection,
  replySection,
} from './case-sections.ts';

/** One case: everything about it, and what may be done now. */

const page = async (visit: Visit) => {
  const number = numberOf(visit);
  const listed = await listedCase(visit.database, number, visit.nowMs);
  if (listed === null) return null;
  await writeAudit(visit.database, visit.session.clerk, 'see-case', visit.nowMs, number);
  const events = (await eventsOf(visit.database, [number])).get(number) ?? [];
  const today = chinaDay(visit.nowMs);
  const possible = possibleEvents(
    listed.row.kind,
    events.map(({ event }) => event),
    await readCalendar(visit.database),
    today,
  );
  return {
    title: `${kindWords[listed.row.kind]} ${number}`,
    content: html`<div class="columns">
      <div>
        ${await headSection(visit, listed, events)} ${await personSection(visit, listed)}
        ${await replySection(visit, number)} ${await disputeSection(visit, listed)}
        ${await auditSection(visit, number)}
      </div>
      <div>
        ${actionForms(visit.session, number, possible, today)} ${eventSection(events)}
        ${await promiseSection(visit, number)}
      </div>
    </div>`,
  };
};

const file = async (visit: Visit): Promise<Response | null> => {
  const { context, database, session, nowMs } = visit;
  const row = await database
    .selectFrom('case_files')
    .select(['bytes', 'sha256'])
    .where('number', '=', numberOf(visit))
    .where('role', '=', context.req.param('role') === 'reply' ? 'reply' : 'application')
    .where('sha256', '=', context.req.param('sha256') ?? '')
    .executeTakeFirst();
  if (!row) return null;
  await writeAudit(database, session.clerk, 'get-file', nowMs, numberOf(visit));
  return context.body(Uint8Array.from(row.bytes), 200, {
    'content-type': 'application/pdf',
    // Downloaded, never shown inside the console's own origin.
    'content-disposition': `attachment; filename="${numberOf(visit)}-${row.sha256.slice(0, 8)}.pdf"`,
  });
};

export const casePages = (door: ConsoleDoor): void => {
  const place = '/console/cases';
  door.page('/console/cases/:number', place, 'see-persons', page);
  door.page('/console/cases/:number/files/:role/:sha256', place, 'see-persons', file);
  door.action('/console/cases/:number/events', (form) => permissionFor(textOf(form, 'kind')), act);
  door.action('/console/cases/:number/reply', () => 'handle-cases', reply, uploadFormBytes);
  door.action('/console/cases/:number/dispute', () => 'handle-cases', dispute);
};
