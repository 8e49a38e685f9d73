import type { Migration } from '../migrate.ts';

/** What staff set on this machine; names and values of a closed catalogue. */
export const settings: Migration = {
  version: 3,
  sql: `
    CREATE TABLE settings (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL CHECK (json_valid(value)),
      changedAtMs INTEGER NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
  `,
};
