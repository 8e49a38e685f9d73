import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeoutMs } from '../../test/support/fuzz.ts';
import { inputFields } from '../transport/report-descriptor.ts';
import { describedLayout, documentedLayout } from './hid-pos-layout.ts';
import { HidPosDecoder } from './hid-pos.ts';
import type { RawScan } from './aim.ts';

const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

/** As scanners of Honeywell's say it: report 2 with count, AIM identifier, 56 bytes, two of the maker's, eight flags. */
const usual = hex(
  '058c 0902 a101 0912 a102 8502 1500 26ff00 7508 9501 0501 093b 8102' +
    '9503 058c 09fb 09fc 09fd 8102 9538 09fe 820201' +
    '0666ff 9502 0904 0900 8102 058c 2501 7501 9508 09ff 8102 c0' +
    '0914 a102 8504 7501 9508 0900 095f 0960 9186 c0' +
    '0666ff 7508 0903 a102 85fe 9501 0903 b28201 c0 c0',
);
/** Another order: a padding byte, the flag, the data, the count, no AIM identifier; no report number. */
const other = hex(
  '058c 0902 a101 7508 9501 8101 7501 09ff 8102 9507 8101 7508 9510 09fe 8102 9501 0501 093b 8102 c0',
);

describe('the layout of HID POS reports', () => {
  it('is read from the descriptor', () => {
    expect(describedLayout(usual)).toEqual({
      reportId: 2,
      countAt: 0,
      aimAt: 1,
      dataAt: 4,
      dataBytes: 56,
      goesOn: { byte: 62, mask: 0x01 },
    });
    expect(describedLayout(other)).toEqual({
      reportId: 0,
      countAt: 18,
      aimAt: null,
      dataAt: 2,
      dataBytes: 16,
      goesOn: { byte: 1, mask: 0x01 },
    });
  });

  it('is the same when the descriptor names the identifier as a range', () => {
    const ranged = Buffer.from(usual).toString('hex').replace('09fb09fc09fd', '19fb29fd');
    expect(describedLayout(hex(ranged))).toEqual(describedLayout(usual));
  });

  it('decodes the reports it describes', () => {
    const scans: RawScan[] = [];
    const decoder = new HidPosDecoder(describedLayout(other)!, (scan) => scans.push(scan));
    const report = (text: string, goesOn: number): Uint8Array => {
      const data = new Uint8Array(19);
      data.set([0xaa, goesOn, ...Buffer.from(text)]);
      data[18] = text.length;
      return data;
    };
    decoder.push({ id: 0, data: report('0123456789abcdef', 1) });
    decoder.push({ id: 0, data: report('GK1', 0xfe) });
    decoder.push({ id: 0, data: report('NEXT', 0).subarray(0, 18) });
    expect(scans).toEqual([
      { payload: Uint8Array.from(Buffer.from('0123456789abcdefGK1')), aimId: null },
    ]);
  });

  it.each([
    ['has no byte count', '058c 0902 a101 8502 09fe 7508 953f 8102 c0'],
    ['has no data', '058c 0902 a101 8502 7508 9501 0501 093b 8102 c0'],
    ['has data off the byte', '058c 0902 a101 7501 9501 8101 09fe 7508 953f 8102 c0'],
    ['is cut off', '058c 0902 a101 8502 09fe 7508 95'],
    ['has a report of a gigabyte', '058c 7508 97ffffff7f 09fe 8102'],
    ['takes back what it never put', '058c b4'],
    ['names a million usages', '058c 19fe 2bffff8c00 7508 9501 8102'],
    ['is empty', ''],
  ])('is the documented one where the descriptor %s', (_what, descriptor) => {
    expect(describedLayout(hex(descriptor))).toBeNull();
  });

  it('is the documented one within its own descriptor', () => {
    const { goesOn, ...places } = describedLayout(usual)!;
    expect({ ...places, goesOn: { ...goesOn, byte: 'last' } }).toEqual(documentedLayout(2));
  });

  it(
    'never comes out of hostile bytes as a place outside the report',
    () => {
      const prefixes = [
        0x05, 0x06, 0x09, 0x0b, 0x75, 0x81, 0x82, 0x85, 0x95, 0x97, 0xa4, 0xb4, 0xfe,
      ];
      const anyByte = fc.oneof(
        fc.nat(255),
        fc.constantFrom(...prefixes, 0x8c, 0xfb, 0xfc, 0xfd, 0xfe, 0xff, 0x3b, 0x01, 0x08),
      );
      fc.assert(
        fc.property(
          fc.array(anyByte, { maxLength: 400 }),
          fc.uint8Array({ maxLength: 80 }),
          (bytes, data) => {
            const descriptor = Uint8Array.from(bytes);
            for (const field of inputFields(descriptor) ?? []) {
              expect(field.bitOffset + field.bitSize * field.count).toBeLessThanOrEqual(8 * 16_384);
              expect(field.count).toBeGreaterThan(0);
            }
            const layout = describedLayout(descriptor);
            if (layout === null) return;
            const decoder = new HidPosDecoder(layout, ({ payload }) =>
              expect(payload.length).toBeLessThanOrEqual(data.length),
            );
            decoder.push({ id: layout.reportId, data });
          },
        ),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );

  it('is never longer to read than the system lets a descriptor be', () => {
    expect(inputFields(new Uint8Array(4_097))).toBeNull();
    expect(
      inputFields(Uint8Array.from({ length: 4_096 }, (_, at) => (at % 2 === 0 ? 0x09 : 0xfe))),
    ).toEqual([]);
  });
});
