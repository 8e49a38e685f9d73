import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedFile, FeedManifest, FeedOperation } from '../../../shared/feed.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ContentSink, ContentTarget, SinkFault } from '../sink.ts';
import { download, type Wanted } from './download.ts';
import type { FeedServer } from './http.ts';
import { filesOf } from './manifest.ts';
import { operationsOf } from './operations.ts';
import { planFor, replacement, type Plan } from './plan.ts';
import { described, OperationsRefused, problem, type FeedProblem } from './problem.ts';
import { AttachmentLedger, type FeedMemory } from './state.ts';

export interface Work {
  readonly server: FeedServer;
  readonly sink: ContentSink;
  readonly memory: FeedMemory;
  readonly downloadFolder: string;
  readonly attachmentFolder: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
}

const targetOf = ({
  sequence,
  itemCount,
  setHash,
  asOf,
  district,
}: FeedManifest): ContentTarget => ({
  sequence,
  itemCount,
  setHash,
  asOf,
  district,
});

const folderOf = (manifest: FeedManifest, file: FeedFile): string =>
  manifest.snapshots.some(({ files }) => files.includes(file)) ? 'snapshots' : 'segments';

const wantedFile = (manifest: FeedManifest, file: FeedFile): Wanted => ({
  path: `${folderOf(manifest, file)}/${file.sha256}.jsonl.br`,
  sha256: file.sha256,
  sizeBytes: file.sizeBytes,
});

/** Downloads one after the other and stops at the first problem; what is whole stays for the next time. */
export const downloadAll = async (
  wanted: readonly Wanted[],
  folder: string,
  { server, signal, onProgress }: Pick<Work, 'server' | 'signal' | 'onProgress'>,
): Promise<Result<void, FeedProblem>> => {
  const total = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  const onBytes = (count: number): void => onProgress((done += count), total);
  if (total > 0) onProgress(0, total);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return problem('disk', described(error));
  }
  for (const file of wanted) {
    const fetched = await download(file, { server, folder, signal, onBytes });
    if (!fetched.ok) return fetched;
  }
  return ok(undefined);
};

/**
 * What the manifest does not name, cut-off downloads included, is of no use any more. A disk that
 * refuses this is found out by the next write, not here.
 */
const tidy = async (folder: string, keep: ReadonlySet<string>): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  const useless = names.filter((name) => !keep.has(name.replace(/\.part$/, '')));
  for (const name of useless)
    await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined);
};

/**
 * The operations of all files, one file in memory at a time. When the last one has been handed over,
 * and before the sink can commit, the memory learns what will then be true.
 */
function* operations(
  files: readonly FeedFile[],
  ledger: AttachmentLedger,
  manifest: FeedManifest,
  { memory, downloadFolder }: Work,
): Generator<FeedOperation> {
  for (const file of files)
    for (const operation of operationsOf(downloadFolder, file)) {
      ledger.follow(operation);
      yield operation;
    }
  const { sequence, asOf } = manifest;
  try {
    memory.expect({ sequence, asOf, wanted: ledger.entries() });
  } catch (error) {
    throw new OperationsRefused('disk', described(error));
  }
}

type Step = 'apply' | 'replace';

/** `mismatch` stays a value of its own: the caller may still try a snapshot. */
const handOver = (
  step: Step,
  files: readonly FeedFile[],
  manifest: FeedManifest,
  work: Work,
): Result<void, SinkFault | FeedProblem> => {
  const { sink, memory } = work;
  const ledger = new AttachmentLedger(step === 'apply' ? memory.holding?.wanted : []);
  const feed = operations(files, ledger, manifest, work);
  try {
    const target = targetOf(manifest);
    return step === 'apply' ? sink.apply(feed, target) : sink.replace(feed, target);
  } catch (error) {
    if (error instanceof OperationsRefused)
      return problem(error.problem.fault, error.problem.detail);
    throw error;
  } finally {
    feed.return(undefined);
    memory.settle(sink.position().sequence);
  }
};

const asProblem = (fault: SinkFault | FeedProblem): FeedProblem => {
  if (fault === 'disk') return { fault: 'disk', detail: 'the cache could not be written' };
  if (fault === 'mismatch')
    return { fault: 'malformed', detail: 'the outcome is not the set hash that was signed' };
  return fault;
};

const perform = async (
  step: Step,
  files: readonly FeedFile[],
  manifest: FeedManifest,
  work: Work,
): Promise<Result<void, SinkFault | FeedProblem>> => {
  const wanted = files.map((file) => wantedFile(manifest, file));
  const fetched = await downloadAll(wanted, work.downloadFolder, work);
  return fetched.ok ? handOver(step, files, manifest, work) : fetched;
};

const planWith = (manifest: FeedManifest, { sink, memory }: Work): Plan => {
  const plan = planFor(manifest, sink.position());
  const forgotten = memory.holding === null && plan.step !== 'refuse';
  if (forgotten) return { step: 'replace', files: replacement(manifest) };
  // Nothing changed but the day: the content is told as of when it holds.
  const dayOnly = plan.step === 'nothing' && memory.holding?.asOf !== manifest.asOf;
  return dayOnly ? { step: 'apply', files: [] } : plan;
};

/** Brings the sink to what the manifest says, or leaves it as it is. */
export const bringUpToDate = async (
  manifest: FeedManifest,
  work: Work,
): Promise<Result<void, FeedProblem>> => {
  const plan = planWith(manifest, work);
  if (plan.step === 'nothing') return ok(undefined);
  if (plan.step === 'refuse')
    return problem(
      'rollback',
      `content ${work.sink.position().sequence}, manifest ${manifest.sequence}`,
    );
  await tidy(work.downloadFolder, new Set(filesOf(manifest).map(({ sha256 }) => sha256)));
  let outcome = await perform(plan.step, plan.files, manifest, work);
  if (!outcome.ok && outcome.error === 'mismatch' && plan.step === 'apply')
    outcome = await perform('replace', replacement(manifest), manifest, work);
  if (!outcome.ok) {
    const { fault, detail } = asProblem(outcome.error);
    return problem(fault, detail);
  }
  await tidy(work.downloadFolder, new Set());
  return ok(undefined);
};
