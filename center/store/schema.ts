import type { Generated, Kysely } from 'kysely';
import type { RelationKind } from '../../src/shared/item.ts';
import type { DisputeOutcome, DisputeWay } from '../../src/shared/statutory/annual-figures.ts';
import type { ApplicantClass } from '../../src/shared/statutory/annual-report.ts';
import type { SubmissionKind } from '../../src/shared/submission/kinds.ts';
import type { Role } from '../console/roles.ts';

/** The tables as the queries see them; `migrations.ts` makes them. */
export interface Tables {
  items: ItemsTable;
  item_attachments: { item_id: string; sha256: string };
  item_relations: ItemRelationsTable;
  /** Canonical JSON of the last publication's edition, for items that have changed since and still stand. */
  published_editions: { id: string; json: string };
  attachments: AttachmentsTable;
  import_runs: ImportRunsTable;
  channels: { id: string; json: string };
  publications: PublicationsTable;
  settings: { name: string; value: string };
  paper_taken: { material_id: string; venue: string; copies: number };
  stations: StationsTable;
  enrolment_codes: { digest: string; venue: string; expires_at: string; station: string | null };
  envelopes: EnvelopesTable;
  query_tries: { digest: string; failures: number; last_at: string; locked_until: string | null };
  cases: CasesTable;
  case_persons: CasePersonsTable;
  case_files: CaseFilesTable;
  case_events: CaseEventsTable;
  case_promises: CasePromisesTable;
  case_replies: CaseRepliesTable;
  case_disputes: CaseDisputesTable;
  clerks: ClerksTable;
  sessions: SessionsTable;
  audit: AuditTable;
  help_calls: HelpCallsTable;
  holiday_notices: { entered_at: string; year: number; json: string; entered_by: string };
}

/**
 * One row an item that ever was. `digest` null: withdrawn since. `published_digest` null: not in the
 * last publication. The two differ exactly when the next publication has something to say about it.
 */
interface ItemsTable {
  id: string;
  revision: number;
  /** Canonical JSON of the `Item`; empty once withdrawn, so that nothing withdrawn stays behind. */
  json: string;
  /** JSON of `ItemFacts`; empty once withdrawn. */
  facts: string;
  /** Hex of `itemDigest`. */
  digest: string | null;
  published_digest: string | null;
}

/** The relations of the standing edition; `from_day` is never absent here. */
interface ItemRelationsTable {
  item_id: string;
  position: number;
  kind: RelationKind;
  target: string;
  from_day: string;
}

/** One taking over of content from one platform. Neither `ended_at` nor `fault`: it was cut off, or still runs. */
interface ImportRunsTable {
  position: Generated<number>;
  /** As items name it in `source`; empty where nobody said. */
  platform: string;
  /** What was taken over: a folder or a file. */
  origin: string;
  started_at: string;
  ended_at: string | null;
  /** In the words of an operator; null for a run that went well. */
  fault: string | null;
  added: number;
  changed: number;
  unchanged: number;
}

/** The bytes lie in the data folder under their sha256. */
interface AttachmentsTable {
  sha256: string;
  size_bytes: number;
  pages: number;
}

interface PublicationsTable {
  sequence: number;
  as_of: string;
  /** The `FeedManifest` as it was signed. */
  manifest: string;
  /** Digest of the channel tree and district as published. */
  channels_digest: string;
}

/** Moments are ISO 8601 in UTC, days `yyyy-mm-dd`. */
interface StationsTable {
  number: string;
  /** `keyid` of its signatures. */
  key_id: string;
  /** Ed25519, raw, base64. */
  public_key: string;
  venue: string;
  enrolled_at: string;
  revoked_at: string | null;
}

interface EnvelopesTable {
  id: string;
  /** As it stood outside; on the resident's slip. */
  number: string;
  /** That handed it in. */
  station: string;
  received_at: string;
  /** The sealed envelope; empty once its content stands in the register. */
  json: string;
  outcome: 'pending' | 'accepted' | 'set-aside';
  reason: string | null;
}

/** What statistics, deadlines and answers need; nobody is named here. */
interface CasesTable {
  number: string;
  submission_id: string;
  kind: SubmissionKind;
  subject_id: string | null;
  agency_id: string | null;
  station: string;
  venue: string;
  assisted: boolean;
  submitted_at: string;
  arrived_at: string;
  query_code_digest: string | null;
  /** What must be given beside the query code. */
  last_four: string;
  /** Column of the annual report. */
  applicant: ApplicantClass;
  is_open: boolean;
}

/** Everything about the person, in one row that goes when its time is over. */
interface CasePersonsTable {
  number: string;
  title: string;
  /** JSON of `FieldValues`. */
  fields: string;
  identity: string | null;
  agent_identity: string | null;
  signature: string | null;
}

interface CaseFilesTable {
  number: string;
  role: 'application' | 'reply';
  sha256: string;
  name: string;
  /** Counted for replies; null for what residents send, which nobody here opens unasked. */
  pages: number | null;
  size_bytes: number;
  bytes: Uint8Array;
}

interface CaseEventsTable {
  number: string;
  position: number;
  at: string;
  /** JSON of `CaseEvent`. */
  json: string;
  /** Words for the resident. */
  note: string;
  /** A clerk's name, `resident` or `center`. */
  made_by: string;
}

/** Every last day that was ever told for a reply; the first is what the slip said. */
interface CasePromisesTable {
  number: string;
  position: number;
  made_at: string;
  due_on: string;
  is_estimated: boolean;
  cause: 'event' | 'holidays';
}

interface CaseRepliesTable {
  number: string;
  replied_on: string;
  /** `ReplyCode`, or `answer` for kinds without the statutory clock. */
  kind: string;
  title: string;
  text: string;
  made_by: string;
}

interface CaseDisputesTable {
  number: string;
  way: DisputeWay;
  filed_on: string;
  outcome: DisputeOutcome | null;
  ended_on: string | null;
}

/** 一键呼叫: from which machine, on which screen; nothing of who called. */
interface HelpCallsTable {
  id: string;
  station: string;
  step: string;
  called_at: string;
  /** When the machine asked last. */
  seen_at: string;
  coming_at: string | null;
  coming_by: string | null;
  ended_at: string | null;
  /** A clerk's name, or `station`. */
  ended_by: string | null;
}

interface ClerksTable {
  name: string;
  role: Role;
  /** `scrypt:<cost>:<salt>:<hash>`, base64. */
  password: string;
  made_at: string;
  disabled_at: string | null;
  failures: number;
  locked_until: string | null;
}

interface SessionsTable {
  /** SHA-256 of the cookie's value. */
  digest: string;
  clerk: string;
  /** What every form must bring back. */
  token: string;
  made_at: string;
  seen_at: string;
}

/** Who saw and did what; only ever added to. */
interface AuditTable {
  position: Generated<number>;
  at: string;
  clerk: string;
  action: string;
  /** Number of a case, of a station, name of a clerk; empty for none. */
  subject: string;
  detail: string;
}

export type Database = Kysely<Tables>;
