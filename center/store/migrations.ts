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

export const migrations: Readonly<Record<string, Migration>> = {
  '0001': first,
  '0002': services,
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
