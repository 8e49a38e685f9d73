import { join } from 'node:path';
import { app } from 'electron';
import type { Clock } from '../shared/clock.ts';
import type { Log } from './log.ts';
import { openStation, type Station } from './station/station.ts';
import { startUpkeep } from './station/upkeep.ts';

/** sysexits(3) EX_DATAERR: restarting will not help, somebody has to look. */
const damagedRecordsExitCode = 65;
const askAgainMs = 1_000;

/**
 * The station's records. A kiosk without them does not run: it would lose or forget what it printed.
 * `mayEnd`: nobody is at the screen, so that a kiosk whose records turn out to be damaged may end.
 */
export const openRecords = (
  dataFolder: string,
  clock: Clock,
  log: Log,
  mayEnd: () => boolean,
): Station => {
  const path = join(dataFolder, 'station', 'station.db');
  const say = (line: string): void => log('station', line);
  const opened = openStation({
    path,
    clock,
    onBallastUsed: () => say('the disk is full; the ballast was given up'),
    onSlowCommit: (durationMs) => say(`the disk is slow: a commit took ${durationMs} ms`),
    onAuditLost: (entries) => say(`the disk refuses: ${entries} audit entries were given up`),
  });
  if (!opened.ok) {
    const { fault, detail } = opened.error;
    say(`station.db refused: ${fault} (${detail}); nothing was changed`);
    app.exit(damagedRecordsExitCode);
    throw new Error(`station.db ${fault}`);
  }
  const station = opened.value;
  say('station.db open');
  noteStart(station);
  const endWhenIdle = (): void => {
    if (mayEnd()) app.exit(damagedRecordsExitCode);
    else clock.after(askAgainMs, endWhenIdle);
  };
  const stopUpkeep = startUpkeep({
    station,
    clock,
    check: { path },
    workerFile: join(import.meta.dirname, 'station-check.js'),
    log: say,
    onDamage: endWhenIdle,
  });
  const close = (): void => {
    stopUpkeep();
    station.close();
  };
  return { ...station, close };
};

const noteStart = ({ audit }: Station): void => {
  const [last] = audit.recent(1);
  const ended = last?.event === 'app-ended' ? 'clean' : 'unclean';
  audit.record('app-started', { previousEnd: last ? ended : 'first' });
  audit.flush();
};
