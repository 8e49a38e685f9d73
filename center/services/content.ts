import type { z } from 'zod';
import { ServiceCatalogue } from '../../src/shared/services.ts';
import { readSetting, writeSetting } from '../store/channels.ts';
import type { Database } from '../store/schema.ts';
import { copiesGone, placeKey } from './copies.ts';

/**
 * What the service catalogue says, apart from the keys and its own expiry: agencies, consultations,
 * applications, materials. One setting, replaced as a whole; what is gone from the shelves since is
 * counted beside it.
 */

export const ServiceContent = ServiceCatalogue.omit({
  format: true,
  expiresAt: true,
  countedAt: true,
  sealingKeys: true,
  stations: true,
});
export type ServiceContent = z.infer<typeof ServiceContent>;

const settingName = 'services';

/** Replaces the content; the shelves hold again what it says, less what is put aside for somebody. */
export const writeServices = async (database: Database, content: ServiceContent): Promise<void> => {
  await writeSetting(database, settingName, JSON.stringify(ServiceContent.parse(content)));
  await database.deleteFrom('paper_taken').execute();
};

let parsed: { readonly text: string; readonly content: ServiceContent } | null = null;

/** Asked with every submission and every page, changed once a month: parsed once for each state of it. */
const parse = (text: string): ServiceContent => {
  if (parsed?.text !== text) parsed = { text, content: ServiceContent.parse(JSON.parse(text)) };
  return parsed.content;
};

/** As it stands now, copies reduced by what was taken or put aside; null until somebody has loaded it. */
export const readServices = async (database: Database): Promise<ServiceContent | null> => {
  const text = await readSetting(database, settingName);
  if (text === null) return null;
  const content = parse(text);
  const gone = await copiesGone(database);
  const materials = content.materials.map((material) => ({
    ...material,
    shelves: material.shelves.map((shelf) => ({
      ...shelf,
      copies: Math.max(0, shelf.copies - (gone.get(placeKey(material.id, shelf.venue)) ?? 0)),
    })),
  }));
  return { ...content, materials };
};
