import { z } from 'zod';
import { Sha256 } from './item.ts';

/**
 * OFD (GB/T 33190-2016), the fixed layout format of official documents. A kiosk turns it into a PDF once
 * and says honestly what it can tell of the signatures: it has no network, so it never checks who signed.
 */

/** Why an OFD cannot be shown; named on screen instead of a blank page. */
export const ofdFaults = [
  'not-here', // not (or not yet) on this machine
  'not-ofd', // no ZIP, or one without OFD.xml
  'damaged', // a part is missing or cannot be read
  'encrypted',
  'too-large', // more bytes, pages, words or strokes than a document has
  'unsafe', // made so that a reader would loop or leave its own files
  'no-pages',
  'failed', // this machine could not do it (in time)
] as const;
export const OfdFault = z.enum(ofdFaults);
export type OfdFault = z.infer<typeof OfdFault>;

/** Why nothing can be said of a signature. */
export const signatureDoubts = [
  'algorithm', // a digest or signature algorithm this machine does not know
  'format', // signature data of another form than GM/T 0031 seals
  'coverage', // parts of what is shown are not under the signature
  'signer', // the signer is not among those the seal names
] as const;
export const SignatureDoubt = z.enum(signatureDoubts);
export type SignatureDoubt = z.infer<typeof SignatureDoubt>;

/** There is no `valid`: whose certificate it is can only be checked online, and nobody here does. */
export const OfdSignature = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  /** Nothing was changed since, and the seal's signature fits the certificate that came with it. */
  z.strictObject({
    state: z.literal('intact'),
    /** As the seal and the certificate call themselves. */
    seal: z.string().max(200),
    signer: z.string().max(200),
    /** As the signature says; empty when it says nothing. */
    signedAt: z.string().max(40),
  }),
  z.strictObject({ state: z.literal('altered') }),
  z.strictObject({ state: z.literal('unverifiable'), doubt: SignatureDoubt }),
]);
export type OfdSignature = z.infer<typeof OfdSignature>;

export const OfdReport = z.strictObject({
  pages: z.int().min(1),
  signature: OfdSignature,
  /** Characters no bundled font has; a box stands in their places. */
  missingGlyphs: z.int().min(0),
  /** Pictures, fillings and the like that could not be drawn. */
  leftOut: z.int().min(0),
});
export type OfdReport = z.infer<typeof OfdReport>;

export const OfdReportRequest = z.strictObject({ sha256: Sha256 });
