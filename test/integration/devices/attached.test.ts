import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { AttachedDevices } from '../../../src/main/devices/attached.ts';
import { launchWithNode } from '../../../src/main/devices/launch.ts';
import type { AttachedView } from '../../../src/shared/attached.ts';
import { eventually } from './support/process.ts';

const none = { kind: 'none' } as const;

/** What the kernel has of each kind; a pseudo terminal is of none. */
const nodesOf = (folder: string, pattern: RegExp): number => {
  try {
    return readdirSync(folder).filter((name) => pattern.test(name)).length;
  } catch {
    return 0;
  }
};

describe('the process that lists what is plugged in', () => {
  let attached: AttachedDevices;
  let views: AttachedView['state'][];

  beforeEach(() => {
    attached = new AttachedDevices(
      { a4: none, receipt: none, scanner: none, card: none },
      {
        launch: launchWithNode(join(import.meta.dirname, '../../../native-adapters/host.ts')),
        clock,
        ids,
        log: () => undefined,
      },
    );
    views = [];
    attached.onChange(() => views.push(attached.view().state));
    attached.begin();
  });

  afterEach(() => attached.end());

  it('asks the real libraries, and finds no more than the machine has', async () => {
    expect(attached.view()).toEqual({ state: 'looking' });
    await eventually('the list', () => attached.view().state === 'listed');
    const view = attached.view();
    if (view.state !== 'listed') throw new Error('nothing was listed');
    const { devices, unlisted } = view.list;
    expect(unlisted).toEqual([]);
    const count = (kind: string): number => devices.filter((each) => each.kind === kind).length;
    expect(count('hid')).toBe(nodesOf('/sys/class/hidraw', /^hidraw\d+$/));
    expect(count('usb-printer')).toBe(nodesOf('/sys/class/usbmisc', /^lp\d+$/));
    expect(count('serial')).toBeLessThanOrEqual(nodesOf('/sys/class/tty', /^tty(USB|ACM)\d+$/));
  });

  it('dies without harm and looks again, and is gone when nobody looks any more', async () => {
    await eventually('the list', () => attached.view().state === 'listed');
    const pid = attached.pid!;
    process.kill(pid, 'SIGKILL');
    await eventually('the next list', () => views.join() === 'listed,stopped,listed');
    const last = attached.pid!;
    expect(last).not.toBe(pid);
    await attached.end();
    expect(() => process.kill(last, 0)).toThrow('ESRCH');
    expect(attached.pid).toBeUndefined();
  });
});
