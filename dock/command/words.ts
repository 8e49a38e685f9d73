import type {
  DockCommand,
  DockDevice,
  DockManifest,
  DockParameter,
} from '../../src/shared/dock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';

/** What a person typed after `script/dock`, understood by what the running devices declare. */

export type Wish =
  | { readonly kind: 'list'; readonly devices: readonly DockDevice[] }
  | { readonly kind: 'prints' }
  | { readonly kind: 'command'; readonly body: Readonly<Record<string, unknown>> };

const namesOf = (entries: readonly { readonly name: string }[]): string =>
  entries.map(({ name }) => name).join(', ');

const numberValue = (
  parameter: Extract<DockParameter, { kind: 'number' }>,
  given: string,
): Result<number, string> => {
  const { name, minimum, maximum } = parameter;
  const value = /^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= minimum && value <= maximum) return ok(value);
  return err(`${name} is a whole number from ${minimum} to ${maximum}, not "${given}".`);
};

const valueOf = (parameter: DockParameter, given: string): Result<unknown, string> => {
  if (parameter.kind === 'number') return numberValue(parameter, given);
  if (parameter.kind === 'text')
    return given.length <= parameter.maximumLength
      ? ok(given)
      : err(`${parameter.name} is longer than ${parameter.maximumLength} characters.`);
  const values = parameter.choices.map(({ value }) => value);
  if (values.includes(given)) return ok(given);
  return err(`${parameter.name} is one of ${values.join(', ')}, not "${given}".`);
};

/** A text at the end may hold blanks; everything else is one word each. */
const distribute = (
  parameters: readonly DockParameter[],
  words: readonly string[],
): readonly string[] => {
  const last = parameters.length - 1;
  if (parameters[last]?.kind !== 'text' || words.length <= parameters.length) return words;
  return [...words.slice(0, last), words.slice(last).join(' ')];
};

const actionValues = (
  { name, parameters }: Extract<DockCommand, { kind: 'action' }>,
  words: readonly string[],
): Result<Record<string, unknown>, string> => {
  const given = distribute(parameters, words);
  if (given.length !== parameters.length)
    return parameters.length === 0
      ? err(`${name} takes nothing after it.`)
      : err(`${name} needs: ${namesOf(parameters)}.`);
  const values: Record<string, unknown> = {};
  for (const [index, parameter] of parameters.entries()) {
    const value = valueOf(parameter, given[index] ?? '');
    if (!value.ok) return value;
    values[parameter.name] = value.value;
  }
  return ok(values);
};

const faultValues = (
  name: string,
  words: readonly string[],
): Result<Record<string, unknown>, string> => {
  const [state = 'on', ...surplus] = words;
  if (surplus.length > 0 || !['on', 'off'].includes(state))
    return err(`${name} takes on or off, or nothing for on.`);
  return ok({ on: state === 'on' });
};

const commandOf = (device: DockDevice, words: readonly string[]): Result<Wish, string> => {
  const [name = '', ...rest] = words;
  const command = device.commands.find((entry) => entry.name === name);
  if (command === undefined)
    return err(`${device.name} has no command "${name}". It has: ${namesOf(device.commands)}.`);
  const values = command.kind === 'fault' ? faultValues(name, rest) : actionValues(command, rest);
  if (!values.ok) return values;
  return ok({ kind: 'command', body: { ...values.value, device: device.name, do: name } });
};

/** The error is a sentence that says what would have been right. */
export const understand = (
  { devices }: DockManifest,
  words: readonly string[],
): Result<Wish, string> => {
  const [first, ...rest] = words;
  if (first === undefined) return ok({ kind: 'list', devices });
  if (first === 'prints' && rest.length === 0) return ok({ kind: 'prints' });
  const device = devices.find(({ name }) => name === first);
  if (device === undefined)
    return err(`There is no device "${first}". There are: ${namesOf(devices)}; and prints.`);
  if (rest.length === 0) return ok({ kind: 'list', devices: [device] });
  return commandOf(device, rest);
};
