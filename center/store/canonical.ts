import type { z } from 'zod';
import { Item } from '../../src/shared/item.ts';
import { checkFaults } from '../../src/shared/policy-check.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { itemDigest } from '../../src/shared/set-hash.ts';

/** An item as an editor or a connector hands it in: the center counts its editions. */
export const ItemDraft = Item.omit({ revision: true });
export type ItemDraft = z.infer<typeof ItemDraft>;

/** Refuses a self-check whose rules do not fit its questions, naming the question. */
export const refuseUnfitCheck = (
  { details }: Pick<ItemDraft, 'details'>,
  context: z.RefinementCtx,
): void => {
  if (details?.kind !== 'policy' || details.check === null) return;
  for (const { path, message } of checkFaults(details.check))
    context.addIssue({ code: 'custom', path: ['details', 'check', ...path], message });
};

/** What one operation may weigh, bytes of JSON: far above any real text, far below what a kiosk refuses. */
export const itemLimitBytes = 8_000_000;

/** `"revision":` and its number. */
const revisionBytes = 40;

export interface Canonical {
  readonly item: Item;
  /** Keys in the order of the schema, which is what parsing yields. */
  readonly json: string;
  /** Hex of `itemDigest`. */
  readonly digest: string;
}

/** Gives the draft its edition number and its one canonical text. */
export const canonical = (draft: ItemDraft, revision: number): Canonical => {
  const item = Item.parse({ ...draft, revision });
  const json = JSON.stringify(item);
  return { item, json, digest: itemDigest(item, json).toString('hex') };
};

/** The draft in the form the schema gives, or the first few reasons why it is not one, naming fields. */
export const parseDraft = (input: unknown): Result<ItemDraft, string> => {
  const parsed = ItemDraft.superRefine(refuseUnfitCheck).safeParse(input);
  return parsed.success ? ok(parsed.data) : err(describeIssues(parsed.error));
};

/** Why the item is more than the feed carries, or null. `room` bytes are left for what is still to come. */
export const oversize = (draft: ItemDraft, room = 0): string | null => {
  const bytes = Buffer.byteLength(JSON.stringify(draft)) + room;
  return bytes <= itemLimitBytes - revisionBytes
    ? null
    : `it is larger than the ${itemLimitBytes / 1e6} MB an item may have: split it`;
};

/** `field.path: message` of the first three issues. */
export const describeIssues = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join('.') || '(whole)'}: ${message}`)
    .join('; ');
