import { z } from 'zod';
import { CardFailure } from './devices.ts';

/** What a card tells: to whoever asked for it, over a port of its own. Main never sees it. */

export const cardKinds = [
  'resident',
  'hong-kong-macao-taiwan',
  'foreigner-2017',
  'foreigner-2023',
] as const;

const date = z.iso.date();

export const IdentityCard = z.strictObject({
  kind: z.enum(cardKinds),
  /** As on the card, private-use characters included; the Latin name where there is no Chinese one. */
  name: z.string().min(1).max(60),
  /** Only on foreigners' cards. */
  latinName: z.string().min(1).max(60).nullable(),
  /** 18 characters checked by GB 11643; 15 on foreigners' cards of 2017. */
  number: z.string().regex(/^(\d{17}[\dX]|[A-Z]{3}\d{12})$/),
  /** Null where the card's own field is not a date. */
  validFrom: date.nullable(),
  validUntil: z.union([date, z.literal('long-term')]).nullable(),
});
export type IdentityCard = z.infer<typeof IdentityCard>;

export const CardMessage = z.discriminatedUnion('type', [
  /** Something lies on the reader and is being read. */
  z.strictObject({ type: z.literal('placed') }),
  z.strictObject({ type: z.literal('card'), card: IdentityCard }),
  z.strictObject({ type: z.literal('failed'), cause: CardFailure }),
  /** A card read for an earlier asker still lies there; it answers only after it was lifted. */
  z.strictObject({ type: z.literal('lift-first') }),
  z.strictObject({ type: z.literal('removed') }),
]);
export type CardMessage = z.infer<typeof CardMessage>;
