import { z } from 'zod';

/**
 * What the virtual devices say of themselves to whoever plays with them: the dock's window and its
 * command line are built from this alone, so a new device or fault appears in both by itself.
 * For development and demonstration; nothing that a station runs reads it.
 */

const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const line = z.string().max(120);

/** Chinese first, English second. */
export const DockLabel = z.strictObject({ chinese: line, english: line });
export type DockLabel = z.infer<typeof DockLabel>;

/** A value that can be had with one touch. */
export const DockSample = z.strictObject({
  value: z.string().min(1).max(4_096),
  label: DockLabel,
  /** What is on it, such as the lines of a card. */
  lines: z.array(line).max(8),
});
export type DockSample = z.infer<typeof DockSample>;

const parameter = {
  /** A key of the command's JSON. */
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: DockLabel,
};

export const DockParameter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    ...parameter,
    minimum: z.int(),
    maximum: z.int(),
    /** What a person would most likely give. */
    usual: z.int(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    ...parameter,
    maximumLength: z.int().positive(),
    samples: z.array(DockSample).max(20),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...parameter,
    choices: z.array(DockSample).min(1).max(40),
  }),
]);
export type DockParameter = z.infer<typeof DockParameter>;

const command = { name: word, label: DockLabel };

export const DockCommand = z.discriminatedUnion('kind', [
  /** Done once. All parameters must be given. */
  z.strictObject({
    kind: z.literal('action'),
    ...command,
    parameters: z.array(DockParameter).max(6),
  }),
  /** Stays until it is taken back with `"on": false`. */
  z.strictObject({
    kind: z.literal('fault'),
    ...command,
    isOn: z.boolean(),
    /** `stops`: the device cannot work; `warns`: it says so and goes on. */
    severity: z.enum(['stops', 'warns']),
  }),
]);
export type DockCommand = z.infer<typeof DockCommand>;

export const DockDevice = z.strictObject({
  name: word,
  label: DockLabel,
  /** Whether a driver is at the other end; null where the protocol has no lasting connection. */
  isConnected: z.boolean().nullable(),
  isBusy: z.boolean(),
  commands: z.array(DockCommand).max(60),
});
export type DockDevice = z.infer<typeof DockDevice>;

export const dockPicture = /^(job-\d{4,6}-page-\d{2,4}|slip-\d{4,6})\.png$/;

/** What came out of a printer, newest first. */
export const DockPrint = z.strictObject({
  /** `job-0001`, `slip-0001`. */
  name: word,
  /** The device it came out of. */
  device: word,
  /** To be had at `prints/<picture>` of the control address. */
  pictures: z.array(z.string().regex(dockPicture)).max(1_000),
  /** Changes whenever a picture does. */
  version: z.int().nonnegative(),
});
export type DockPrint = z.infer<typeof DockPrint>;

export const DockManifest = z.strictObject({
  devices: z.array(DockDevice).max(20),
  prints: z.array(DockPrint).max(200),
});
export type DockManifest = z.infer<typeof DockManifest>;

export type DockLamp = 'good' | 'busy' | 'caution' | 'bad';

export const faultsOn = (device: DockDevice): readonly Extract<DockCommand, { kind: 'fault' }>[] =>
  device.commands.filter((entry) => entry.kind === 'fault').filter((fault) => fault.isOn);

/** What a lamp on the device's front would show. */
export const lampOf = (device: DockDevice): DockLamp => {
  const faults = faultsOn(device);
  if (faults.some(({ severity }) => severity === 'stops')) return 'bad';
  if (device.isBusy) return 'busy';
  return faults.length > 0 ? 'caution' : 'good';
};

const lampWords: Record<Exclude<DockLamp, 'bad' | 'caution'>, DockLabel> = {
  good: { chinese: '正常', english: 'Fine' },
  busy: { chinese: '正在工作', english: 'Working' },
};

/** What the lamp means: everything that is wrong, or that nothing is. */
export const stateWords = (device: DockDevice): readonly DockLabel[] => {
  const wrong = faultsOn(device).map(({ label }) => label);
  return wrong.length > 0 ? wrong : [lampWords[device.isBusy ? 'busy' : 'good']];
};
