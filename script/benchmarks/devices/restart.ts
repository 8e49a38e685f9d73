import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median } from '../statistics.ts';
import { until, type DeviceStand } from './stand.ts';

const rounds = 4;

const stateOf = ({ devices }: DeviceStand) => devices.board.snapshot().scanner.state;

const restartMs = async (stand: DeviceStand): Promise<number> => {
  const { pid } = stand.devices.scanner;
  if (pid === undefined) throw new Error('the scanner has no process');
  const startedMs = performance.now();
  process.kill(pid, 'SIGKILL');
  await until(() => stateOf(stand) !== 'ready');
  await until(() => stateOf(stand) === 'ready');
  return performance.now() - startedMs;
};

const bareMs = async (): Promise<number> => {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - startedMs;
};

/** SIGKILL of a device's process until the device is ready again, the pause before a restart included. */
export const benchRestart = async (stand: DeviceStand): Promise<BenchLine[]> => {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await restartMs(stand));
    bare.push(await bareMs());
  }
  return [
    peerLine(
      plainLine('devices: host killed, to device ready', median(ours), 'ms'),
      'an empty Node process, start to end',
      median(bare),
      'less',
    ),
  ];
};
