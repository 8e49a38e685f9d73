import { z } from 'zod';
import citizenPpu231 from './profiles/citizen-ppu-231.json' with { type: 'json' };
import generic58mm from './profiles/generic-58mm.json' with { type: 'json' };
import generic80mmAutomatic from './profiles/generic-80mm-automatic.json' with { type: 'json' };
import generic80mm from './profiles/generic-80mm.json' with { type: 'json' };
import oneWay80mm from './profiles/one-way-80mm.json' with { type: 'json' };

/** What differs between models of the one protocol. A new model is a file in `profiles/`, not code. */
export const ReceiptProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string(),
  /** Printable width at 203 dpi. */
  widthDots: z.int().min(200).max(1_000).multipleOf(8),
  /** Columns of font A (12 dots each); a Chinese character takes two. */
  columns: z.int().min(16).max(80),
  /**
   * Which two-byte characters the ROM can draw. Leaflets say GB18030 and mean less ("only supports
   * double bytes 1-5 area", SP91 manual p. 66); `none` draws every line as a picture.
   */
  text: z.enum(['none', 'gb2312', 'gbk']),
  /** `none`: the model, its cable or its driver never answers. */
  status: z.enum(['none', 'dle-eot']),
  /** Reports changes by itself when asked to (GS a). Leave it off until seen: a model without it prints the letter a. */
  automaticStatus: z.boolean(),
  /** Bit 6 of DLE EOT 4 says that paper lies in the presenter (Citizen PPU-231II manual p. 14), not paper end. */
  presenterSensor: z.boolean(),
  cut: z.enum(['none', 'partial', 'full']),
  /** From the print head to the blade. */
  feedBeforeCutLines: z.int().min(0).max(10),
  /** `picture`: the model has no GS ( k, and the code is drawn in bands. */
  qr: z.enum(['command', 'picture']),
  qrModuleDots: z.int().min(3).max(8),
});
export type ReceiptProfile = z.infer<typeof ReceiptProfile>;

const known = [generic80mm, generic80mmAutomatic, generic58mm, oneWay80mm, citizenPpu231].map(
  (data) => ReceiptProfile.parse(data),
);

export const receiptProfileIds: readonly string[] = known.map(({ id }) => id);

export const receiptProfile = (id: string): ReceiptProfile | undefined =>
  known.find((profile) => profile.id === id);
