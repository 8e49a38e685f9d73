import { z } from 'zod';
import { ReceiptCause } from './devices.ts';
import { ItemId } from './item.ts';

/** What a visitor takes home beside printed documents. */

export const TakenSlip = z.discriminatedUnion('what', [
  /** The way to a place of the map. */
  z.strictObject({ what: z.literal('route'), placeId: ItemId }),
  /** A document's signed short summary. */
  z.strictObject({ what: z.literal('summary'), itemId: ItemId }),
]);
export type TakenSlip = z.infer<typeof TakenSlip>;

/** What the printer itself said in the end. */
export const TakenSlipOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('confirmed') }),
  z.strictObject({ outcome: z.literal('unconfirmed'), cause: ReceiptCause }),
  z.strictObject({ outcome: z.literal('failed'), cause: ReceiptCause }),
]);
export type TakenSlipOutcome = z.infer<typeof TakenSlipOutcome>;
