import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { DeviceConfiguration } from '../../native-adapters/configuration.ts';
import { projectRoot } from '../../test/support/electron.ts';

const place = z.object({ host: z.string(), port: z.int() });
const Addresses = z.object({
  a4: z.object({ uri: z.string() }),
  receipt: place,
  scanner: place,
  card: place,
  control: z.object({ url: z.string() }),
});

/** Where `script/dock` looks for the devices that run now. */
const addressFile = join(projectRoot, '.demo/dock.json');

export interface DemoDevices {
  readonly configuration: DeviceConfiguration;
  /** Takes commands such as `{"device":"a4","do":"paper-out"}` by POST. */
  readonly controlUrl: string;
  command(command: Record<string, unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** The virtual devices in a process of their own; what they print goes to `outputFolder`. */
export const startDemoDevices = async (outputFolder: string): Promise<DemoDevices> => {
  const child = spawn(
    process.execPath,
    [
      join(projectRoot, 'native-adapters/virtual/main.ts'),
      '--output',
      outputFolder,
      '--page-ms',
      '700',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [first] = await new Promise<[string]>((resolve) =>
    createInterface(child.stdout).once('line', (line) => resolve([line])),
  );
  const { a4, receipt, scanner, card, control } = Addresses.parse(JSON.parse(first));
  mkdirSync(dirname(addressFile), { recursive: true });
  writeFileSync(addressFile, JSON.stringify({ controlUrl: control.url }));
  return {
    configuration: {
      a4: { kind: 'ipp', uri: a4.uri },
      receipt: { kind: 'tcp', ...receipt, profile: 'generic-80mm' },
      scanner: { kind: 'tcp', ...scanner, suffix: 'line' },
      card: { kind: 'tcp', ...card, model: 'generic' },
    },
    controlUrl: control.url,
    command: async (body) => {
      await fetch(control.url, { method: 'POST', body: JSON.stringify(body) });
    },
    stop: async () => {
      rmSync(addressFile, { force: true });
      child.stdin.end();
      await gone;
    },
  };
};
