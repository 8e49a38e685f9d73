import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import {
  startVirtualDevices,
  type VirtualDevices,
} from '../../../native-adapters/virtual/devices.ts';
import { createDevices, type Devices } from '../../../src/main/devices/devices.ts';
import { launchWithNode } from '../../../src/main/devices/launch.ts';

/** Real drivers in their own processes, virtual devices on the other end of real connections. */
export interface DeviceStand extends AsyncDisposable {
  readonly virtual: VirtualDevices;
  readonly devices: Devices;
}

const root = resolve(import.meta.dirname, '../../..');
export const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);
const lookEveryMs = 5;
const longestMs = 60_000;

export const until = async (isSo: () => boolean): Promise<void> => {
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += lookEveryMs) {
    if (isSo()) return;
    await clock.sleep(lookEveryMs);
  }
  throw new Error('the devices did not come to that state');
};

export const startDeviceStand = async (): Promise<DeviceStand> => {
  const virtual = await startVirtualDevices({ fontPath, pageMs: 0 });
  const tcp = { kind: 'tcp', host: '127.0.0.1' } as const;
  const devices = createDevices({
    configuration: {
      a4: { kind: 'none' },
      receipt: { ...tcp, port: virtual.receipt.port, profile: 'generic-80mm' },
      scanner: { ...tcp, port: virtual.scanner.port, suffix: 'line' },
      card: { kind: 'none' },
    },
    receiptFontFile: fontPath,
    launch: launchWithNode(join(root, 'native-adapters/host.ts')),
    clock,
    ids,
    log: () => undefined,
  });
  await until(() => {
    const { receipt, scanner } = devices.board.snapshot();
    return receipt.state === 'ready' && scanner.state === 'ready';
  });
  return {
    virtual,
    devices,
    [Symbol.asyncDispose]: async () => {
      await devices.close();
      await virtual.close();
    },
  };
};
