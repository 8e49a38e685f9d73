import {
  faultsOn,
  lampOf,
  stateWords,
  type DockCommand,
  type DockDevice,
  type DockLabel,
  type DockManifest,
  type DockParameter,
} from '../../src/shared/dock.ts';

/** What `script/dock` writes on a terminal. */

const both = ({ chinese, english }: DockLabel): string => `${chinese} ${english}`;

const usageOf = (parameter: DockParameter): string => {
  if (parameter.kind === 'number') return `${parameter.minimum}..${parameter.maximum}`;
  if (parameter.kind === 'text') return parameter.name.toUpperCase();
  return parameter.choices.map(({ value }) => value).join('|');
};

const commandLine = (device: DockDevice, command: DockCommand): string => {
  const usage = command.kind === 'fault' ? ['[on|off]'] : command.parameters.map(usageOf);
  const call = [device.name, command.name, ...usage].join(' ');
  const mark = command.kind === 'fault' && command.isOn ? '*' : ' ';
  return ` ${mark} ${call.padEnd(34)} ${both(command.label)}`;
};

const lampMarks = { good: 'o', busy: '>', caution: '!', bad: 'X' } as const;

const connection = ({ isConnected }: DockDevice): string =>
  isConnected === false ? '; 没有程序连接 no driver connected' : '';

const deviceText = (device: DockDevice): string =>
  [
    `[${lampMarks[lampOf(device)]}] ${device.name}: ${both(device.label)}: ` +
      `${stateWords(device).map(both).join(', ')}${connection(device)}`,
    ...device.commands.map((command) => commandLine(device, command)),
  ].join('\n');

export const devicesText = (devices: readonly DockDevice[]): string =>
  [
    ...devices.map(deviceText),
    devices.some((device) => faultsOn(device).length > 0) ? '(* is on now)' : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');

/** One line a print, newest first, with where each picture can be had. */
export const printsText = ({ prints }: DockManifest, controlUrl: string): string =>
  prints.length === 0
    ? 'Nothing has been printed yet.'
    : prints
        .map(({ name, device, pictures }) =>
          [
            `${name} (${device})`,
            ...pictures.map((picture) => `  ${controlUrl}prints/${picture}`),
          ].join('\n'),
        )
        .join('\n');
