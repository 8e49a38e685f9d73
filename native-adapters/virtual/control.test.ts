import { describe, expect, it } from 'vitest';
import { DockDevice, lampOf, stateWords } from '../../src/shared/dock.ts';
import {
  action,
  actionWith,
  choice,
  controls,
  describeDevice,
  fault,
  label,
  number,
  obey,
  text,
  type VirtualDevice,
} from './control.ts';

const lamp = (said: string[]): VirtualDevice => {
  let dark = false;
  let flickers = false;
  return {
    name: 'lamp',
    label: label('灯', 'Lamp'),
    isConnected: () => null,
    isBusy: () => said.includes('ring'),
    controls: controls(
      fault('dark', label('不亮', 'Dark'), {
        severity: 'stops',
        isOn: () => dark,
        set: (on) => void (dark = on),
      }),
      fault('flicker', label('闪', 'Flickers'), {
        severity: 'warns',
        isOn: () => flickers,
        set: (on) => void (flickers = on),
      }),
      action('ring', label('响', 'Ring'), () => void said.push('ring')),
      actionWith(
        'dim',
        label('调暗', 'Dim'),
        [number('percent', label('百分之', 'percent'), { minimum: 0, maximum: 100, usual: 50 })],
        (percent) => void said.push(`dim ${percent}`),
      ),
      actionWith(
        'show',
        label('显示', 'Show'),
        [text('text', label('字', 'Text'), 5)],
        (value) => void said.push(`show ${value}`),
      ),
      actionWith(
        'tint',
        label('颜色', 'Tint'),
        [
          choice('color', label('颜色', 'Color'), [
            { value: 'red', label: label('红', 'Red'), lines: [] },
          ]),
          number('times', label('次', 'times'), { minimum: 1, maximum: 9, usual: 1 }),
        ],
        (color, times) => void said.push(`tint ${color} ${times}`),
      ),
    ),
  };
};

describe('the declaration of a virtual device', () => {
  it('is a manifest that parses, with everything in the order it was declared', () => {
    const described = DockDevice.parse(describeDevice(lamp([])));
    const names = described.commands.map(({ name }) => name);
    expect(names).toEqual(['dark', 'flicker', 'ring', 'dim', 'show', 'tint']);
  });

  it('runs what a command says, with its value', async () => {
    const said: string[] = [];
    const devices = [lamp(said)];
    for (const given of [
      { device: 'lamp', do: 'dim', percent: 30 },
      { device: 'lamp', do: 'show', text: '你好' },
      { device: 'lamp', do: 'tint', color: 'red', times: 2 },
      { device: 'lamp', do: 'ring' },
    ])
      expect(await obey(devices, given)).toEqual({ ok: true, value: undefined });
    expect(said).toEqual(['dim 30', 'show 你好', 'tint red 2', 'ring']);
  });

  it('keeps a fault until it is taken back, and the lamp says so', async () => {
    const device = lamp([]);
    const now = () => describeDevice(device);
    expect([lampOf(now()), stateWords(now())[0]?.english]).toEqual(['good', 'Fine']);
    await obey([device], { device: 'lamp', do: 'flicker' });
    expect(lampOf(now())).toBe('caution');
    await obey([device], { device: 'lamp', do: 'dark', on: true });
    expect(lampOf(now())).toBe('bad');
    expect(stateWords(now()).map(({ chinese }) => chinese)).toEqual(['不亮', '闪']);
    await obey([device], { device: 'lamp', do: 'dark', on: false });
    await obey([device], { device: 'lamp', do: 'flicker', on: false });
    expect(lampOf(now())).toBe('good');
    await obey([device], { device: 'lamp', do: 'ring' });
    expect(lampOf(now())).toBe('busy');
  });

  it.each([
    ['nothing', null, /a command is/],
    ['no device', { do: 'ring' }, /a command is/],
    ['another device', { device: 'oven', do: 'ring' }, /no such device: oven/],
    ['another command', { device: 'lamp', do: 'sing' }, /no such command: sing/],
    ['a name of every object', { device: 'lamp', do: 'constructor' }, /no such command/],
    ['no value', { device: 'lamp', do: 'dim' }, /percent/],
    ['a value out of bounds', { device: 'lamp', do: 'dim', percent: 101 }, /percent/],
    ['a value of another kind', { device: 'lamp', do: 'dim', percent: '30' }, /percent/],
    ['a text too long', { device: 'lamp', do: 'show', text: '123456' }, /text/],
    ['no such choice', { device: 'lamp', do: 'tint', color: 'blue' }, /color/],
    ['a value too many', { device: 'lamp', do: 'ring', loud: true }, /loud/],
    ['a fault half on', { device: 'lamp', do: 'dark', on: 'yes' }, /on/],
  ])('refuses %s and does nothing', async (_what, given, error) => {
    const said: string[] = [];
    const done = await obey([lamp(said)], given);
    expect(done).toEqual({ ok: false, error: expect.stringMatching(error) as string });
    expect(said).toEqual([]);
  });
});
