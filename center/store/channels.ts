import { z } from 'zod';
import { channelLimit } from '../../src/shared/feed.ts';
import { Channel } from '../../src/shared/item.ts';
import { emptyZone, Zone } from '../../src/shared/zone.ts';
import { exclusively } from './lock.ts';
import type { Database } from './schema.ts';

export const District = z.strictObject({
  name: z.string().min(1).max(40),
  /** Empty while nobody has named one. */
  hotline: z.string().max(40),
  zone: Zone.default(emptyZone),
});
export type District = z.infer<typeof District>;
/** As it is written: without a zone the kiosks show the plain tree of channels. */
export type DistrictDraft = z.input<typeof District>;

/** Why these channels beside the others are more than kiosks take, or null. */
export const tooManyChannels = (channels: readonly Channel[]): string | null => {
  const count = new Set(channels.map(({ id }) => id)).size;
  return count <= channelLimit
    ? null
    : `that would make ${count} channels, and kiosks take ${channelLimit}`;
};

/** The tree as a whole: the given channels are the channels. */
export const replaceChannels = (database: Database, channels: readonly Channel[]): Promise<void> =>
  exclusively(database, async (transaction) => {
    await transaction.deleteFrom('channels').execute();
    await addChannels(transaction, channels);
  });

/** Adds channels or replaces those with the same id, leaving the others. */
export const addChannels = async (
  database: Database,
  channels: readonly Channel[],
): Promise<void> => {
  if (channels.length === 0) return;
  const rows = channels.map((channel) => ({
    id: channel.id,
    json: JSON.stringify(Channel.parse(channel)),
  }));
  await database
    .insertInto('channels')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((excluded) => ({ json: excluded.ref('excluded.json') })),
    )
    .execute();
};

/** All channels by id. */
export const readChannels = async (database: Database): Promise<Channel[]> => {
  const rows = await database.selectFrom('channels').select('json').orderBy('id').execute();
  return rows.map(({ json }) => Channel.parse(JSON.parse(json)));
};

export const readSetting = async (database: Database, name: string): Promise<string | null> => {
  const row = await database
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
};

export const writeSetting = async (
  database: Database,
  name: string,
  value: string,
): Promise<void> => {
  await database
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
};

export const writeDistrict = (database: Database, district: DistrictDraft): Promise<void> =>
  writeSetting(database, 'district', JSON.stringify(District.parse(district)));

/** Null until somebody has told the center which district it serves. */
export const readDistrict = async (database: Database): Promise<District | null> => {
  const value = await readSetting(database, 'district');
  return value === null ? null : District.parse(JSON.parse(value));
};
