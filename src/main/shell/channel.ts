import { MessageChannelMain } from 'electron';
import type { PrivateEnd } from '../devices/launch.ts';

/** A channel of two ends. Whoever makes it gives both away and reads neither. */
export const makeChannel = (): readonly [PrivateEnd, PrivateEnd] => {
  const { port1, port2 } = new MessageChannelMain();
  return [port1, port2];
};
