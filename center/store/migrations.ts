import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from './schema.ts';

/**
 * Numbered and never changed once published; a new need is a new number. Plain SQL that PostgreSQL 15
 * and PGlite (PostgreSQL 18) both take.
 */

const run = async (database: Kysely<unknown>, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(database);
};

const first: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table items (
        id text collate "C" primary key,
        revision integer not null check (revision >= 1),
        json text not null,
        digest text check (length(digest) = 64),
        published_digest text check (length(published_digest) = 64),
        check ((digest is null) = (json = ''))
      )`,
      // Finding what changed must not read a hundred thousand unchanged rows.
      `create index items_changed on items (id) where digest is distinct from published_digest`,
      `create table attachments (
        sha256 text primary key check (length(sha256) = 64),
        size_bytes integer not null check (size_bytes >= 1),
        pages integer not null check (pages >= 1)
      )`,
      `create table item_attachments (
        item_id text collate "C" not null references items (id) on delete cascade,
        sha256 text not null references attachments (sha256),
        primary key (item_id, sha256)
      )`,
      `create index item_attachments_by_file on item_attachments (sha256)`,
      `create table channels (id text collate "C" primary key, json text not null)`,
      `create table publications (
        sequence integer primary key check (sequence >= 1),
        as_of text not null,
        manifest text not null,
        channels_digest text not null check (length(channels_digest) = 64)
      )`,
      `create table settings (name text primary key, value text not null)`,
    ]),
};

const services: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table paper_taken (
        material_id text collate "C" not null,
        venue text not null,
        copies integer not null check (copies >= 1),
        primary key (material_id, venue)
      )`,
    ]),
};

const intake: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table stations (
        number text collate "C" primary key check (number ~ '^[0-9]{4}$'),
        key_id text not null unique,
        public_key text not null,
        venue text not null,
        enrolled_at text not null,
        revoked_at text
      )`,
      `create table enrolment_codes (
        digest text primary key check (length(digest) = 64),
        venue text not null,
        expires_at text not null,
        station text collate "C" references stations (number)
      )`,
      `create table envelopes (
        id text primary key check (length(id) = 32),
        number text not null,
        station text collate "C" not null references stations (number),
        received_at text not null,
        json text not null,
        outcome text not null check (outcome in ('pending', 'accepted', 'set-aside')),
        reason text,
        check ((outcome = 'accepted') = (json = '')),
        check ((outcome = 'set-aside') = (reason is not null))
      )`,
      `create index envelopes_not_entered on envelopes (outcome) where outcome <> 'accepted'`,
      `create table query_tries (
        digest text primary key check (length(digest) = 64),
        failures integer not null check (failures >= 1),
        last_at text not null,
        locked_until text
      )`,
    ]),
};

const cases: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table cases (
        number text collate "C" primary key,
        submission_id text not null unique check (length(submission_id) = 32),
        kind text not null,
        subject_id text,
        agency_id text,
        station text not null,
        venue text not null,
        assisted boolean not null,
        submitted_at text not null,
        arrived_at text not null,
        query_code_digest text check (length(query_code_digest) = 64),
        last_four text not null check (length(last_four) = 4),
        applicant text not null,
        is_open boolean not null
      )`,
      `create index cases_open on cases (kind, number) where is_open`,
      `create index cases_by_query_code on cases (query_code_digest)`,
      `create index cases_by_subject on cases (subject_id)`,
      `create index cases_by_arrival on cases (arrived_at, number)`,
      // Apart from the case, so that what names a person is one row to read, to audit and to delete.
      `create table case_persons (
        number text collate "C" primary key references cases (number) on delete cascade,
        title text not null,
        fields text not null,
        identity text,
        agent_identity text,
        signature text
      )`,
      `create table case_files (
        number text collate "C" not null references cases (number) on delete cascade,
        role text not null check (role in ('application', 'reply')),
        sha256 text not null check (length(sha256) = 64),
        name text not null,
        pages integer check (pages >= 1),
        size_bytes integer not null check (size_bytes >= 1),
        bytes bytea not null,
        primary key (number, role, sha256)
      )`,
      `create table case_events (
        number text collate "C" not null references cases (number) on delete cascade,
        position integer not null check (position >= 0),
        at text not null,
        json text not null,
        note text not null,
        made_by text not null,
        primary key (number, position)
      )`,
      `create table case_promises (
        number text collate "C" not null references cases (number) on delete cascade,
        position integer not null check (position >= 0),
        made_at text not null,
        due_on text not null,
        is_estimated boolean not null,
        cause text not null check (cause in ('event', 'holidays')),
        primary key (number, position)
      )`,
      `create table case_replies (
        number text collate "C" primary key references cases (number) on delete cascade,
        replied_on text not null,
        kind text not null,
        title text not null,
        text text not null,
        made_by text not null
      )`,
      `create table holiday_notices (
        entered_at text primary key,
        year integer not null,
        json text not null,
        entered_by text not null
      )`,
    ]),
};

