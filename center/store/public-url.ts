import { Zone } from '../../src/shared/zone.ts';
import { readSetting, writeSetting } from './channels.ts';
import type { Database } from './schema.ts';

/**
 * Where the public finds this center's pages (`zone.publicUrl`), apart from the district: the address
 * belongs to the place a center runs at, and loading content never changes it.
 */

export const PublicUrl = Zone.shape.publicUrl.unwrap();

const settingName = 'public-url';

export const readPublicUrl = async (database: Database): Promise<string | null> => {
  const text = await readSetting(database, settingName);
  return text === null ? null : PublicUrl.parse(JSON.parse(text));
};

/** Null: as the district says. */
export const writePublicUrl = (database: Database, url: string | null): Promise<void> =>
  writeSetting(database, settingName, JSON.stringify(url));
