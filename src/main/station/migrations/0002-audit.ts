import type { Migration } from '../migrate.ts';

/** The audit trail: ids of the closed catalogue with enum and number fields only. Rows are never changed. */
export const audit: Migration = {
  version: 2,
  sql: `
    CREATE TABLE audit (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      atMs INTEGER NOT NULL,
      event TEXT NOT NULL,
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
  `,
};
