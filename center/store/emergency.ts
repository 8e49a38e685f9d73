import { Emergency } from '../../src/shared/zone.ts';
import { readSetting, writeSetting } from './channels.ts';
import type { Database } from './schema.ts';

/** The standing emergency, apart from the district, so that loading content never takes it back. */

const settingName = 'emergency';

export const readEmergency = async (database: Database): Promise<Emergency | null> => {
  const text = await readSetting(database, settingName);
  return text === null ? null : Emergency.nullable().parse(JSON.parse(text));
};

/** Null ends it. */
export const writeEmergency = (database: Database, emergency: Emergency | null): Promise<void> =>
  writeSetting(database, settingName, JSON.stringify(emergency));
