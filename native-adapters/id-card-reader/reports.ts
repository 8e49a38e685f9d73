import { z } from 'zod';
import type {
  ByteConnection,
  ByteTransport,
  HidReport,
  ReportTransport,
} from '../transport/transport.ts';
import { ok } from '../../src/shared/result.ts';

/**
 * SAM frames in HID reports; pure. No vendor publishes its framing: what readers are known to vary in is data
 * (`models/`), and none of it was seen on hardware by us.
 */

export const ReportLayout = z.strictObject({
  /** 0 for devices without report ids. */
  outputReportId: z.int().min(0).max(255),
  /** Whether the device numbers its reports at all. */
  numbered: z.boolean(),
  /** Payload of one report, without its id. */
  reportBytes: z.int().min(8).max(1_024),
  /** Whether the payload begins with the number of bytes in it that count. */
  lengthByte: z.boolean(),
});
export type ReportLayout = z.infer<typeof ReportLayout>;

/** Output reports, padded with zeros. */
export const toReports = (bytes: Uint8Array, layout: ReportLayout): readonly HidReport[] => {
  const { outputReportId, reportBytes, lengthByte } = layout;
  const room = Math.min(reportBytes - (lengthByte ? 1 : 0), lengthByte ? 255 : reportBytes);
  const reports: HidReport[] = [];
  for (let at = 0; at < bytes.length; at += room) {
    const piece = bytes.subarray(at, at + room);
    const data = new Uint8Array(reportBytes);
    if (lengthByte) data[0] = piece.length;
    data.set(piece, lengthByte ? 1 : 0);
    reports.push({ id: outputReportId, data });
  }
  return reports;
};

/**
 * What an input report adds to the stream. Without a length byte that is all of it: the
 * frame decoder takes the padding for noise.
 */
export const fromReport = (payload: Uint8Array, { lengthByte }: ReportLayout): Uint8Array => {
  if (!lengthByte) return payload;
  const [count = 0] = payload;
  return payload.subarray(1, 1 + count);
};

/** A stream of bytes over reports, so that the rest of the driver need not know. */
export const overReports = (transport: ReportTransport, layout: ReportLayout): ByteTransport => ({
  address: transport.address,
  open: async (deadlineMs) => {
    const opened = await transport.open(deadlineMs);
    if (!opened.ok) return opened;
    const reports = opened.value;
    const write: ByteConnection['write'] = async (bytes, writeMs) => {
      let written: Awaited<ReturnType<ByteConnection['write']>> = ok(undefined);
      for (const report of toReports(bytes, layout))
        if (written.ok) written = await reports.write(report, writeMs);
      return written;
    };
    return ok({
      write,
      onData: (listener) => reports.onReport(({ data }) => listener(fromReport(data, layout))),
      onGone: (listener) => reports.onGone(listener),
      close: () => reports.close(),
    });
  },
});
