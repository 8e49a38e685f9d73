import type { Migration } from '../migrate.ts';

/** The job ledger: what was sent to the A4 printer and what came of it. No titles, no personal data. */
export const printJobs: Migration = {
  version: 1,
  sql: `
    CREATE TABLE printJobs (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
      number TEXT NOT NULL CHECK (number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
      visitId TEXT NOT NULL,
      itemId TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      editionDigest TEXT NOT NULL,
      attachmentSha256 TEXT,
      firstPage INTEGER NOT NULL CHECK (firstPage >= 1),
      pages INTEGER NOT NULL CHECK (pages >= 1),
      state TEXT NOT NULL,
      cause TEXT,
      pagesDone INTEGER NOT NULL CHECK (pagesDone BETWEEN 0 AND pages),
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      slipState TEXT NOT NULL,
      slipCause TEXT,
      createdAtMs INTEGER NOT NULL,
      changedAtMs INTEGER NOT NULL,
      endedAtMs INTEGER,
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
    CREATE INDEX printJobsByState ON printJobs (state);
    CREATE INDEX printJobsByEdition ON printJobs (itemId, revision);
  `,
};
