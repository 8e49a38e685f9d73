import { encodeReceipt } from '../../../native-adapters/receipt-printer/escpos-encode.ts';
import { layoutReceipt } from '../../../native-adapters/receipt-printer/layout.ts';
import { receiptProfile } from '../../../native-adapters/receipt-printer/profile.ts';
import { rasteriserFor } from '../../../native-adapters/receipt-printer/raster.ts';
import type { ReceiptDocument } from '../../../native-adapters/receipt-printer/types.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median } from '../statistics.ts';
import { roundTripsMs } from './echo.ts';
import { fontPath, type DeviceStand } from './stand.ts';

const rounds = 15;
/** Eight data bits, one start and one stop bit. */
const bitsPerByte = 10;
const baud = 115_200;

const slipOf = (id: string): ReceiptDocument => ({
  id,
  lines: [
    ...Array.from({ length: 40 }, (_, index) => ({
      kind: 'pair' as const,
      label: `第${index + 1}行`,
      value: `示例文件 ${index + 1} 号`,
    })),
    { kind: 'qr', data: 'GK1.BENCH-8F3K', caption: '扫码核对' },
  ],
});

const profile = () => {
  const known = receiptProfile('generic-80mm');
  if (known === undefined) throw new Error('generic-80mm is no profile');
  return known;
};

const encode = (): Uint8Array =>
  Buffer.concat(
    encodeReceipt(layoutReceipt(slipOf('bytes'), profile()), profile(), rasteriserFor(fontPath)),
  );

const printMs = async ({ devices }: DeviceStand, id: string): Promise<number> => {
  const startedMs = performance.now();
  const { outcome } = await devices.receipt.print(slipOf(id));
  if (outcome !== 'confirmed') throw new Error(`the slip was ${outcome}`);
  return performance.now() - startedMs;
};

const encodingsPerSecond = (): number => {
  const count = 50;
  encode();
  const startedMs = performance.now();
  for (let index = 0; index < count; index += 1) encode();
  return (count * 1_000) / (performance.now() - startedMs);
};

/** A slip of 40 lines and one QR code, until the printer has confirmed its last byte; the virtual one prints at once. */
export const benchSlip = async (stand: DeviceStand): Promise<BenchLine[]> => {
  const bytes = encode();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await printMs(stand, `slip-${round}`));
  const wireMs = (bytes.length * bitsPerByte * 1_000) / baud;
  const line = plainLine(
    'devices: slip of 40 lines and one QR, to the confirmation of its last byte',
    median(times),
    'ms',
    `${bytes.length} bytes; 250 ms of it listen for answers left over from before`,
  );
  return [
    peerLine(line, 'its bytes at 115200 baud', wireMs, 'less'),
    peerLine(
      line,
      'its bytes there and one back, bare TCP',
      median(await roundTripsMs(bytes, rounds)),
      'less',
    ),
    peerLine(
      plainLine('devices: slips encoded', encodingsPerSecond(), 'slips/s'),
      'what 115200 baud carries',
      1_000 / wireMs,
      'more',
    ),
  ];
};
