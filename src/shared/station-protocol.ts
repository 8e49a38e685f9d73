import { z } from 'zod';
import { HelpStep } from './help.ts';
import { ciphertextLimitCharacters, Envelope } from './sealing.ts';
import { StationNumber, SubmissionNumber } from './submission/submission.ts';

/**
 * What a station and the center's intake say to each other over HTTP, JSON both ways. Every request but
 * the first is signed by the station's own key: HTTP message signatures (RFC 9421), Ed25519, over
 * method, path and the body's Content-Digest (RFC 9530).
 */

export const intakePaths = {
  /** No signature: the code is the proof. */
  enrol: '/v1/enrolment',
  submissions: '/v1/submissions',
  questions: '/v1/questions',
  help: '/v1/help',
} as const;

/** What a signature covers, in this order. `created` must be within `signatureAgeSeconds` of the center's clock. */
export const signedComponents = ['@method', '@path', 'content-digest', 'content-type'] as const;
export const signatureAgeSeconds = 300;
export const signatureAlgorithm = 'ed25519';

/** Twelve characters of a technician's one-time code, without dashes: no I, O, 0, 1. */
export const EnrolmentCode = z.string().regex(/^[A-HJ-NP-Z2-9]{12}$/);

export const EnrolmentRequest = z.strictObject({
  code: EnrolmentCode,
  /** Ed25519, raw, base64. Made on the machine; the private half never leaves it. */
  publicKey: z.base64().length(44),
  venue: z.string().min(1).max(40),
});
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>;
export const EnrolmentAnswer = z.strictObject({
  station: StationNumber,
  /** The `keyid` of this station's signatures. */
  keyId: z.string().regex(/^[a-z0-9-]{1,60}$/),
});
export type EnrolmentAnswer = z.infer<typeof EnrolmentAnswer>;

/** The number stands outside: it is on the slip, and the center must know it whatever the envelope holds. */
export const SubmissionRequest = z.strictObject({
  number: SubmissionNumber,
  envelope: Envelope,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

/**
 * `accepted`: it is in the register, now or since an earlier try with the same id. `set-aside`: the center
 * keeps it but cannot open or understand it; staff look at it, and it must not be sent again.
 */
export const SubmissionAnswer = z.strictObject({
  number: SubmissionNumber,
  outcome: z.enum(['accepted', 'set-aside']),
});
export type SubmissionAnswer = z.infer<typeof SubmissionAnswer>;

export const QuestionRequest = z.strictObject({ envelope: Envelope });
export type QuestionRequest = z.infer<typeof QuestionRequest>;
/** Sealed to whoever asked, base64. */
export const QuestionAnswer = z.strictObject({ sealed: z.base64().max(40_000_000) });
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/**
 * A resident calls for somebody, or asks what became of that: one form for both, so that a call that was
 * lost on the way is made by asking. The center knows the venue by the station; nothing else is said.
 */
export const HelpRequest = z.strictObject({
  /** Of this call; made anew for each. */
  call: z.string().regex(/^[0-9a-f]{32}$/),
  step: HelpStep,
  /** The resident does not wait any more. */
  isOver: z.boolean(),
});
export type HelpRequest = z.infer<typeof HelpRequest>;
export const HelpAnswer = z.strictObject({
  /** `coming`: somebody said so. `over`: staff or the resident ended it. */
  state: z.enum(['open', 'coming', 'over']),
});
export type HelpAnswer = z.infer<typeof HelpAnswer>;

/** The body of every answer that is not 2xx. */
export const intakeFaults = [
  'malformed', // 400
  'signature-refused', // 401: no, wrong or too old a signature; the Date header tells the center's time
  'revoked', // 403: this station may not any more
  'code-refused', // 403: an enrolment code that is unknown, used or expired
  'too-large', // 413
  'too-many', // 429
  'internal', // 500, 503
] as const;
export const IntakeFault = z.strictObject({ fault: z.enum(intakeFaults) });
export type IntakeFault = z.infer<typeof IntakeFault>['fault'];

/** The largest envelope with everything around it: number, head, the sender's key. */
export const submissionLimitBytes = ciphertextLimitCharacters + 4_000;
