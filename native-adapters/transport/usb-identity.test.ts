import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../test/support/simulated-clock.ts';
import { usbSerialTransport } from './serial.ts';
import { formatUsb, matchesUsb } from './usb-identity.ts';

const identity = { vendorId: 0x1a86, productId: 0x7523 };

describe('a USB device', () => {
  it('is the model that was asked for, and the very piece when its serial number was given', () => {
    expect(matchesUsb(identity, 0x1a86, 0x7523, 'X')).toBe(true);
    expect(matchesUsb({ ...identity, serialNumber: 'X' }, 0x1a86, 0x7523, 'X')).toBe(true);
    expect(matchesUsb({ ...identity, serialNumber: 'X' }, 0x1a86, 0x7523, undefined)).toBe(false);
    expect(matchesUsb(identity, 0x1a86, 0x7522, 'X')).toBe(false);
  });

  it('is written as its label says', () => {
    expect(formatUsb({ ...identity, vendorId: 0x0a, serialNumber: 'S 1' })).toBe('000a:7523 S 1');
  });
});

describe('a serial port found by identity', () => {
  const faultWith = async (list: () => Promise<readonly { path: string }[]>): Promise<string> => {
    const opened = await usbSerialTransport(identity, 9_600, new SimulatedClock(), list).open(1);
    return opened.ok ? 'open' : opened.error.detail;
  };
  const port = { path: '/nowhere', vendorId: '1A86', productId: '7523' };

  it('is looked for in the list, whatever the case of its ids', async () => {
    expect(await faultWith(async () => [{ path: '/other' }, port])).toContain('/nowhere');
  });

  it('is not guessed when two fit or none', async () => {
    expect(await faultWith(async () => [port, port])).toContain('found 2 times');
    expect(await faultWith(async () => [])).toContain('not found');
  });

  it('cannot be found where the system keeps no list', async () => {
    const detail = await faultWith(() => Promise.reject(new Error('spawn udevadm ENOENT')));
    expect(detail).toBe('no list of ports: spawn udevadm ENOENT');
  });
});
