import { join } from 'node:path';
import { app } from 'electron';
import type { Clock } from '../shared/clock.ts';
import type { Log } from './log.ts';
import { openStation, type Station } from './station/station.ts';

/** sysexits(3) EX_DATAERR: restarting will not help, somebody has to look. */
const damagedRecordsExitCode = 65;

/** The station's records. A kiosk without them does not run: it would lose or forget what it printed. */
export const openRecords = (dataFolder: string, clock: Clock, log: Log): Station => {
  const opened = openStation({
    path: join(dataFolder, 'station', 'station.db'),
    clock,
    onBallastUsed: () => log('station', 'the disk is full; the ballast was given up'),
  });
  if (opened.ok) {
    log('station', `station.db open, ballast ${opened.value.hasBallast ? 'present' : 'missing'}`);
    const [last] = opened.value.audit.recent(1);
    const ended = last?.event === 'app-ended' ? 'clean' : 'unclean';
    opened.value.audit.record('app-started', { previousEnd: last ? ended : 'first' });
    return opened.value;
  }
  const { fault, detail } = opened.error;
  log('station', `station.db refused: ${fault} (${detail}); nothing was changed`);
  app.exit(damagedRecordsExitCode);
  throw new Error(`station.db ${fault}`);
};
