import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ItemDraft } from '../../center/store/canonical.ts';
import { startCenter } from '../../center/testing.ts';
import { startRelay, type Relay } from '../../test/support/relay.ts';
import { corpusDrafts, openCorpus } from './corpus-drafts.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { corpusChannels } from './search/corpus.ts';
import { gitBytes, packedBytes, plainInsertSeconds, type Change } from './sync-bounds.ts';
import type { SyncOutcome, SyncStart } from './sync-client.ts';

/** A whole first sync, a change of one hundredth, and a poll that finds nothing new. */

export interface SyncOptions {
  readonly items: number;
  readonly corpusFolder: string | null;
  readonly withPeers: boolean;
}

interface Round extends SyncOutcome {
  readonly bytes: number;
  readonly requests: number;
}

const round = async (client: ChildProcess, relay: Relay): Promise<Round> => {
  const bytesBefore = relay.bytesSent;
  const requestsBefore = relay.requests.length;
  const answer = once(client, 'message', { signal: AbortSignal.timeout(1_800_000) });
  client.send('check');
  const [outcome] = (await answer) as [SyncOutcome];
  return {
    ...outcome,
    bytes: relay.bytesSent - bytesBefore,
    requests: relay.requests.length - requestsBefore,
  };
};

const edited = (draft: ItemDraft): ItemDraft => ({
  ...draft,
  summary: `${draft.summary}（已修订）`,
  body: [...draft.body.slice(1), { kind: 'paragraph', text: '本条按最新规定修订。' }],
});

/** Of a hundred changes forty are edits, ten withdrawals and fifty new: 1 % of all items together. */
const changeOf = (all: readonly ItemDraft[], count: number): Change => {
  const hundredth = count / 100;
  return {
    put: [...all.slice(count), ...all.slice(count / 2, count / 2 + hundredth * 0.4).map(edited)],
    remove: all.slice(count - hundredth * 0.1, count).map(({ id }) => id),
  };
};

const launch = (start: SyncStart): ChildProcess =>
  fork(join(import.meta.dirname, 'sync-client.ts'), [JSON.stringify(start)]);

const linesOf = (
  [first, change, idle]: readonly [Round, Round, Round],
  bounds: { readonly insertSeconds: number; readonly packed: number; readonly git: number | null },
): BenchLine[] => {
  const name = (text: string): string => `sync ${first.itemCount}: ${text}`;
  const changeBytes = plainLine(name('change of 1 %'), change.bytes, 'B', 'bodies with metadata');
  return [
    peerLine(
      plainLine(name('first sync to a search'), first.seconds, 's'),
      'insert of the rows, no index',
      bounds.insertSeconds,
      'less',
    ),
    plainLine(name('first sync'), first.bytes / 1e6, 'MB'),
    plainLine(name('change of 1 % to a search'), change.seconds, 's'),
    peerLine(changeBytes, 'brotli 11 of the change', bounds.packed, 'less'),
    ...(bounds.git === null ? [] : [peerLine(changeBytes, 'git thin pack', bounds.git, 'less')]),
    plainLine(name('poll, nothing new'), idle.requests, 'requests'),
    plainLine(name('poll, nothing new, bodies'), idle.bytes, 'B'),
  ];
};

export const benchSync = async (options: SyncOptions): Promise<BenchLine[]> => {
  const { items, corpusFolder, withPeers } = options;
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-sync-'));
  const all = corpusDrafts(openCorpus(corpusFolder), items + items / 200);
  const before = all.slice(0, items);
  const change = changeOf(all, items);
  const center = await startCenter({ dir: folder, channels: corpusChannels, items: before });
  const relay = await startRelay(center.url);
  const dataFolder = join(folder, 'kiosk');
  const client = launch({ url: relay.url, rootJson: center.rootJson, dataFolder });
  try {
    const first = await round(client, relay);
    await center.publish(change);
    const changed = await round(client, relay);
    const idle = await round(client, relay);
    return linesOf([first, changed, idle], {
      insertSeconds: plainInsertSeconds(folder, before),
      packed: packedBytes(change),
      git: withPeers ? gitBytes(folder, before, change) : null,
    });
  } finally {
    client.kill();
    await relay.stop();
    await center.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
