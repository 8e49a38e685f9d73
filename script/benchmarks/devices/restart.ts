import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median } from '../statistics.ts';
import { until, type DeviceStand } from './stand.ts';

const rounds = 4;
/** The lightest host, and the one that loads fonts and a drawing library. */
const families = ['scanner', 'receipt'] as const;
type Family = (typeof families)[number];

const restartMs = async ({ devices }: DeviceStand, family: Family): Promise<number> => {
  const { pid } = devices[family];
  if (pid === undefined) throw new Error(`no process drives the ${family}`);
  const isReady = (): boolean => devices.board.snapshot()[family].state === 'ready';
  const startedMs = performance.now();
  process.kill(pid, 'SIGKILL');
  await until(() => !isReady());
  await until(isReady);
  return performance.now() - startedMs;
};

const bareMs = async (): Promise<number> => {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - startedMs;
};

/** SIGKILL of a device's process until the device is ready again, the pause before a restart included. */
export const benchRestart = async (stand: DeviceStand): Promise<BenchLine[]> => {
  const lines: BenchLine[] = [];
  for (const family of families) {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await restartMs(stand, family));
      bare.push(await bareMs());
    }
    lines.push(
      peerLine(
        plainLine(`devices: ${family} host killed, to device ready`, median(ours), 'ms'),
        'an empty Node process, start to end',
        median(bare),
        'less',
      ),
    );
  }
  return lines;
};
