import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Updater, type TargetFile } from 'tuf-js';
import type { Fetcher } from 'tuf-js';
// The classes are not among the package's named exports; it has no export map, and types for this file.
import {
  BadVersionError,
  DownloadHTTPError,
  ExpiredMetadataError,
  PersistError,
} from 'tuf-js/dist/error.js';
import type { FeedFault } from '../../../shared/feed.ts';
import { ok, type Err, type Result } from '../../../shared/result.ts';
import { expiresMs } from './expiry.ts';
import { sha256Of, writeDurably } from './files.ts';
import { readBody, smallDeadlineMs, type FeedServer } from './http.ts';
import { manifestLimitBytes } from './limits.ts';
import { described, problem, type FeedProblem } from './problem.ts';
import { servicesName } from './services.ts';

/**
 * TUF: which manifest is the newest one that the keys of this kiosk vouch for. `metadataFolder` keeps
 * the highest versions ever seen, apart from the cache, so that wiping the cache forgets no version.
 */

const roleFiles = ['root.json', 'timestamp.json', 'snapshot.json', 'targets.json'] as const;
const manifestName = 'manifest.json';

export interface TrustOptions {
  readonly server: FeedServer;
  readonly metadataFolder: string;
  /** Text of the root metadata this kiosk was shipped with. */
  readonly rootJson: string;
  /** What time it is at least: tuf-js asks the machine's clock, which may be far behind. */
  readonly nowMs: number;
  readonly signal?: AbortSignal | undefined;
}

interface Transport {
  readonly fetcher: Fetcher;
  /** Entity tag under which the server gave the timestamp. */
  readonly timestampEtag: () => string | null;
  /** What went wrong on the last request, unless it was a root version that does not exist yet. */
  readonly fault: () => FeedProblem | null;
}

const transportOver = ({ server, signal }: TrustOptions): Transport => {
  let last: FeedProblem | null = null;
  let etag: string | null = null;
  const downloadBytes = async (url: string, maxLength: number): Promise<Buffer> => {
    const options = { signal, deadlineMs: smallDeadlineMs };
    const path = new URL(url).pathname.slice(1);
    const got = await server.get(path, options, (answer) => {
      if (path.endsWith('/timestamp.json')) etag = answer.headers.etag ?? null;
      return readBody(answer, maxLength);
    });
    last = got.ok ? null : got.error;
    if (got.ok) return got.value;
    // The one answer tuf-js itself understands: no newer root.
    if (got.error.fault === 'not-found') throw new DownloadHTTPError(got.error.detail, 404);
    throw new Error(got.error.detail);
  };
  return {
    fetcher: {
      downloadBytes,
      downloadFile: () => Promise.reject(new Error('targets do not come through tuf-js')),
    },
    fault: () => last,
    timestampEtag: () => etag,
  };
};

/** tuf-js folds the causes of snapshot and targets errors into a message, so words must decide. */
const wordings: readonly (readonly [RegExp, FeedFault])[] = [
  [/less than current version|Missing file .* in new snapshot/, 'rollback'],
  [/timestamp\.json is expired/, 'freeze'],
  [/is expired/, 'expired'],
  [/was signed by/, 'wrong-signature'],
  [/Failed to persist/, 'disk'],
];

const faultOf = (error: unknown): FeedFault => {
  if (error instanceof PersistError) return 'disk';
  const message = error instanceof Error ? error.message : '';
  const known = wordings.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  if (error instanceof BadVersionError) return 'tampered';
  if (error instanceof ExpiredMetadataError) return 'expired';
  return 'tampered'; // wrong length or hash, or no metadata at all: not what was signed
};

const readText = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

const rootVersion = (text: string | null): number => {
  try {
    const parsed = JSON.parse(text ?? '') as { signed?: { version?: unknown } } | null;
    return typeof parsed?.signed?.version === 'number' ? parsed.signed.version : 0;
  } catch {
    return 0; // cut off by a power loss, or not there: the shipped root takes over
  }
};

const newerRoot = (stored: string | null, shipped: string): string =>
  stored !== null && rootVersion(stored) > rootVersion(shipped) ? stored : shipped;

/**
 * tuf-js writes its files in place, so it works in a copy: a power cut must not cost the memory of
 * the versions seen.
 */
