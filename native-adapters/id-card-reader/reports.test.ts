import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samCommands } from './commands.ts';
import { encodeFrame, FrameDecoder } from './frame.ts';
import { fromReport, toReports, type ReportLayout } from './reports.ts';

const plain: ReportLayout = {
  outputReportId: 0,
  numbered: false,
  reportBytes: 64,
  lengthByte: false,
};

describe('frames in HID reports', () => {
  it('are padded to the length of a report', () => {
    const [report, ...more] = toReports(samCommands.find.bytes, plain);
    expect(more).toEqual([]);
    expect(report).toEqual({
      id: 0,
      data: Uint8Array.from(Buffer.from('aaaaaa96690003200122'.padEnd(128, '0'), 'hex')),
    });
  });

  it('begin with their length where the model wants it', () => {
    const layout = { ...plain, outputReportId: 5, lengthByte: true };
    const [report] = toReports(Uint8Array.of(1, 2, 3), layout);
    expect(report?.id).toBe(5);
    expect([...report!.data.subarray(0, 5)]).toEqual([3, 1, 2, 3, 0]);
  });

  it('come out whole on the other side, whatever the layout', () => {
    const layouts = fc.record({
      outputReportId: fc.nat(255),
      numbered: fc.boolean(),
      reportBytes: fc.integer({ min: 8, max: 600 }),
      lengthByte: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 2_400 }), layouts, (body, layout) => {
        const bodies: Uint8Array[] = [];
        const decoder = new FrameDecoder({
          shortestLength: 4,
          onBody: (heard) => bodies.push(heard),
        });
        for (const { data } of toReports(encodeFrame(body), layout))
          decoder.push(fromReport(data, layout));
        expect(bodies).toEqual([body]);
      }),
    );
  });
});
