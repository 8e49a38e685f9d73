import { connect } from 'node:net';
import type { Clock } from '../../src/shared/clock.ts';

const ports: Readonly<Record<string, number>> = {
  'ipp:': 631,
  'ipps:': 631,
  'http:': 80,
  'https:': 443,
  'socket:': 9100,
  'lpd:': 515,
};

/**
 * Whether the printer behind a CUPS queue takes a connection. CUPS itself goes on saying `processing` when it
 * does not (2.4.2: reasons unchanged after 15 s). null: the address is not one that can be tried (usb:, dnssd:).
 */
export const isDeviceThere = (
  deviceUri: string | null,
  deadlineMs: number,
  clock: Clock,
): Promise<boolean | null> => {
  if (deviceUri === null || !URL.canParse(deviceUri)) return Promise.resolve(null);
  const url = new URL(deviceUri);
  const port = url.port === '' ? ports[url.protocol] : Number(url.port);
  if (port === undefined || ports[url.protocol] === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port });
    const settle = (there: boolean): void => {
      stopWaiting();
      socket.destroy();
      resolve(there);
    };
    const stopWaiting = clock.after(deadlineMs, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
};
