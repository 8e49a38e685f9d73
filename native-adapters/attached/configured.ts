import { realpathSync } from 'node:fs';
import type { AttachedKind } from '../../src/shared/attached.ts';
import type { DeviceConfiguration } from '../configuration.ts';
import { matchesUsb } from '../transport/usb-identity.ts';
import type { Found } from './found.ts';

/** Which kind of found device a configuration that names a USB identity means. */
const kinds: Readonly<Record<string, AttachedKind>> = {
  'usb-serial': 'serial',
  'usb-printer': 'usb-printer',
  'hid-pos': 'hid',
  hid: 'hid',
};

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    // Nothing is plugged in there, or it is a COM port.
    return path;
  }
};

type Configured = DeviceConfiguration[keyof DeviceConfiguration];

const isThis = (device: Configured, found: Found): boolean => {
  if (device.kind === 'serial') return realPath(device.path) === found.path;
  return (
    'vendorId' in device &&
    kinds[device.kind] === found.kind &&
    matchesUsb(device, found.vendorId, found.productId, found.serialNumber)
  );
};

/** Whether the station's configuration means this device, of whatever family. */
export const isConfigured = (configuration: DeviceConfiguration, found: Found): boolean =>
  Object.values(configuration).some((device) => isThis(device, found));
