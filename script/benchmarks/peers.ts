import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const peersFolder = fileURLToPath(new URL('peers/', import.meta.url));
const peerPackages = ['flexsearch', 'minisearch', 'pouchdb', 'express-pouchdb'];

/** Installs the npm packages the benches compare with, into a folder of their own. False when it cannot be done. */
export const installPeers = (): boolean => {
  if (peerPackages.every((name) => existsSync(`${peersFolder}node_modules/${name}`))) return true;
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peersFolder, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
