import { z } from 'zod';

/** 一键呼叫: a resident asks for somebody to come. Nothing of the resident is in it. */

/**
 * On which screen the resident stands: the short name of a route. No digits and no capitals, so that no
 * number of a person or of a telephone fits.
 */
export const HelpStep = z.string().regex(/^(?=.{1,32}$)[a-z]+(?:-[a-z]+)*$/);
export type HelpStep = z.infer<typeof HelpStep>;

export const helpStates = [
  'none',
  'calling', // on its way to the center
  'called', // the center has it, nobody has answered yet
  'coming', // somebody pressed 马上来
  'unanswered', // the center has it, and nobody answered for a while: the hotline is shown, too
  'unreachable', // no center, or it does not answer now: the hotline is shown
] as const;

export const HelpView = z.strictObject({
  state: z.enum(helpStates),
  /** When the state began; null for `none`. */
  since: z.iso.datetime().nullable(),
});
export type HelpView = z.infer<typeof HelpView>;
