import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind } from '@tufjs/models';
import type { TargetFile } from 'tuf-js';
import { ServiceCatalogue } from '../../../shared/services.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { sha256Of, writeDurably } from './files.ts';
import { readBody, smallDeadlineMs, type FeedServer } from './http.ts';
import { servicesLimitBytes } from './limits.ts';
import { described, problem, type FeedProblem } from './problem.ts';

/**
 * The service catalogue: a signed target of its own beside the manifest. Its verified bytes lie beside
 * the trusted metadata, because wiping the cache must not stop residents from handing in.
 */

export const servicesName = 'services.json';

const pathIn = (metadataFolder: string): string => join(metadataFolder, servicesName);

const isSigned = (bytes: Uint8Array, { length, hashes }: TargetFile): boolean =>
  bytes.length === length && sha256Of(bytes) === hashes['sha256'];

/** Signed bytes to the catalogue. One that has expired is as good as none. */
const parse = (bytes: Uint8Array, nowMs: number): Result<ServiceCatalogue, FeedProblem> => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return problem('malformed', `services: ${described(error)}`);
  }
  const parsed = ServiceCatalogue.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return problem('malformed', `services: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return nowMs < Date.parse(parsed.data.expiresAt)
    ? ok(parsed.data)
    : problem('expired', `services expired at ${parsed.data.expiresAt}`);
};

interface ServicesOptions {
  readonly server: FeedServer;
  readonly metadataFolder: string;
  readonly nowMs: number;
  readonly signal?: AbortSignal | undefined;
}

const download = async (
  { server, signal }: ServicesOptions,
  target: TargetFile,
): Promise<Result<Buffer, FeedProblem>> => {
  const sha256 = target.hashes['sha256'] ?? '';
  if (!/^[0-9a-f]{64}$/.test(sha256)) return problem('malformed', 'services without sha256');
  if (target.length > servicesLimitBytes)
    return problem('oversized', `services of ${target.length} bytes`);
  const path = `targets/${sha256}.${servicesName}`;
  const options = { signal, deadlineMs: smallDeadlineMs };
  const got = await server.get(path, options, (answer) => readBody(answer, target.length));
  if (!got.ok) return got;
  return isSigned(got.value, target)
    ? got
    : problem('tampered', 'services are not what was signed');
};

const stored = (metadataFolder: string): Promise<Buffer | null> =>
  readFile(pathIn(metadataFolder)).catch(() => null);

/**
 * The catalogue that a verified targets role names: from this disk when it is the same, else from the
 * server, and kept. `target` null: an older center, which has none.
 */
export const fetchServices = async (
  options: ServicesOptions,
  target: TargetFile | null,
): Promise<Result<ServiceCatalogue | null, FeedProblem>> => {
  const { metadataFolder, nowMs } = options;
  if (target === null) {
    await rm(pathIn(metadataFolder), { force: true });
    return ok(null);
  }
  const held = await stored(metadataFolder);
  if (held !== null && isSigned(held, target)) return parse(held, nowMs);
  const got = await download(options, target);
  if (!got.ok) return got;
  const catalogue = parse(got.value, nowMs);
  try {
    if (catalogue.ok) await writeDurably(pathIn(metadataFolder), got.value);
  } catch (error) {
    return problem('disk', `services: ${described(error)}`);
  }
  return catalogue;
};

const metadataIn = async (metadataFolder: string, role: 'root' | 'targets'): Promise<unknown> =>
  JSON.parse(await readFile(join(metadataFolder, `${role}.json`), 'utf8'));

/** The target that the targets role on this disk names, its signature checked against the root there. */
const storedTarget = async (metadataFolder: string): Promise<TargetFile | undefined> => {
  type Form = Parameters<typeof Metadata.fromJSON>[1];
  const root = Metadata.fromJSON(
    MetadataKind.Root,
    (await metadataIn(metadataFolder, 'root')) as Form,
  );
  const targets = Metadata.fromJSON(
    MetadataKind.Targets,
    (await metadataIn(metadataFolder, 'targets')) as Form,
  );
  root.verifyDelegate(MetadataKind.Targets, targets);
  return targets.signed.targets[servicesName];
};

/**
 * What was fetched in an earlier run, verified again; null when there is none or it is not what was
 * signed any more.
 */
export const readStoredServices = async (
  metadataFolder: string,
  nowMs: number,
): Promise<ServiceCatalogue | null> => {
  const bytes = await stored(metadataFolder);
  if (bytes === null || bytes.length > servicesLimitBytes) return null;
  try {
    const target = await storedTarget(metadataFolder);
    if (target === undefined || !isSigned(bytes, target)) return null;
  } catch {
    return null; // metadata lost or cut off: the next check brings it anew
  }
  const catalogue = parse(bytes, nowMs);
  return catalogue.ok ? catalogue.value : null;
};
