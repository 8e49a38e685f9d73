import { describe, expect, it } from 'vitest';
import type { DockManifest } from '../../src/shared/dock.ts';
import { devicesText, printsText } from './text.ts';
import { understand } from './words.ts';

const label = { chinese: '字', english: 'words' };
const sample = (value: string) => ({ value, label, lines: [] });
const manifest: DockManifest = {
  devices: [
    {
      name: 'printer',
      label: { chinese: '打印机', english: 'Printer' },
      isConnected: false,
      isBusy: false,
      commands: [
        { kind: 'fault', name: 'jam', label, isOn: true, severity: 'stops' },
        { kind: 'action', name: 'refill', label, parameters: [] },
        {
          kind: 'action',
          name: 'leave',
          label,
          parameters: [{ kind: 'number', name: 'sheets', label, minimum: 0, maximum: 9, usual: 1 }],
        },
        {
          kind: 'action',
          name: 'write',
          label,
          parameters: [
            { kind: 'choice', name: 'ink', label, choices: [sample('red'), sample('blue')] },
            { kind: 'text', name: 'text', label, maximumLength: 20, samples: [] },
          ],
        },
      ],
    },
  ],
  prints: [{ name: 'slip-0001', device: 'printer', pictures: ['slip-0001.png'], version: 1 }],
};

const bodyOf = (...words: string[]): unknown => {
  const wish = understand(manifest, words);
  return wish.ok && wish.value.kind === 'command' ? wish.value.body : wish;
};

describe('the words after script/dock', () => {
  it('become the command that the devices declared', () => {
    expect(bodyOf('printer', 'refill')).toEqual({ device: 'printer', do: 'refill' });
    expect(bodyOf('printer', 'leave', '3')).toEqual({ device: 'printer', do: 'leave', sheets: 3 });
    expect(bodyOf('printer', 'jam')).toEqual({ device: 'printer', do: 'jam', on: true });
    expect(bodyOf('printer', 'jam', 'off')).toEqual({ device: 'printer', do: 'jam', on: false });
  });

  it('keep the blanks of a text at the end', () => {
    expect(bodyOf('printer', 'write', 'red', 'two', 'words')).toEqual({
      device: 'printer',
      do: 'write',
      ink: 'red',
      text: 'two words',
    });
  });

  it('ask for a list when they name nothing to do', () => {
    expect(understand(manifest, [])).toMatchObject({ value: { kind: 'list' } });
    expect(understand(manifest, ['printer'])).toMatchObject({ value: { kind: 'list' } });
    expect(understand(manifest, ['prints'])).toMatchObject({ value: { kind: 'prints' } });
  });

  it.each([
    [['oven'], 'There is no device "oven". There are: printer; and prints.'],
    [['printer', 'fly'], 'printer has no command "fly". It has: jam, refill, leave, write.'],
    [['printer', 'jam', 'maybe'], 'jam takes on or off, or nothing for on.'],
    [['printer', 'refill', 'twice'], 'refill takes nothing after it.'],
    [['printer', 'leave'], 'leave needs: sheets.'],
    [['printer', 'leave', '10'], 'sheets is a whole number from 0 to 9, not "10".'],
    [['printer', 'leave', '1e0'], 'sheets is a whole number from 0 to 9, not "1e0".'],
    [['printer', 'write', 'green', 'x'], 'ink is one of red, blue, not "green".'],
    [['printer', 'write', 'red', 'x'.repeat(21)], 'text is longer than 20 characters.'],
  ])('are answered in plain words when they are wrong: %j', (words, error) => {
    expect(understand(manifest, words)).toEqual({ ok: false, error });
  });
});

describe('what script/dock writes', () => {
  it('shows a device with its state, what is on, and every command with its values', () => {
    const text = devicesText(manifest.devices);
    expect(text).toContain('[X] printer: 打印机 Printer: 字 words; 没有程序连接');
    expect(text).toMatch(/\* printer jam \[on\|off\]/);
    expect(text).toMatch(/ {2}printer write red\|blue TEXT/);
  });

  it('shows where the pictures of the prints are', () => {
    expect(printsText(manifest, 'http://127.0.0.1:5/')).toBe(
      'slip-0001 (printer)\n  http://127.0.0.1:5/prints/slip-0001.png',
    );
    expect(printsText({ ...manifest, prints: [] }, '')).toBe('Nothing has been printed yet.');
  });
});
