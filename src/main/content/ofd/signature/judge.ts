import type { OfdSignature, SignatureDoubt } from '../../../../shared/ofd.ts';
import { findFile, type Archive } from '../archive.ts';
import { readCertificate } from './certificate.ts';
import { digestMethod, isSm2Signature, sm2Fits, sm3Of } from './digests.ts';
import type { FoundSignature } from './signatures.ts';
import type { SealedValue } from './ses.ts';

/**
 * What can be said of a document's signatures on a machine without network. In doubt nothing good is
 * said; what was changed is said even where the rest is not understood.
 */

const altered: OfdSignature = { state: 'altered' };
const doubtful = (doubt: SignatureDoubt): OfdSignature => ({ state: 'unverifiable', doubt });

const same = (one: Uint8Array, base64: string): boolean =>
  Buffer.from(one).equals(Buffer.from(base64.replaceAll(/\s/g, ''), 'base64'));

type Standing = 'whole' | 'changed' | 'unknown';

/** Whether the files a signature names are what they were. */
const referencesStand = (archive: Archive, signature: FoundSignature): Standing => {
  const method = digestMethod(signature.method);
  if (method === null) return 'unknown';
  for (const { path, digest } of signature.references) {
    const found = findFile(archive, signature.path, path);
    const bytes = found === null ? undefined : archive.get(found);
    if (bytes === undefined || !same(method.of(bytes), digest)) return 'changed';
  }
  return method.isSound ? 'whole' : 'unknown';
};

const judgeSeal = (signature: FoundSignature, value: SealedValue): OfdSignature => {
  const certificate = readCertificate(value.certificate);
  const key = certificate?.sm2Key ?? null;
  if (certificate === null || key === null || !isSm2Signature(value.algorithm))
    return doubtful('algorithm');
  if (!Buffer.from(sm3Of(signature.bytes)).equals(value.dataHash)) return altered;
  if (!sm2Fits(value.signed, value.signature, key)) return altered;
  if (value.namesSigner(value.certificate, sm3Of) !== true) return doubtful('signer');
  return {
    state: 'intact',
    seal: value.sealName,
    signer: certificate.name,
    signedAt: value.signedAt || signature.writtenAt,
  };
};

const judgeOne = (archive: Archive, signature: FoundSignature | null): OfdSignature => {
  if (signature === null) return altered;
  const standing = referencesStand(archive, signature);
  if (standing === 'changed') return altered;
  if (signature.value === null) return doubtful('format');
  const judged = judgeSeal(signature, signature.value);
  return judged.state === 'intact' && standing === 'unknown' ? doubtful('algorithm') : judged;
};

/** Every file that was drawn is named by some signature. */
const coversAll = (
  archive: Archive,
  signatures: readonly (FoundSignature | null)[],
  drawn: ReadonlySet<string>,
): boolean => {
  const covered = new Set(
    signatures.flatMap((signature) =>
      (signature?.references ?? []).map(({ path }) =>
        findFile(archive, signature?.path ?? '', path),
      ),
    ),
  );
  return [...drawn].every((path) => covered.has(path));
};

/** One word for all signatures of a document: the worst. `drawn`: the files that what is shown came from. */
export const judgeSignatures = (
  archive: Archive,
  signatures: readonly (FoundSignature | null)[],
  drawn: ReadonlySet<string>,
): OfdSignature => {
  const judged = signatures.map((signature) => judgeOne(archive, signature));
  const [first] = judged;
  if (first === undefined) return { state: 'none' };
  const worst =
    judged.find(({ state }) => state === 'altered') ??
    judged.find(({ state }) => state === 'unverifiable');
  if (worst !== undefined) return worst;
  return coversAll(archive, signatures, drawn) ? first : doubtful('coverage');
};
