import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../test/support/simulated-clock.ts';
import { usbPrinterTransport } from './usb-printer.ts';

const wanted = { vendorId: 0x04b8, productId: 0x0e15 };

describe('a USB printer', () => {
  let folder = '';

  /** As /sys shows one: a class entry with a link to the interface, which stands in the device. */
  const plug = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const usb = join(folder, 'devices', name);
    mkdirSync(join(usb, 'interface'), { recursive: true });
    mkdirSync(join(folder, 'class', name), { recursive: true });
    mkdirSync(join(folder, 'dev'), { recursive: true });
    for (const [file, value] of Object.entries(attributes))
      writeFileSync(join(usb, file), `${value}\n`);
    symlinkSync(join(usb, 'interface'), join(folder, 'class', name, 'device'));
  };
  const open = async (serialNumber?: string): Promise<string> => {
    const identity = serialNumber === undefined ? wanted : { ...wanted, serialNumber };
    const system = { classFolder: join(folder, 'class'), deviceFolder: join(folder, 'dev') };
    const opened = await usbPrinterTransport(identity, new SimulatedClock(), system).open(1_000);
    if (!opened.ok) return `${opened.error.kind} ${opened.error.detail}`;
    await opened.value.close();
    return 'open';
  };
  const epson = { idVendor: '04b8', idProduct: '0e15' };

  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'usb-printer-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is opened by what it is, whatever number the system gave it', async () => {
    plug('lp0', { idVendor: '1504', idProduct: '0006' });
    plug('lp7', epson);
    writeFileSync(join(folder, 'dev/lp7'), '');
    expect(await open()).toBe('open');
  });

  it('is not there on a machine without any', async () => {
    expect(await open()).toBe('unreachable usb-printer 04b8:0e15 not found');
  });

  it('is told from its twin by the serial number, and never guessed', async () => {
    plug('lp0', { ...epson, serial: 'A' });
    plug('lp1', { ...epson, serial: 'B' });
    writeFileSync(join(folder, 'dev/lp1'), '');
    expect(await open()).toBe('unreachable usb-printer 04b8:0e15 found 2 times');
    expect(await open('B')).toBe('open');
    expect(await open('C')).toBe('unreachable usb-printer 04b8:0e15 C not found');
  });

  it('that has no node yet is unreachable: udev may be a moment behind', async () => {
    plug('lp0', epson);
    expect(await open()).toBe('unreachable ENOENT');
  });
});
