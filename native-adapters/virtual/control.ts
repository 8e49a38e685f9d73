import { z } from 'zod';
import type {
  DockCommand,
  DockDevice,
  DockLabel,
  DockParameter,
  DockSample,
} from '../../src/shared/dock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';

/**
 * How a virtual device declares what a hand can do to it. Each command stands once: its words, its
 * parameters and what it does; parsing, the manifest, the dock's window and its command line follow.
 */

type Done = void | Promise<void>;

export interface Control {
  /** What the manifest says of it now. */
  readonly describe: () => DockCommand;
  /** The rest of the JSON beside `device` and `do`; changes nothing when it does not fit. */
  readonly run: (values: unknown) => Promise<Result<void, string>>;
}

export interface VirtualDevice {
  readonly name: string;
  readonly label: DockLabel;
  readonly isConnected: () => boolean | null;
  readonly isBusy: () => boolean;
  readonly controls: Readonly<Record<string, Control>>;
}

export const label = (chinese: string, english: string): DockLabel => ({ chinese, english });

const parsedBy =
  <Values>(form: z.ZodType<Values>, act: (values: Values) => Done): Control['run'] =>
  async (given) => {
    const values = form.safeParse(given);
    if (!values.success) return err(z.prettifyError(values.error));
    await act(values.data);
    return ok(undefined);
  };

export const action = (name: string, words: DockLabel, act: () => Done): Control => ({
  describe: () => ({ kind: 'action', name, label: words, parameters: [] }),
  run: parsedBy(z.strictObject({}), act),
});

export interface FaultOptions {
  readonly severity: 'stops' | 'warns';
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => Done;
}

/** Takes `"on": false` to end it; without `on` it begins. */
export const fault = (name: string, words: DockLabel, options: FaultOptions): Control => ({
  describe: () => ({
    kind: 'fault',
    name,
    label: words,
    isOn: options.isOn(),
    severity: options.severity,
  }),
  run: parsedBy(z.strictObject({ on: z.boolean().default(true) }), ({ on }) => options.set(on)),
});

/** A fault that is one flag of the device. */
export const flagOf =
  <Key extends string>(device: {
    readonly faults: Readonly<Record<Key, boolean>>;
    set(faults: Partial<Record<Key, boolean>>): void;
  }) =>
  (
    name: string,
    words: DockLabel,
    key: Key,
    severity: FaultOptions['severity'] = 'stops',
  ): Control =>
    fault(name, words, {
      severity,
      isOn: () => device.faults[key],
      set: (on) => device.set({ [key]: on } as Partial<Record<Key, boolean>>),
    });

/** The device's cable. */
export const unplugging = (
  device: {
    readonly isPlugged: boolean;
    unplug(): Promise<void>;
    replug(): Promise<void>;
  },
  words = label('拔掉线缆', 'Unplugged'),
): Control =>
  fault('unplug', words, {
    severity: 'stops',
    isOn: () => !device.isPlugged,
    set: (on) => (on ? device.unplug() : device.replug()),
  });

/** A parameter with the form its value must have; described anew each time, as samples change. */
export interface Parameter<Value> {
  readonly name: string;
  readonly describe: () => DockParameter;
  readonly form: z.ZodType<Value>;
}

export const number = (
  name: string,
  words: DockLabel,
  bounds: { readonly minimum: number; readonly maximum: number; readonly usual: number },
): Parameter<number> => ({
  name,
  describe: () => ({ kind: 'number', name, label: words, ...bounds }),
  form: z.int().min(bounds.minimum).max(bounds.maximum),
});

export const text = (
  name: string,
  words: DockLabel,
  maximumLength: number,
  samples: () => DockSample[] = () => [],
): Parameter<string> => ({
  name,
  describe: () => ({ kind: 'text', name, label: words, maximumLength, samples: samples() }),
  form: z.string().min(1).max(maximumLength),
});

export const choice = <Value extends string>(
  name: string,
  words: DockLabel,
  choices: readonly (DockSample & { readonly value: Value })[],
): Parameter<Value> => ({
  name,
  describe: () => ({ kind: 'choice', name, label: words, choices: [...choices] }),
  form: z.enum(choices.map(({ value }) => value)) as unknown as z.ZodType<Value>,
});

type ValuesOf<Parameters extends readonly Parameter<unknown>[]> = {
  [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Value> ? Value : never;
};

/** An action that needs values, in this order: `{"do": name, [parameter.name]: value, ...}`. */
export const actionWith = <const Parameters extends readonly Parameter<unknown>[]>(
  name: string,
  words: DockLabel,
  parameters: Parameters,
  act: (...values: ValuesOf<Parameters>) => Done,
): Control => ({
  describe: () => ({
    kind: 'action',
    name,
    label: words,
    parameters: parameters.map((parameter) => parameter.describe()),
  }),
  run: parsedBy(
    z.strictObject(Object.fromEntries(parameters.map((entry) => [entry.name, entry.form]))),
    (values) =>
      act(...(parameters.map((entry) => values[entry.name]) as unknown as ValuesOf<Parameters>)),
  ),
});

/** The controls by their names, in the order they are shown. */
export const controls = (...list: readonly Control[]): VirtualDevice['controls'] =>
  Object.fromEntries(list.map((control) => [control.describe().name, control]));

export const describeDevice = (device: VirtualDevice): DockDevice => ({
  name: device.name,
  label: device.label,
  isConnected: device.isConnected(),
  isBusy: device.isBusy(),
  commands: Object.values(device.controls).map((control) => control.describe()),
});

const Command = z.looseObject({ device: z.string(), do: z.string() });

/** Obeys one command; resolves when the device is in its new state. The error says what was wrong with it. */
export const obey = async (
  devices: readonly VirtualDevice[],
  given: unknown,
): Promise<Result<void, string>> => {
  const command = Command.safeParse(given);
  if (!command.success) return err('a command is {"device": ..., "do": ...}');
  const { device: deviceName, do: name, ...values } = command.data;
  const device = devices.find((entry) => entry.name === deviceName);
  if (device === undefined) return err(`no such device: ${deviceName}`);
  if (!Object.hasOwn(device.controls, name)) return err(`no such command: ${name}`);
  return device.controls[name]!.run(values);
};
