/**
 * What a scanner in HID POS mode sends for one code: 64-byte input reports with their number (2) first, as
 * the Access-IS LSR118 manual p. 68 draws them. For a virtual device, in a test or behind a USB gadget.
 */

const reportBytes = 64;
const dataBytes = 56;
const dataOffset = 5;

export const hidPosReports = (payload: string | Uint8Array, aimId = ']Q1'): Uint8Array[] => {
  const bytes = typeof payload === 'string' ? Buffer.from(payload, 'utf8') : payload;
  const reports: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += dataBytes) {
    const piece = bytes.subarray(at, at + dataBytes);
    const report = new Uint8Array(reportBytes);
    report.set([2, piece.length, ...Buffer.from(aimId, 'latin1')]);
    report.set(piece, dataOffset);
    report[reportBytes - 1] = at + dataBytes < bytes.length ? 1 : 0;
    reports.push(report);
  }
  return reports;
};
