import type { Kysely } from 'kysely';

/** The tables as the queries see them; `migrations.ts` makes them. */
export interface Tables {
  items: ItemsTable;
  item_attachments: { item_id: string; sha256: string };
  attachments: AttachmentsTable;
  channels: { id: string; json: string };
  publications: PublicationsTable;
  settings: { name: string; value: string };
  paper_taken: { material_id: string; venue: string; copies: number };
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
  /** Hex of `itemDigest`. */
  digest: string | null;
  published_digest: string | null;
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

export type Database = Kysely<Tables>;
