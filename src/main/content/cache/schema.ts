import { createHash } from 'node:crypto';

/**
 * Shape of cache.db. The file is disposable: whatever does not carry exactly this digest is thrown
 * away and filled again from the feed, so there are no migrations.
 *
 * `documents` are numbered 1, 2, 3, ... as they are written; an edited item gets a new number, so
 * readers learn what is new by looking above the highest number they know, and what is gone from
 * `removals`.
 */
export const schema = `
CREATE TABLE facts (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  seal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE items (
  document INTEGER PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  digest BLOB NOT NULL,
  json BLOB NOT NULL
) STRICT;
CREATE TABLE cards (
  document INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL,
  seal INTEGER NOT NULL
) STRICT;
CREATE TABLE numbers (
  key TEXT NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;
CREATE TABLE removals (
  step INTEGER PRIMARY KEY NOT NULL,
  document INTEGER NOT NULL
) STRICT;
CREATE TABLE postings (
  key INTEGER PRIMARY KEY NOT NULL,
  documents BLOB NOT NULL
) STRICT;
`;

/** Raise when folding, terms, readings or the form of cards and postings change. */
const indexVersion = 5;

/** Folding follows the Unicode tables of the runtime, so they belong to the shape of the index. */
export const schemaDigest = createHash('sha256')
  .update(`${schema}\n${indexVersion}\n${process.versions.unicode ?? ''}`)
  .digest('hex');
