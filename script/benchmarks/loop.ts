import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStand } from '../../test/support/stand.ts';
import { corpusChannels } from './search/corpus.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { corpusDrafts, openCorpus } from './corpus-drafts.ts';
import { launchEmpty } from './electron/launch.ts';
import { loopDelayDuring, type LoopDelay } from './electron/loop-delay.ts';
import { untilSynced } from './electron/synced.ts';

/** How late the main process is while a whole sync runs beside it: what a tap then waits for at most. */

const quietMs = 10_000;

const ofEmptyWindow = async (): Promise<LoopDelay> => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'kiosk-empty-'));
  const { app, page } = await launchEmpty(profileFolder);
  await page.waitForTimeout(2_000);
  const delay = await loopDelayDuring(app, () => page.waitForTimeout(quietMs));
  await app.close();
  rmSync(profileFolder, { recursive: true, force: true });
  return delay;
};

const ofKiosk = async (
  items: number,
  corpusFolder: string | null,
): Promise<{ syncing: LoopDelay; idle: LoopDelay; syncSeconds: number }> => {
  await using stand = await startStand({ pollSeconds: 3_600 });
  const put = corpusDrafts(openCorpus(corpusFolder), items);
  await stand.center.publish({ channels: corpusChannels, put, fresh: true });
  const kiosk = await stand.launch();
  const startedAtMs = performance.now();
  const syncing = await loopDelayDuring(kiosk.app, () => untilSynced(kiosk, items));
  const syncSeconds = (performance.now() - startedAtMs) / 1_000;
  await kiosk.page().waitForTimeout(2_000);
  const idle = await loopDelayDuring(kiosk.app, () => kiosk.page().waitForTimeout(quietMs));
  return { syncing, idle, syncSeconds };
};

export const benchLoop = async (options: {
  readonly items: number;
  readonly corpusFolder: string | null;
}): Promise<BenchLine[]> => {
  const { items, corpusFolder } = options;
  const { syncing, idle, syncSeconds } = await ofKiosk(items, corpusFolder);
  const empty = await ofEmptyWindow();
  const during = `loop: main process late, sync of ${items} items`;
  const line = plainLine(
    `${during}, p99`,
    syncing.p99,
    'ms',
    `sync of ${Math.round(syncSeconds)} s`,
  );
  return [
    peerLine(line, 'the same kiosk idle', idle.p99, 'less'),
    peerLine(line, 'an empty window', empty.p99, 'less'),
    peerLine(
      plainLine(`${during}, p50`, syncing.p50, 'ms'),
      'the same kiosk idle',
      idle.p50,
      'less',
    ),
    peerLine(
      plainLine(`${during}, worst`, syncing.max, 'ms'),
      'the same kiosk idle',
      idle.max,
      'less',
    ),
  ];
};
