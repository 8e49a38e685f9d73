import { chinaDay } from '../../src/shared/calendar.ts';
import type { CalendarDay } from '../../src/shared/item.ts';
import { paperName } from '../../src/shared/paper-material.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { dayNumber } from '../../src/shared/statutory/day-number.ts';
import { applicantClasses, type ApplicantClass } from '../../src/shared/statutory/annual-report.ts';
import type { FieldValues } from '../../src/shared/submission/definition.ts';
import { definitions } from '../../src/shared/submission/definitions/all.ts';
import type { Submission } from '../../src/shared/submission/submission.ts';
import { readServices } from '../services/content.ts';
import { copiesIn, takePaper } from '../services/copies.ts';
import type { Database } from '../store/schema.ts';
import { logEvent } from './log.ts';

/** A submission becomes a case of the register. */

const titleLimit = 120;

/** One line without control characters and half characters: PostgreSQL takes neither NUL nor a lone surrogate. */
const plain = (text: string, limit: number): string =>
  [...text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ')].slice(0, limit).join('').trim();

const textField = (fields: FieldValues, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** Of the consultation, application or printed matter that is answered, while the services name it. */
export const subjectTitle = async (
  database: Database,
  subjectId: string | null,
): Promise<string | undefined> => {
  const services = await readServices(database);
  if (services === null) return undefined;
  const named = [
    ...services.consultations,
    ...services.applications,
    ...services.materials.map((material) => ({ id: material.id, title: paperName(material) })),
  ];
  return named.find(({ id }) => id === subjectId)?.title;
};

const titleOf = async (
  database: Database,
  { kind, fields, subjectId }: Submission,
): Promise<string> => {
  const own = { 'disclosure-request': 'information', message: 'subject' } as const;
  const found =
    kind === 'disclosure-request' || kind === 'message'
      ? textField(fields, own[kind])
      : await subjectTitle(database, subjectId);
  const words = definitions[kind].words.zh;
  return plain(found ?? words, titleLimit) || words;
};

const applicantOf = ({ fields }: Submission): ApplicantClass => {
  if (textField(fields, 'applicant') !== 'organisation') return 'citizen';
  const named = textField(fields, 'organisation-class');
  return applicantClasses.find((one) => one === named && one !== 'citizen') ?? 'other';
};

/** The others are complete as they come: counted, shown, and nobody waits for an answer. */
const needsWork = ({ kind, fields }: Submission): boolean =>
  kind === 'disclosure-request' ||
  kind === 'message' ||
  kind === 'policy-application' ||
  kind === 'supplement' ||
  (kind === 'paper-material' && textField(fields, 'take') === 'reserve');

/** How long an envelope may have waited on a kiosk without a network. */
const longestWayDays = 60;

interface HandedIn {
  readonly on: CalendarDay;
  /** Words for the resident when it is not the day the station named. */
  readonly note: string;
}

/** The day it was handed in as the station says, if that can be; else the day it arrived. */
const handedIn = ({ submittedAt }: Submission, nowMs: number): HandedIn => {
  const today = chinaDay(nowMs);
  const on = chinaDay(Date.parse(submittedAt));
  const wayDays = dayNumber(today) - dayNumber(on);
  return wayDays >= 0 && wayDays <= longestWayDays
    ? { on, note: '' }
    : { on: today, note: '自助终端记录的提交时间有误，按送达的这一天登记' };
};

const writeCase = async (
  transaction: Database,
  submission: Submission,
  nowMs: number,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('cases')
    .values({
      number: submission.number,
      submission_id: submission.id,
      kind: submission.kind,
      subject_id: submission.subjectId,
      agency_id: submission.agencyId,
      station: submission.station,
      venue: plain(submission.venue, 40),
      assisted: submission.assisted,
      submitted_at: new Date(submission.submittedAt).toISOString(),
      arrived_at: new Date(nowMs).toISOString(),
      query_code_digest: submission.queryCodeDigest,
      last_four: submission.lastFour.value,
      applicant: applicantOf(submission),
      is_open: needsWork(submission),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const writePerson = async (transaction: Database, submission: Submission): Promise<void> => {
  await transaction
    .insertInto('case_persons')
    .values({
      number: submission.number,
      title: await titleOf(transaction, submission),
      fields: JSON.stringify(submission.fields),
      identity: json(submission.identity),
      agent_identity: json(submission.agentIdentity),
      signature: json(submission.signature),
    })
    .execute();
};

const writeApplication = async (
  transaction: Database,
  { number, kind, document }: Submission,
): Promise<void> => {
  if (document === null) return;
  const bytes = Buffer.from(document.pdf, 'base64');
  if (bytes.length === 0) return;
  await transaction
    .insertInto('case_files')
    .values({
      number,
      role: 'application',
      sha256: document.sha256,
      name: `${definitions[kind].words.zh}.pdf`,
      pages: null,
      size_bytes: bytes.length,
      bytes,
    })
    .execute();
};

/** Whoever hands in a supplement has looked its request up with the code of the slip; a number is no secret. */
const isHoldersOwn = async (
  transaction: Database,
  { kind, subjectId, requestCodeDigest }: Submission,
): Promise<boolean> => {
  if (kind !== 'supplement' || subjectId === null) return true;
  const request = await transaction
    .selectFrom('cases')
    .select('query_code_digest')
    .where('number', '=', subjectId)
    .executeTakeFirst();
  return requestCodeDigest !== null && request?.query_code_digest === requestCodeDigest;
};

const anothersNote = '没有用这件申请的查询码提交，未并入申请，请核实是不是申请人本人';

/** 补正 goes to the request it belongs to, when that waits for it; else staff look at it. */
const addToRequest = async (
  transaction: Database,
  submission: Submission,
  nowMs: number,
): Promise<void> => {
  const { number, kind, subjectId } = submission;
  if (kind !== 'supplement' || subjectId === null) return;
  const added = await logEvent(transaction, subjectId, {
    event: {
      kind: 'supplemented',
      on: chinaDay(nowMs),
      handedInOn: handedIn(submission, nowMs).on,
    },
    note: '',
    madeBy: 'resident',
    nowMs,
  });
  if (added.ok)
    await transaction
      .updateTable('cases')
      .set({ is_open: false })
      .where('number', '=', number)
      .execute();
};

/** A reserved copy is counted off as long as its case is open: see services/copies.ts. */
const takeFromShelf = async (transaction: Database, submission: Submission): Promise<void> => {
  if (submission.kind !== 'paper-material' || submission.subjectId === null) return;
  if (textField(submission.fields, 'take') !== 'take') return;
  const materials = (await readServices(transaction))?.materials ?? [];
  if (!materials.some(({ id }) => id === submission.subjectId)) return;
  const copies = copiesIn(submission.fields);
  await takePaper(transaction, submission.subjectId, plain(submission.venue, 40), copies);
};

/** Inside a transaction of the caller. `number-taken`: the register holds another case of that number. */
export const enterSubmission = async (
  transaction: Database,
  submission: Submission,
  nowMs: number,
): Promise<Result<void, 'number-taken'>> => {
  if (!(await writeCase(transaction, submission, nowMs))) return err('number-taken');
  await writePerson(transaction, submission);
  await writeApplication(transaction, submission);
  const { on, note } = handedIn(submission, nowMs);
  const isOwn = await isHoldersOwn(transaction, submission);
  const logged = await logEvent(transaction, submission.number, {
    event: { kind: 'received', on, way: 'online' },
    note: [note, isOwn ? '' : anothersNote].filter((words) => words !== '').join('；'),
    madeBy: 'resident',
    nowMs,
  });
  if (!logged.ok) throw new Error(`a case that cannot begin: ${logged.error}`);
  if (isOwn) await addToRequest(transaction, submission, nowMs);
  await takeFromShelf(transaction, submission);
  return ok(undefined);
};
