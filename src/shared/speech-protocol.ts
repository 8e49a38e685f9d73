import { z } from 'zod';
import { longestSpoken, speechRates, spokenLanguages } from './speech-values.ts';

/**
 * What the visit's page and the speech host say to each other, over a channel that main made and does not
 * read: what is on a screen may be about somebody.
 */

export const SpokenLanguage = z.enum(spokenLanguages);
export type SpokenLanguage = z.infer<typeof SpokenLanguage>;

export const SpeechRate = z.enum(speechRates);
export type SpeechRate = z.infer<typeof SpeechRate>;

const SayId = z.int().min(1);

export const ToSpeaker = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('say'),
    id: SayId,
    text: z.string().min(1).max(longestSpoken),
    language: SpokenLanguage,
    rate: SpeechRate,
  }),
  /** Nobody waits for it any more. */
  z.strictObject({ type: z.literal('drop'), id: SayId }),
]);
export type ToSpeaker = z.infer<typeof ToSpeaker>;

/** `refused`: too many at once, or not of this form. */
export type SpeechFault = 'no-voice' | 'failed' | 'refused';

export type FromSpeaker =
  /** First of all: the languages this machine can speak. */
  | { readonly type: 'voices'; readonly languages: readonly SpokenLanguage[] }
  /** `samples`: signed 16 bit, little endian, one channel. */
  | {
      readonly type: 'sound';
      readonly id: number;
      readonly samples: Uint8Array;
      readonly sampleRateHz: number;
    }
  | { readonly type: 'fault'; readonly id: number; readonly fault: SpeechFault };
