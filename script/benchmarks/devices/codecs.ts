import ipp from '@sealsystems/ipp';
import { parsePrinter } from '../../../native-adapters/a4-printer/attributes.ts';
import { parseAnswer } from '../../../native-adapters/a4-printer/ipp-client.ts';
import { encodeFrame, FrameDecoder } from '../../../native-adapters/id-card-reader/frame.ts';
import { ScanFramer } from '../../../native-adapters/qr-scanner/framing.ts';
import { HidPosDecoder } from '../../../native-adapters/qr-scanner/hid-pos.ts';
import { hidPosReports } from '../../../native-adapters/qr-scanner/virtual/hid-pos.ts';
import { AnswerSorter } from '../../../native-adapters/receipt-printer/escpos-status.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';

const megabyte = 2 ** 20;

/** Milliseconds `work` takes, the best of a few rounds: what the code can do, not what else ran. */
const bestMs = (work: () => void): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 7; round += 1) {
    const startedMs = performance.now();
    work();
    best = Math.min(best, performance.now() - startedMs);
  }
  return best;
};

const mebibytesPerSecond = (bytes: number, work: () => void): number =>
  (bytes / megabyte) * (1_000 / bestMs(work));

interface Limit {
  readonly words: string;
  readonly bytesPerSecond: number;
}
/** Ten bits a byte. */
const serial: Limit = { words: 'what 115200 baud carries', bytesPerSecond: 11_520 };
/** One report of 64 bytes a millisecond. */
const hid: Limit = { words: 'what a full-speed HID device sends', bytesPerSecond: 64_000 };

const besideWire = (name: string, bytes: number, limit: Limit, work: () => void): BenchLine =>
  peerLine(
    plainLine(`devices: ${name}`, mebibytesPerSecond(bytes, work), 'MiB/s'),
    limit.words,
    limit.bytesPerSecond / megabyte,
    'more',
  );

const scannerLines = (): BenchLine[] => {
  const codes = Buffer.from('GK1.BENCH-8F3K-0123456789\r\n'.repeat(40_000));
  const framer = new ScanFramer(() => undefined);
  const reports = Array.from({ length: 20_000 }, () => hidPosReports('GK1.BENCH-8F3K')[0]!);
  const decoder = new HidPosDecoder(2, () => undefined);
  return [
    besideWire('codes out of a serial stream', codes.length, serial, () => framer.push(codes)),
    besideWire('codes out of HID POS reports', reports.length * 64, hid, () => {
      for (const report of reports) decoder.push({ id: report[0]!, data: report.subarray(1) });
    }),
  ];
};

const cardLine = (): BenchLine => {
  const record = encodeFrame(new Uint8Array(1_284).fill(0x20));
  const frames = Buffer.concat(Array.from({ length: 800 }, () => record));
  const decoder = new FrameDecoder({ shortestLength: 4, onBody: () => undefined });
  return besideWire('card frames out of a serial stream', frames.length, serial, () =>
    decoder.push(frames),
  );
};

/** Real-time answers, in-order answers and a status block, as they come on one line. */
const receiptLine = (): BenchLine => {
  const answers = Uint8Array.from([0x16, 0x12, 0x12, 0x12, 0x00, 0x10, 0x00, 0x00, 0x0f]);
  const rounds = 50_000;
  const sorter = new AnswerSorter();
  return besideWire('answers of a receipt printer sorted', answers.length * rounds, serial, () => {
    for (let round = 0; round < rounds; round += 1)
      for (const byte of answers) sorter.take(byte, 0);
  });
};

const answerOf = (): Buffer =>
  ipp.serialize({
    version: '2.0',
    statusCode: 'successful-ok',
    id: 7,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en',
    },
    'printer-attributes-tag': {
      'printer-state': 'idle',
      'printer-state-reasons': ['media-low-warning', 'toner-low-warning'],
      'document-format-supported': ['application/pdf', 'image/pwg-raster'],
      'media-supported': ['iso_a4_210x297mm'],
    },
  });

/** What checking an answer's form and parsing its values cost beside the bare codec. */
const ippLine = (): BenchLine => {
  const bytes = answerOf();
  const rounds = 2_000;
  const times = (work: () => void): number =>
    (rounds * 1_000) /
    bestMs(() => {
      for (let round = 0; round < rounds; round += 1) work();
    });
  const ours = times(() => {
    const answer = parseAnswer(bytes);
    if (!answer.ok) throw new Error(answer.error.detail);
    parsePrinter(answer.value.printer);
  });
  return peerLine(
    plainLine('devices: IPP answers checked and read', ours, 'answers/s', 'one is due in seconds'),
    'its codec alone, unchecked',
    times(() => void ipp.parse(bytes)),
    'more',
  );
};

export const benchCodecs = (): BenchLine[] => [
  ...scannerLines(),
  cardLine(),
  receiptLine(),
  ippLine(),
];
