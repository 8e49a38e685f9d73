import type { Migration } from '../migrate.ts';

/** What was handed in and has to reach the center, sealed; and as whom this station speaks to it. */
export const requests: Migration = {
  version: 6,
  sql: `
    CREATE TABLE outbox (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      number TEXT NOT NULL UNIQUE CHECK (length(number) = 18),
      id TEXT UNIQUE CHECK (length(id) = 32),
      state TEXT NOT NULL CHECK (state IN ('reserved', 'waiting', 'accepted', 'set-aside', 'unused')),
      envelope TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      changedAtMs INTEGER NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16),
      CHECK ((state = 'waiting') = (envelope <> ''))
    ) STRICT;
    CREATE INDEX outboxWaiting ON outbox (position) WHERE state IN ('waiting', 'reserved');
    CREATE TABLE stationIdentity (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      station TEXT NOT NULL CHECK (length(station) = 4),
      keyId TEXT NOT NULL,
      privateKey TEXT NOT NULL,
      enrolledAtMs INTEGER NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16)
    ) STRICT;
  `,
};
