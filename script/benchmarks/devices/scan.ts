import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { quantile } from '../statistics.ts';
import { roundTripsMs } from './echo.ts';
import type { DeviceStand } from './stand.ts';

const scans = 200;

const scanMs = ({ virtual, devices }: DeviceStand, code: string): Promise<number> =>
  new Promise((resolve) => {
    const stop = devices.scanner.onScan(({ payload }) => {
      if (Buffer.from(payload).toString() !== code) return;
      stop();
      resolve(performance.now() - startedMs);
    });
    const startedMs = performance.now();
    virtual.scanner.scan(code);
  });

/** From the scanner's first byte to the event in main, through the driver's process. */
export const benchScan = async (stand: DeviceStand): Promise<BenchLine[]> => {
  const times: number[] = [];
  for (let index = 0; index < scans; index += 1)
    times.push(await scanMs(stand, `GK1.BENCH-${index}`));
  const bare = await roundTripsMs(Buffer.from('GK1.BENCH-000\r\n'), scans);
  return [0.5, 0.95].map((share) =>
    peerLine(
      plainLine(`devices: scan to event, p${share * 100}`, quantile(times, share), 'ms'),
      'the bytes there and one back, bare TCP',
      quantile(bare, share),
      'less',
    ),
  );
};
