import { isDeepStrictEqual } from 'node:util';
import type { AttachedList } from '../../src/shared/attached.ts';
import type { DeviceConfiguration } from '../configuration.ts';
import type { HostService, Post } from '../host-service.ts';
import { systemClock as clock } from '../system-clock.ts';
import { attachedLister } from './list.ts';

const lookEveryMs = 3_000;

/** Looks for as long as somebody at the technician's page may plug something in; tells only what changed. */
export const serveAttached = (configuration: DeviceConfiguration, post: Post): HostService => {
  const look = attachedLister(configuration, clock);
  const stop = new AbortController();
  let last: AttachedList | null = null;
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const list = await look();
      if (!isDeepStrictEqual(list, last)) post({ type: 'attached', list });
      last = list;
      await clock.sleep(lookEveryMs, stop.signal).catch(() => undefined);
    }
  };
  void run();
  return { handle: () => undefined, close: async () => stop.abort() };
};
