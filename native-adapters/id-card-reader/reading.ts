import type { CardFailure } from '../../src/shared/devices.ts';
import type { IdentityCard } from '../../src/shared/identity-card.ts';
import { samCommands, SamStatus, type SamReply } from './commands.ts';
import { decodeRecord } from './record.ts';
import type { SamSession, SessionFault } from './session.ts';

/** One look for a card, and the reading of one that was found: find, select, read, in this order every time. */

/** The reader itself, not the card. */
export type ReaderFault = SessionFault | 'sam-self-test' | 'sam-unauthorised' | 'other';

export type Look =
  | { readonly kind: 'found' }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: ReaderFault };

export interface ReadCard {
  readonly card: IdentityCard;
  /** Tells whether the same card is read again, and nothing else. */
  readonly likeness: string;
}

export type Reading =
  | { readonly kind: 'read'; readonly read: ReadCard }
  | { readonly kind: 'failed'; readonly cause: CardFailure }
  | { readonly kind: 'removed' }
  | { readonly kind: 'fault'; readonly fault: ReaderFault };

export interface ReadingOptions {
  readonly session: SamSession;
  readonly withFingerprint: boolean;
  readonly attempts: number;
  readonly looks: number;
  /** A keyed digest of the record. */
  readonly likenessOf: (record: Uint8Array) => string;
  /** Asked before each command: nothing more is read once nobody wants it. */
  readonly isWanted: () => boolean;
}

/** What stops the reader whatever was asked. */
export const samFaultOf = (status: number): ReaderFault | null => {
  if (status === SamStatus.selfTestFailed) return 'sam-self-test';
  if (status === SamStatus.unauthorised) return 'sam-unauthorised';
  return null;
};

const causes: ReadonlyMap<number, CardFailure> = new Map([
  [SamStatus.cardRejectedSam, 'card-rejected-sam'],
  [SamStatus.samRejectedCard, 'sam-rejected-card'],
  [SamStatus.verifyFailed, 'verify-failed'],
  [SamStatus.unknownCardType, 'unsupported'],
]);

const failed = (cause: CardFailure): Reading => ({ kind: 'failed', cause });

/** Null: go on. Wipes what is not handed on. */
const troubleOf = (reply: SamReply): Reading | null => {
  if (reply.status === SamStatus.ok) return null;
  reply.data.fill(0);
  const fault = samFaultOf(reply.status);
  if (fault !== null) return { kind: 'fault', fault };
  return failed(causes.get(reply.status) ?? 'read-failed');
};

const troubleOfSession = (fault: SessionFault): Reading =>
  fault === 'offline'
    ? { kind: 'fault', fault }
    : failed(fault === 'silent' ? 'silent' : 'read-failed');

/** Whether the module is well. */
export const probe = async (session: SamSession): Promise<ReaderFault | null> => {
  const answer = await session.ask(samCommands.status);
  if (!answer.ok) return answer.error;
  return answer.value.status === SamStatus.ok ? null : (samFaultOf(answer.value.status) ?? 'other');
};

export const lookForCard = async (session: SamSession): Promise<Look> => {
  const answer = await session.ask(samCommands.find);
  if (!answer.ok) return { kind: 'fault', fault: answer.error };
  answer.value.data.fill(0);
  const fault = samFaultOf(answer.value.status);
  if (fault !== null) return { kind: 'fault', fault };
  return { kind: answer.value.status === SamStatus.found ? 'found' : 'none' };
};

/** Whether a card that was read before still lies there (90 or 91); any other answer is no. */
export const stillLies = async (session: SamSession): Promise<boolean | ReaderFault> => {
  const answer = await session.ask(samCommands.address);
  if (!answer.ok) return answer.error;
  answer.value.data.fill(0);
  const { status } = answer.value;
  return samFaultOf(status) ?? (status === SamStatus.ok || status === SamStatus.noSuchContent);
};

const readSelected = async (options: ReadingOptions): Promise<Reading> => {
  const { session, withFingerprint, likenessOf } = options;
  const command = withFingerprint ? samCommands.readWithFingerprint : samCommands.read;
  const answer = await session.ask(command);
  if (!answer.ok) return troubleOfSession(answer.error);
  const trouble = troubleOf(answer.value);
  if (trouble !== null) return trouble;
  const { data } = answer.value;
  try {
    const decoded = decodeRecord(data, withFingerprint);
    if (!decoded.ok) return failed(decoded.error);
    return { kind: 'read', read: { card: decoded.value, likeness: likenessOf(data) } };
  } finally {
    data.fill(0);
  }
};

const attempt = async (options: ReadingOptions): Promise<Reading> => {
  const selected = await options.session.ask(samCommands.select);
  if (!selected.ok) return troubleOfSession(selected.error);
  const trouble = troubleOf(selected.value);
  if (trouble !== null) return trouble;
  selected.value.data.fill(0);
  return options.isWanted() ? readSelected(options) : { kind: 'removed' };
};

/** Looks until the card answers again; a single miss is no proof that it is gone. */
const findAgain = async ({ session, looks, isWanted }: ReadingOptions): Promise<Look> => {
  for (let look = 0; look < looks && isWanted(); look += 1) {
    const seen = await lookForCard(session);
    const isMissed = seen.kind === 'none' || (seen.kind === 'fault' && seen.fault === 'damaged');
    if (!isMissed) return seen;
  }
  return { kind: 'none' };
};

/** A whole record that is wrong does not become right, and the module counts its card as read. */
const isFinal = (reading: Reading): boolean =>
  reading.kind !== 'failed' ||
  reading.cause === 'unsupported' ||
  reading.cause === 'malformed' ||
  reading.cause === 'number-invalid';

/**
 * Of a card that was just found. `removed` also when nobody wants it any more. A card whose record was lost on the way
 * lies there and answers no search: it has failed, and must be lifted.
 */
export const readFound = async (options: ReadingOptions): Promise<Reading> => {
  for (let tried = 1; ; tried += 1) {
    const reading = await attempt(options);
    if (isFinal(reading)) return reading;
    const look = await findAgain(options);
    if (look.kind === 'fault') return look;
    if (look.kind === 'none' && !options.isWanted()) return { kind: 'removed' };
    if (look.kind === 'none') {
      const lies = await stillLies(options.session);
      if (typeof lies === 'string') return { kind: 'fault', fault: lies };
      return lies ? reading : { kind: 'removed' };
    }
    if (tried >= options.attempts) return reading;
  }
};
