import type { Migration } from '../migrate.ts';

/** How far each table was pruned: without it, rows that retention removed would look like rows that were lost. */
export const pruned: Migration = {
  version: 4,
  sql: `
    CREATE TABLE pruned (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      upTo INTEGER NOT NULL CHECK (upTo >= 1),
      atMs INTEGER NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
  `,
};