const console: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table case_disputes (
        number text collate "C" not null references cases (number) on delete cascade,
        way text not null,
        filed_on text not null,
        outcome text,
        ended_on text,
        primary key (number, way, filed_on),
        check ((outcome is null) = (ended_on is null))
      )`,
      `create table clerks (
        name text primary key,
        role text not null,
        password text not null,
        made_at text not null,
        disabled_at text,
        failures integer not null check (failures >= 0),
        locked_until text
      )`,
      `create table sessions (
        digest text primary key check (length(digest) = 64),
        clerk text not null references clerks (name),
        token text not null,
        made_at text not null,
        seen_at text not null
      )`,
      `create table audit (
        position integer generated always as identity primary key,
        at text not null,
        clerk text not null,
        action text not null,
        subject text not null,
        detail text not null
      )`,
      `create index audit_by_subject on audit (subject, position)`,
    ]),
};

const facts: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `alter table items add column facts text not null default ''`,
      // `json`, not `jsonb`: texts may hold what jsonb refuses.
      `update items set facts = (select json_build_object(
        'kind', of -> 'kind', 'agency', of -> 'agency', 'writtenOn', of -> 'writtenOn',
        'publishedOn', of -> 'publishedOn', 'effectiveOn', of -> 'effectiveOn',
        'expiresOn', of -> 'expiresOn', 'repealedOn', of -> 'repealedOn',
        'channels', of -> 'channels', 'relations', of -> 'relations', 'source', of -> 'source'
      )::text from (select items.json::json as of) as item) where digest is not null`,
    ]),
};

const helpCalls: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table help_calls (
        id text primary key check (length(id) = 32),
        station text collate "C" not null references stations (number),
        step text not null,
        called_at text not null,
        seen_at text not null,
        coming_at text,
        coming_by text,
        ended_at text,
        ended_by text,
        check ((coming_at is null) = (coming_by is null)),
        check ((ended_at is null) = (ended_by is null))
      )`,
      `create index help_calls_open on help_calls (called_at) where ended_at is null`,
    ]),
};

/** What the public pages need beside the items. */
const pages: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      // What items do to each other, to be found from the one it is done to.
      `create table item_relations (
        item_id text collate "C" not null references items (id) on delete cascade,
        position integer not null check (position >= 0),
        kind text not null,
        target text collate "C" not null,
        from_day text not null,
        primary key (item_id, position)
      )`,
      `create index item_relations_by_target on item_relations (target)`,
      `insert into item_relations
        select id, place - 1, relation ->> 'kind', relation ->> 'target',
          coalesce(relation ->> 'from', facts::json ->> 'effectiveOn', facts::json ->> 'publishedOn')
        from items, json_array_elements(facts::json -> 'relations') with ordinality as of (relation, place)
        where digest is not null`,
      // The edition the public reads while the next one waits to be published; empty right after that.
      `create table published_editions (
        id text collate "C" primary key references items (id) on delete cascade,
        json text not null
      )`,
    ]),
};

const importRuns: Migration = {
  up: (database: Kysely<unknown>) =>
    run(database, [
      `create table import_runs (
        position integer generated always as identity primary key,
        platform text not null,
        origin text not null,
        started_at text not null,
        ended_at text,
        fault text,
        added integer not null default 0 check (added >= 0),
        changed integer not null default 0 check (changed >= 0),
        unchanged integer not null default 0 check (unchanged >= 0),
        check (fault is null or ended_at is not null)
      )`,
      `create index import_runs_by_platform on import_runs (platform, position)`,
    ]),
};

export const migrations: Readonly<Record<string, Migration>> = {
  '0001': first,
  '0002': services,
  '0003': intake,
  '0004': cases,
  '0005': console,
  '0006': facts,
  '0007': helpCalls,
  '0008': pages,
  '0009': importRuns,
};

/** Brings the database to the newest number. Throws when a step fails: nothing may run on a half-made store. */
export const migrate = async (database: Database): Promise<void> => {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('migration failed', { cause: error });
};
