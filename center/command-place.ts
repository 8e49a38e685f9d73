import { join } from 'node:path';
import type { Result } from '../src/shared/result.ts';
import type { CommandOptions } from './command-line.ts';
import { OperatorFault } from './faults.ts';
import { openEmbedded, openPostgres } from './store/connect.ts';
import { oneAtATime } from './store/one-at-a-time.ts';
import type { Database } from './store/schema.ts';

/** Where the commands work: folders and database, as the options name them. */

/** A line for the operator, of success or of failure. */
export type Command = (
  options: CommandOptions,
  argument: string,
  words: readonly string[],
) => Promise<Result<string, string>>;

export const clock = { nowMs: () => Date.now() };

export const dataFolder = ({ data = 'center-data' }: CommandOptions): string => data;
export const feedFolder = (options: CommandOptions): string =>
  options.feed ?? join(dataFolder(options), 'feed');
export const keysFolder = (options: CommandOptions): string =>
  options.keys ?? join(dataFolder(options), 'keys');

const openServer = (address: string): Promise<Database> => {
  if (!/^postgres(?:ql)?:\/\/./.test(address))
    throw new OperatorFault('--database wants an address, postgres://USER@HOST/NAME');
  return openPostgres(address);
};

const withDatabase = async <T>(
  opening: Promise<Database>,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = await opening;
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
};

export const withStore = async <T>(
  options: CommandOptions,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  if (options.database !== undefined) return withDatabase(openServer(options.database), work);
  const folder = dataFolder(options);
  return oneAtATime(folder, () => withDatabase(openEmbedded(join(folder, 'database')), work));
};
