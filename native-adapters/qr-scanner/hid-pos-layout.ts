import { inputFields, type InputField } from '../transport/report-descriptor.ts';

/** Where a HID POS report keeps what it says, in bytes after the report number. */
export interface HidPosLayout {
  readonly reportId: number;
  readonly countAt: number;
  /** Null for a scanner that tells no AIM identifier. */
  readonly aimAt: number | null;
  readonly dataAt: number;
  readonly dataBytes: number;
  /** Set when the code goes on in the next report. */
  readonly goesOn: { readonly byte: number | 'last'; readonly mask: number };
}

/**
 * The same for Honeywell, Zebra, Datalogic and Access-IS (LSR118 product manual p. 68): byte count, three bytes of AIM
 * identifier, 56 bytes of data, further bytes by maker, and in the last byte bit 0: the code goes on.
 */
export const documentedLayout = (reportId: number): HidPosLayout => ({
  reportId,
  countAt: 0,
  aimAt: 1,
  dataAt: 4,
  dataBytes: 56,
  goesOn: { byte: 'last', mask: 0x01 },
});

/** HID Point of Sale Usage Tables 1.02, and the byte count of the Generic Desktop page. */
const barcodePage = 0x8c;
const usages = { aim: [0xfb, 0xfc, 0xfd], data: 0xfe, goesOn: 0xff } as const;
const byteCount = { page: 0x01, usage: 0x3b } as const;

const isBytes = ({ bitOffset, bitSize }: InputField): boolean =>
  bitSize === 8 && bitOffset % 8 === 0;

const aimAt = (find: (page: number, usage: number) => InputField | undefined): number | null => {
  const [first, ...others] = usages.aim.map((usage) => find(barcodePage, usage));
  if (first === undefined || !isBytes(first)) return null;
  const follow = others.every(
    (field, index) => field?.bitSize === 8 && field.bitOffset === first.bitOffset + 8 * (index + 1),
  );
  return follow ? first.bitOffset / 8 : null;
};

const flagOf = ({ bitOffset, bitSize }: InputField): HidPosLayout['goesOn'] => ({
  byte: Math.floor(bitOffset / 8),
  mask: bitSize === 1 ? 1 << (bitOffset % 8) : 0xff,
});

/** As the device's own descriptor says; null when it does not say it in whole bytes, or says it of no report. */
export const describedLayout = (descriptor: Uint8Array): HidPosLayout | null => {
  const fields = inputFields(descriptor) ?? [];
  const data = fields.find(
    (field) => field.usagePage === barcodePage && field.usage === usages.data && isBytes(field),
  );
  if (data === undefined) return null;
  const find = (page: number, usage: number): InputField | undefined =>
    fields.find(
      (field) =>
        field.reportId === data.reportId && field.usagePage === page && field.usage === usage,
    );
  const count = find(byteCount.page, byteCount.usage);
  const goesOn = find(barcodePage, usages.goesOn);
  if (count === undefined || !isBytes(count) || goesOn === undefined) return null;
  if (goesOn.bitSize !== 1 && !isBytes(goesOn)) return null;
  return {
    reportId: data.reportId,
    countAt: count.bitOffset / 8,
    aimAt: aimAt(find),
    dataAt: data.bitOffset / 8,
    dataBytes: data.count,
    goesOn: flagOf(goesOn),
  };
};
