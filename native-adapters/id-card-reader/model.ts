import { z } from 'zod';
import generic from './models/generic.json' with { type: 'json' };
import { ReportLayout } from './reports.ts';

/** What differs between models of the one protocol. A new model is a file in `models/`, not code. */
export const CardReaderModel = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string(),
  /** Some models answer only the read that carries fingerprints (30 10); those are dropped all the same. */
  withFingerprint: z.boolean(),
  /** How its frames travel in HID reports. */
  reports: ReportLayout,
});
export type CardReaderModel = z.infer<typeof CardReaderModel>;

const known = [generic].map((data) => CardReaderModel.parse(data));

export const cardReaderModel = (id: string): CardReaderModel | undefined =>
  known.find((model) => model.id === id);
