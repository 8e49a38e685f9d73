import type { Clock } from '../../src/shared/clock.ts';
import type { ReceiptCause } from '../../src/shared/devices.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { causeOf } from './escpos-status.ts';
import type { ReceiptProfile } from './profile.ts';
import { bandDots } from './bitmap.ts';
import type { EscPosSession, ReceiptTiming } from './session.ts';
import type { ReceiptOutcome } from './types.ts';

export interface ProcedureTools {
  readonly session: EscPosSession;
  readonly profile: ReceiptProfile;
  readonly clock: Clock;
  readonly timing: ReceiptTiming;
}

const failed = (cause: ReceiptCause): ReceiptOutcome => ({ outcome: 'failed', cause });
const unconfirmed = (cause: ReceiptCause): ReceiptOutcome => ({ outcome: 'unconfirmed', cause });

/** Enough NULs to complete the largest picture that a printer may still wait for. */
export const largestPictureBytes = ({ widthDots }: ReceiptProfile): number =>
  (widthDots / 8) * bandDots;

/** While our own slip is on its way, paper in the presenter is that slip. */
const withoutPresenter = (tools: ProcedureTools): ProcedureTools => ({
  ...tools,
  profile: { ...tools.profile, presenterSensor: false },
});

/** The printer's own complaint, or why there is no answer; `ok` when it is well. */
const health = async ({
  session,
  profile,
}: ProcedureTools): Promise<
  Result<void, { readonly cause: ReceiptCause; readonly answered: boolean }>
> => {
  const status = await session.status();
  if (!status.ok) return err({ cause: status.error, answered: false });
  const cause = causeOf(status.value, profile);
  return cause === null ? ok(undefined) : err({ cause, answered: true });
};

/** It complained before the end: what it still holds is thrown away, so the slip cannot come out later. */
const giveUp = async (
  tools: ProcedureTools,
  trouble: { readonly cause: ReceiptCause; readonly answered: boolean },
): Promise<ReceiptOutcome> => {
  if (!trouble.answered) return unconfirmed(trouble.cause);
  const discarded = await tools.session.discard(largestPictureBytes(tools.profile));
  return discarded.ok ? failed(trouble.cause) : unconfirmed(trouble.cause);
};

/** How many bytes may go out between two questions for the printer's health. */
const bytesBetweenQuestions = 1_024;

/** Sends whole pieces and asks in between; null when everything went out. */
const sendPieces = async (
  tools: ProcedureTools,
  pieces: readonly Uint8Array[],
): Promise<ReceiptOutcome | null> => {
  let unasked = 0;
  for (const piece of pieces) {
    const sent = await tools.session.send(piece);
    if (!sent.ok) return unconfirmed(sent.error);
    unasked += piece.length;
    if (unasked < bytesBetweenQuestions) continue;
    unasked = 0;
    const well = await health(tools);
    if (!well.ok) return giveUp(tools, well.error);
  }
  return null;
};

const awaitEnd = async (tools: ProcedureTools): Promise<ReceiptOutcome> => {
  const { session, clock, timing } = tools;
  const asked = await session.askInOrder();
  if (!asked.ok) return unconfirmed(asked.error);
  const startedMs = clock.monotonicMs();
  while (clock.monotonicMs() - startedMs < timing.finishMs) {
    if (await session.awaitInOrder(timing.watchEveryMs)) return afterEnd(tools);
    const well = await health(tools);
    if (!well.ok) return giveUp(tools, well.error);
  }
  return unconfirmed('silent');
};

/** The whole slip was worked off; a complaint now (a cutter, say) means that somebody must look. */
const afterEnd = async (tools: ProcedureTools): Promise<ReceiptOutcome> => {
  const well = await health(tools);
  return well.ok ? { outcome: 'confirmed' } : unconfirmed(well.error.cause);
};

/** Prints one slip on a printer that answers: ask, send in pieces, ask in order, ask again. */
export const printAnswering = async (
  tools: ProcedureTools,
  pieces: readonly Uint8Array[],
): Promise<ReceiptOutcome> => {
  const before = await health(tools);
  if (!before.ok) return failed(before.error.cause);
  const settled = await tools.session.settle();
  if (!settled.ok) return failed(settled.error);
  const printing = withoutPresenter(tools);
  return (await sendPieces(printing, pieces)) ?? awaitEnd(printing);
};

/** A printer that never answers: the bytes go out and that is all anybody can say. */
export const printBlind = async (
  tools: ProcedureTools,
  pieces: readonly Uint8Array[],
): Promise<ReceiptOutcome> => {
  for (const piece of pieces) {
    const sent = await tools.session.send(piece);
    if (!sent.ok) return unconfirmed(sent.error);
  }
  return unconfirmed('silent');
};
