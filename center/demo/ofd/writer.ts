import { zipSync } from 'fflate';
import { sm3 } from '../../../src/shared/sm.ts';
import { setPaper, type Paper, type SealPlace } from './layout.ts';
import { packedOn } from './packed-on.ts';
import { pageId, pageParts, rootFile, type Parts } from './parts.ts';
import { sealedValue, type SealNames, type SealVersion } from './seal.ts';
import { sealSize } from './seal-picture.ts';
import { element, file, mm, textElement } from './xml.ts';

/** Writes papers as OFD (GB/T 33190-2016), sealed on wish. The same paper gives the same bytes. */

export interface OfdPaper extends Paper {
  /** `yyyy-mm-dd` */
  readonly day: string;
  /** Absent: not signed. Needs a `signature` to stand on. */
  readonly seal?: SealNames & { readonly version?: SealVersion };
}

const signFolder = 'Doc_0/Signs/Sign_0';

const references = (parts: Parts): string =>
  element(
    'References',
    { CheckMethod: '1.2.156.10197.1.401' },
    ...[...parts].map(([path, bytes]) =>
      element(
        'Reference',
        { FileRef: `/${path}` },
        textElement('CheckValue', Buffer.from(sm3([...bytes]), 'hex').toString('base64')),
      ),
    ),
  );

const signatureFile = (parts: Parts, day: string, { page, x, y }: SealPlace): Uint8Array => {
  const boundary = [x - sealSize / 2, y - sealSize / 2, sealSize, sealSize].map(mm).join(' ');
  return file(
    'Signature',
    {},
    element(
      'SignedInfo',
      {},
      element('Provider', { ProviderName: 'center/demo', Version: '1.0' }),
      textElement('SignatureMethod', '1.2.156.10197.1.501'),
      textElement('SignatureDateTime', `${day}T00:00:00Z`),
      references(parts),
      element('StampAnnot', { ID: 'stamp-1', PageRef: pageId(page), Boundary: boundary }),
    ),
    textElement('SignedValue', `/${signFolder}/SignedValue.dat`),
  );
};

const listFile = (): Uint8Array =>
  file(
    'Signatures',
    {},
    textElement('MaxSignId', '1'),
    element('Signature', { ID: '1', Type: 'Seal', BaseLoc: `/${signFolder}/Signature.xml` }),
  );

/** Everything but the packing, for tests that change a part. */
export const ofdParts = (paper: OfdPaper): Map<string, Uint8Array> => {
  const { pages, seal: place } = setPaper(paper);
  const { seal, day, title } = paper;
  const parts = new Map([
    ['OFD.xml', rootFile({ title, day, isSigned: seal !== undefined })],
    ...pageParts(pages),
  ]);
  if (seal === undefined) return parts;
  if (place === null) throw new Error(`${title}: a seal needs a signature to stand on`);
  const signature = signatureFile(parts, day, place);
  const path = `/${signFolder}/Signature.xml`;
  const value = sealedValue(seal.version ?? 4, seal, signature, { path, day });
  return parts
    .set('Doc_0/Signs/Signatures.xml', listFile())
    .set(`${signFolder}/Signature.xml`, signature)
    .set(`${signFolder}/SignedValue.dat`, value);
};

export const packOfd = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(parts), { mtime: packedOn });

export const writeOfd = (paper: OfdPaper): Uint8Array => packOfd(ofdParts(paper));
