import type { Database } from 'better-sqlite3';

export interface Migration {
  /** 1, 2, 3 ...; `PRAGMA user_version` after it. */
  readonly version: number;
  readonly sql: string;
}

export const schemaVersion = (database: Database): number =>
  database.pragma('user_version', { simple: true }) as number;

/**
 * Runs what is missing up to `target`, each step and its version number in one transaction, so
 * that a power cut leaves a whole version behind.
 */
export const migrate = (
  database: Database,
  migrations: readonly Migration[],
  target = migrations.length,
): void => {
  const present = schemaVersion(database);
  for (const migration of migrations) {
    if (migration.version <= present || migration.version > target) continue;
    database.transaction(() => {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
    })();
  }
};
