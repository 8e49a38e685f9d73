import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where prepared runtimes are kept between clones. As root it is a folder every user may read, so
 * that the sandbox tests can run the same runtime as an ordinary user.
 */
export const cacheFolder = (): string => {
  const chosen = process.env['GONGKAI_KIOSK_CACHE'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (process.getuid?.() === 0) return '/var/cache/gongkai-kiosk';
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gongkai-kiosk');
};
