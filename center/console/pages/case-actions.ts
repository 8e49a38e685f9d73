import { CalendarDay } from '../../../src/shared/item.ts';
import { disputeOutcomes, disputeWays } from '../../../src/shared/statutory/annual-figures.ts';
import { replyCodes } from '../../../src/shared/statutory/reply-kinds.ts';
import { submissionNumberForm } from '../../../src/shared/submission/number.ts';
import { addEvent, replyTo } from '../../cases/act.ts';
import { CaseEvent } from '../../cases/events.ts';
import { listedCase } from '../../cases/list.ts';
import { enterDispute } from '../../cases/report.ts';
import { writeAudit } from '../audit.ts';
import { bad, filesOf, good, textOf, type Done, type Form, type Visit } from '../door.ts';
import { eventWords, faultWords } from '../words.ts';

/** What the forms of a case's page lead to. */

/** Empty for what is no number, which no case has. */
export const numberOf = ({ context }: Visit): string => {
  const number = context.req.param('number') ?? '';
  return submissionNumberForm.test(number) ? number : '';
};

/** The fields of the form that the event of this kind has. */
const eventOf = (form: Form): CaseEvent | null => {
  const kind = textOf(form, 'kind');
  const field = (name: string): object => {
    const text = textOf(form, name);
    return text === '' ? {} : { [name]: name === 'workingDays' ? Number(text) : text };
  };
  const names = ['on', 'answerBy', 'inquiry', 'to', 'workingDays', 'reason'];
  const parsed = CaseEvent.safeParse(Object.assign({ kind }, ...names.map(field)));
  return parsed.success ? parsed.data : null;
};

export const act = async (visit: Visit, form: Form): Promise<Done> => {
  const number = numberOf(visit);
  const to = `/console/cases/${number}`;
  const event = eventOf(form);
  // Replies have a form of their own, which asks for their kind and text.
  if (event === null || event.kind === 'replied' || event.kind === 'answered')
    return bad(to, '填写的内容不完整');
  const { clerk } = visit.session;
  const actor = { name: clerk, nowMs: visit.nowMs };
  const note = textOf(form, 'note').slice(0, 2_000);
  const done = await addEvent(visit.database, number, event, note, actor);
  if (!done.ok) return bad(to, `没有登记：${faultWords[done.error]}`);
  await writeAudit(visit.database, clerk, 'add-event', visit.nowMs, number, event.kind);
  return good(to, `已登记：${eventWords[event.kind]}`);
};

export const reply = async (visit: Visit, form: Form): Promise<Done> => {
  const number = numberOf(visit);
  const to = `/console/cases/${number}`;
  const kind = [...replyCodes, 'answer' as const].find((code) => code === textOf(form, 'kind'));
  const on = CalendarDay.safeParse(textOf(form, 'on'));
  const text = textOf(form, 'text').slice(0, 8_000);
  if (kind === undefined || !on.success || text === '') return bad(to, '填写的内容不完整');
  const documents = await Promise.all(
    filesOf(form, 'documents').map(async (upload) => ({
      name: upload.name.slice(0, 200),
      bytes: new Uint8Array(await upload.arrayBuffer()),
    })),
  );
  const { clerk } = visit.session;
  const draft = { kind, on: on.data, text, documents };
  const done = await replyTo(visit.database, number, draft, { name: clerk, nowMs: visit.nowMs });
  if (!done.ok) return bad(to, `没有答复：${faultWords[done.error]}`);
  await writeAudit(visit.database, clerk, 'reply', visit.nowMs, number, kind);
  return good(to, '已答复，申请人凭查询码可以在终端上看到');
};

export const dispute = async (visit: Visit, form: Form): Promise<Done | null> => {
  const number = numberOf(visit);
  const to = `/console/cases/${number}`;
  if ((await listedCase(visit.database, number, visit.nowMs)) === null) return null;
  const way = disputeWays.find((one) => one === textOf(form, 'way'));
  const outcome = disputeOutcomes.find((one) => one === textOf(form, 'outcome'));
  const filedOn = CalendarDay.safeParse(textOf(form, 'filedOn'));
  const endedOn = CalendarDay.safeParse(textOf(form, 'endedOn'));
  if (way === undefined || !filedOn.success || (outcome !== undefined && !endedOn.success))
    return bad(to, '填写的内容不完整');
  const end = outcome === undefined || !endedOn.success ? null : { outcome, on: endedOn.data };
  await enterDispute(visit.database, number, way, filedOn.data, end);
  await writeAudit(visit.database, visit.session.clerk, 'enter-dispute', visit.nowMs, number, way);
  return good(to, '已登记');
};
