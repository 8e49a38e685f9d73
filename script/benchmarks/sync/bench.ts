import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import { startCenter } from '../../../center/testing.ts';
import { corpusDrafts, openCorpus } from '../corpus-drafts.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { installPeers } from '../peers.ts';
import { corpusChannels } from '../search/corpus.ts';
import { packedBytes, plainInsertSeconds } from './bounds.ts';
import { changeOf, draftsFor, type Change } from './change.ts';
import type { SyncStart } from './client.ts';
import { gitBytes } from './git.ts';
import { pouchRounds } from './pouchdb.ts';
import { threeRounds, wireBytes, type Rounds } from './round.ts';
import { rsyncFigures, type RsyncFigures } from './rsync.ts';
import { startWireMeter } from './wire-meter.ts';

/** A whole first sync, a change of one hundredth, and a poll that finds nothing new. */

export interface SyncOptions {
  readonly items: number;
  readonly corpusFolder: string | null;
  readonly withPeers: boolean;
}

interface Beside {
  readonly insertSeconds: number;
  readonly packed: number;
  readonly git: number | null;
  readonly rsync: RsyncFigures | null;
  readonly pouch: Rounds | null;
}

const launch = (start: SyncStart): ChildProcess =>
  fork(join(import.meta.dirname, 'client.ts'), [JSON.stringify(start)]);

const ownRounds = async (
  folder: string,
  before: readonly ItemDraft[],
  change: Change,
): Promise<Rounds> => {
  const center = await startCenter({ dir: folder, channels: corpusChannels, items: before });
  const meter = await startWireMeter(center.url);
  const dataFolder = join(folder, 'kiosk');
  const client = launch({ url: meter.url, rootJson: center.rootJson, dataFolder });
  try {
    return await threeRounds(client, meter, () => center.publish(change));
  } finally {
    client.kill();
    await meter.stop();
    await center.stop();
  }
};

/** The peers' figures; a peer that is not installed is named and left out. */
const measureBeside = async (
  folder: string,
  before: readonly ItemDraft[],
  change: Change,
  withPeers: boolean,
): Promise<Beside> => {
  const bounds = {
    insertSeconds: plainInsertSeconds(folder, before),
    packed: packedBytes(change),
  };
  if (!withPeers) return { ...bounds, git: null, rsync: null, pouch: null };
  installPeers();
  const rsync = rsyncFigures(folder, before, change);
  if (rsync === null) console.log('rsync is not installed (apt-get install rsync): left out');
  const pouch = await pouchRounds(folder, before, change);
  if (pouch === null) console.log('PouchDB could not be installed from npm: left out');
  return { ...bounds, git: gitBytes(folder, before, change), rsync, pouch };
};

const pouchName = 'PouchDB 9.0.0, LevelDB';
const rsyncName = 'rsync -z, a file an item';

interface Figure {
  readonly line: BenchLine;
  readonly peers: readonly (readonly [name: string, figure: number | undefined])[];
}

/** One line for each peer that was measured, else one alone. */
const linesOfFigure = ({ line, peers }: Figure): BenchLine[] => {
  const measured = peers.flatMap(([name, figure]) =>
    figure === undefined ? [] : [peerLine(line, name, figure, 'less')],
  );
  return measured.length > 0 ? measured : [line];
};

const wire = 'request lines, headers and bodies, both ways';

const figuresOf = ({ first, change, idle }: Rounds, beside: Beside): Figure[] => {
  const { insertSeconds, packed, git, rsync, pouch } = beside;
  const line = (text: string, figure: number, unit: string, note?: string): BenchLine =>
    plainLine(`sync ${first.itemCount}: ${text}`, figure, unit, note);
  return [
    {
      line: line('first sync to a search', first.seconds, 's'),
      peers: [
        ['insert of the rows, no index', insertSeconds],
        [`${pouchName}, no search`, pouch?.first.seconds],
      ],
    },
    {
      line: line('first sync', wireBytes(first) / 1e6, 'MB', wire),
      peers: [
        [pouchName, pouch ? wireBytes(pouch.first) / 1e6 : undefined],
        [rsyncName, rsync ? rsync.firstBytes / 1e6 : undefined],
      ],
    },
    {
      line: line('change of 1 % to a search', change.seconds, 's'),
      peers: [[`${pouchName}, no search`, pouch?.change.seconds]],
    },
    {
      line: line('change of 1 %', change.requests, 'requests'),
      peers: [[pouchName, pouch?.change.requests]],
    },
    {
      line: line('change of 1 %', wireBytes(change), 'B', wire),
      peers: [
        ['brotli 11 of the change, no headers', packed],
        ['git thin pack, no headers', git ?? undefined],
        [rsyncName, rsync?.changeBytes],
        [pouchName, pouch ? wireBytes(pouch.change) : undefined],
      ],
    },
    {
      line: line('poll, nothing new', idle.requests, 'requests'),
      peers: [[pouchName, pouch?.idle.requests]],
    },
    {
      line: line('poll, nothing new', wireBytes(idle), 'B', wire),
      peers: [
        [rsyncName, rsync?.idleBytes],
        [pouchName, pouch ? wireBytes(pouch.idle) : undefined],
      ],
    },
  ];
};

export const benchSync = async (options: SyncOptions): Promise<BenchLine[]> => {
  const { items, corpusFolder, withPeers } = options;
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-sync-'));
  try {
    const all = corpusDrafts(openCorpus(corpusFolder), draftsFor(items));
    const before = all.slice(0, items);
    const change = changeOf(all, items);
    const rounds = await ownRounds(folder, before, change);
    const beside = await measureBeside(folder, before, change, withPeers);
    return figuresOf(rounds, beside).flatMap(linesOfFigure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
