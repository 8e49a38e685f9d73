import { z } from 'zod';

/** Parts of the details of items, for the files that `item.ts` imports. */

/** Not empty, of at most so many UTF-16 units. */
export const text = (longest: number) => z.string().min(1).max(longest);

/** Same form as `ItemId`. */
export const ItemReference = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
