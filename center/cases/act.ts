import { createHash } from 'node:crypto';
import { chinaDay } from '../../src/shared/calendar.ts';
import type { CalendarDay } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { replyKinds, type ReplyCode } from '../../src/shared/statutory/reply-kinds.ts';
import { CaseDocument } from '../../src/shared/submission/question.ts';
import { countPages } from '../store/media.ts';
import type { Database } from '../store/schema.ts';
import type { CaseEvent } from './events.ts';
import { logEvent, type LogFault } from './log.ts';
import { hasClock, type CaseReading } from './reading.ts';
import { SubmissionKinds } from './kinds.ts';

/** What a clerk does to a case. Everything is one transaction, and refused where the law refuses it. */

export interface Actor {
  readonly name: string;
  readonly nowMs: number;
}

/** `note`: words the resident reads at the kiosk. */
export const addEvent = (
  database: Database,
  number: string,
  event: CaseEvent,
  note: string,
  { name, nowMs }: Actor,
): Promise<Result<CaseReading, LogFault>> =>
  database
    .transaction()
    .execute((transaction) => logEvent(transaction, number, { event, note, madeBy: name, nowMs }));

export interface ReplyDraft {
  /** `answer` for kinds without the statutory clock. */
  readonly kind: ReplyCode | 'answer';
  readonly on: CalendarDay;
  readonly text: string;
  readonly documents: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export type ReplyFault = LogFault | 'wrong-kind' | 'unreadable-pdf' | 'too-large';

interface CountedDocument extends CaseDocument {
  readonly bytes: Uint8Array;
}

const mostDocuments = 20;

const counted = async (
  documents: ReplyDraft['documents'],
): Promise<Result<CountedDocument[], 'unreadable-pdf' | 'too-large'>> => {
  if (documents.length > mostDocuments) return err('too-large');
  const all = new Map<string, CountedDocument>();
  for (const { name, bytes } of documents) {
    const pages = await countPages(bytes);
    if (pages === null || pages < 1) return err('unreadable-pdf');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = CaseDocument.safeParse({ sha256, name, pages, sizeBytes: bytes.length });
    if (!document.success) return err('too-large');
    all.set(sha256, { ...document.data, bytes });
  }
  return ok([...all.values()]);
};

const writeReply = async (
  transaction: Database,
  number: string,
  { kind, on, text }: ReplyDraft,
  documents: readonly CountedDocument[],
  by: string,
): Promise<void> => {
  const title = kind === 'answer' ? '答复' : replyKinds[kind].documentTitle;
  await transaction
    .insertInto('case_replies')
    .values({ number, replied_on: on, kind, title, text, made_by: by })
    .execute();
  for (const { sha256, name, pages, sizeBytes, bytes } of documents)
    await transaction
      .insertInto('case_files')
      .values({ number, role: 'reply', sha256, name, pages, size_bytes: sizeBytes, bytes })
      .execute();
};

/** Answers a case; `wrong-kind`: a reply of the regulations for a case without them, or the other way round. */
export const replyTo = async (
  database: Database,
  number: string,
  draft: ReplyDraft,
  { name, nowMs }: Actor,
): Promise<Result<CaseReading, ReplyFault>> => {
  const documents = await counted(draft.documents);
  if (!documents.ok) return documents;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('cases')
      .select('kind')
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) return err('no-case');
    if (hasClock(SubmissionKinds.parse(row.kind)) === (draft.kind === 'answer'))
      return err('wrong-kind');
    const event: CaseEvent = {
      kind: draft.kind === 'answer' ? 'answered' : 'replied',
      on: draft.on,
    };
    const logged = await logEvent(transaction, number, { event, note: '', madeBy: name, nowMs });
    if (!logged.ok) return logged;
    await writeReply(transaction, number, draft, documents.value, name);
    return logged;
  });
};

/** Today in China, on which actions are dated unless the clerk names an earlier day. */
export const todayOf = ({ nowMs }: Pick<Actor, 'nowMs'>): CalendarDay => chinaDay(nowMs);
