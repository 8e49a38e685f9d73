import type { Migration } from '../migrate.ts';
import { audit } from './0002-audit.ts';
import { printJobs } from './0001-print-jobs.ts';
import { pruned } from './0004-pruned.ts';
import { requests } from './0006-requests.ts';
import { settings } from './0003-settings.ts';
import { technician } from './0005-technician.ts';

/** In order, without gaps; a released migration never changes. */
export const migrations: readonly Migration[] = [
  printJobs,
  audit,
  settings,
  pruned,
  technician,
  requests,
];