const openStaging = async ({ metadataFolder, rootJson }: TrustOptions): Promise<string> => {
  const staging = join(metadataFolder, 'staging');
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  for (const name of roleFiles) {
    const stored = await readText(join(metadataFolder, name));
    const text = name === 'root.json' ? newerRoot(stored, rootJson) : stored;
    if (text !== null) await writeFile(join(staging, name), text);
  }
  return staging;
};

/** Keeps what tuf-js accepted, after failures too: a newer timestamp once seen is never unseen. */
const keepStaging = async ({ metadataFolder }: TrustOptions, staging: string): Promise<void> => {
  for (const name of await readdir(staging)) {
    const text = await readText(join(staging, name));
    const isNew = text !== null && text !== (await readText(join(metadataFolder, name)));
    if (isNew) await writeDurably(join(metadataFolder, name), text);
  }
  await rm(staging, { recursive: true, force: true });
};

/** What the targets role names. */
interface Named {
  readonly manifest: TargetFile;
  readonly services: TargetFile | null;
}

const refreshed = async (
  { fetcher, fault }: Transport,
  staging: string,
): Promise<Result<Named, FeedProblem>> => {
  try {
    const updater = new Updater({
      metadataDir: staging,
      metadataBaseUrl: 'feed:///metadata',
      fetcher,
    });
    await updater.refresh();
    const manifest = await updater.getTargetInfo(manifestName);
    if (!manifest) return problem('malformed', 'targets name no manifest');
    return ok({ manifest, services: (await updater.getTargetInfo(servicesName)) ?? null });
  } catch (error) {
    const transport = fault();
    return transport
      ? problem(transport.fault, transport.detail)
      : problem(faultOf(error), described(error));
  }
};

const fetchManifest = async (
  { server, signal }: TrustOptions,
  target: TargetFile,
): Promise<Result<Buffer, FeedProblem>> => {
  const sha256 = target.hashes['sha256'] ?? '';
  if (!/^[0-9a-f]{64}$/.test(sha256)) return problem('malformed', 'manifest without sha256');
  if (target.length > manifestLimitBytes)
    return problem('oversized', `manifest of ${target.length} bytes`);
  const path = `targets/${sha256}.${manifestName}`;
  const options = { signal, deadlineMs: smallDeadlineMs };
  const got = await server.get(path, options, (answer) => readBody(answer, target.length));
  if (!got.ok) return got;
  if (got.value.length !== target.length || sha256Of(got.value) !== sha256)
    return problem('tampered', 'the manifest is not what was signed');
  return got;
};

/** tuf-js has looked by the machine's clock; this looks by the time that is known to have been. */
const expiredRole = async ({
  metadataFolder,
  nowMs,
}: TrustOptions): Promise<Err<FeedProblem> | null> => {
  for (const role of ['timestamp', 'root', 'snapshot', 'targets'] as const) {
    const expires = await expiresMs(metadataFolder, role);
    if (nowMs >= expires)
      return problem(role === 'timestamp' ? 'freeze' : 'expired', `${role}.json is expired`);
  }
  return null;
};

export interface TrustedManifest {
  readonly bytes: Buffer;
  /** When the timestamp that vouches for it expires; milliseconds since 1970. */
  readonly expiresMs: number;
  /** For asking later whether anything is new; null when the server gives no tags. */
  readonly timestampEtag: string | null;
  /** The service catalogue's length and hash; null when the center has none. */
  readonly services: TargetFile | null;
}

/** One TUF refresh: the bytes of the newest manifest, verified. */
export const fetchTrustedManifest = async (
  options: TrustOptions,
): Promise<Result<TrustedManifest, FeedProblem>> => {
  const transport = transportOver(options);
  let named: Result<Named, FeedProblem>;
  try {
    const staging = await openStaging(options);
    named = await refreshed(transport, staging);
    await keepStaging(options, staging);
  } catch (error) {
    return problem('disk', described(error));
  }
  if (!named.ok) return named;
  const expired = await expiredRole(options);
  if (expired) return expired;
  const bytes = await fetchManifest(options, named.value.manifest);
  if (!bytes.ok) return bytes;
  return ok({
    bytes: bytes.value,
    expiresMs: await expiresMs(options.metadataFolder, 'timestamp'),
    timestampEtag: transport.timestampEtag(),
    services: named.value.services,
  });
};
