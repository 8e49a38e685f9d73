import { ServiceCatalogue } from '../../src/shared/services.ts';
import { arrivedNotices } from '../cases/calendar.ts';
import { listStations } from '../intake/stations.ts';
import { sha256Of } from '../publish/tree.ts';
import type { Database } from '../store/schema.ts';
import { readServices } from './content.ts';
import { sealingKeysAt } from './sealing-keys.ts';

/** The service catalogue as it is signed out beside the manifest. */

/** How long a kiosk goes on sealing to the keys of a catalogue it cannot renew. */
export const defaultServicesDays = 14;
const dayMs = 86_400_000;

export interface ServicesTarget {
  readonly bytes: Buffer;
  /** Of everything but the moments of its signing: whether there is anything new to say. */
  readonly contentSha256: string;
  readonly expiresAtMs: number;
}

interface ServicesPlace {
  readonly database: Database;
  readonly keysFolder: string;
  readonly nowMs: number;
  readonly days: number;
}

/** Null while nothing was loaded: a center that publishes content only. */
export const composeServices = async (place: ServicesPlace): Promise<ServicesTarget | null> => {
  const loaded = await readServices(place.database);
  if (loaded === null) return null;
  const holidays = (await arrivedNotices(place.database)).slice(-40);
  const stations = (await listStations(place.database))
    .filter(({ revoked_at }) => revoked_at === null)
    .map(({ number, public_key }) => ({ station: number, publicKey: public_key }));
  const content = { ...loaded, holidays, stations };
  const sealingKeys = sealingKeysAt(place.keysFolder, place.nowMs);
  const expiresAtMs = place.nowMs + place.days * dayMs;
  const catalogue = ServiceCatalogue.parse({
    format: 1,
    expiresAt: new Date(expiresAtMs).toISOString(),
    // The moment before the shelves were read above.
    countedAt: new Date(place.nowMs).toISOString(),
    sealingKeys,
    ...content,
  } satisfies ServiceCatalogue);
  return {
    bytes: Buffer.from(JSON.stringify(catalogue)),
    contentSha256: sha256Of(Buffer.from(JSON.stringify({ sealingKeys, content }))),
    expiresAtMs,
  };
};
