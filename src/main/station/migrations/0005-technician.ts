import type { Migration } from '../migrate.ts';

/** What the machine has done in its life, and what the technician's self-tests came to. */
export const technician: Migration = {
  version: 5,
  sql: `
    CREATE TABLE counters (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      value INTEGER NOT NULL CHECK (value >= 0),
      changedAtMs INTEGER NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
    CREATE TABLE selfTests (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      family TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'failed', 'cancelled')),
      deviceSaid TEXT NOT NULL,
      technicianSaid TEXT NOT NULL,
      cause TEXT,
      atMs INTEGER NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
    CREATE INDEX selfTestsByFamily ON selfTests (family);
  `,
};
