import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Expiry = z.object({ signed: z.object({ expires: z.iso.datetime({ offset: true }) }) });

export type TrustRole = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** When the metadata accepted last expires, milliseconds; 0 when there is none to rely on. */
export const expiresMs = async (metadataFolder: string, role: TrustRole): Promise<number> => {
  try {
    const text = await readFile(join(metadataFolder, `${role}.json`), 'utf8');
    return Date.parse(Expiry.parse(JSON.parse(text)).signed.expires);
  } catch {
    return 0;
  }
};
