import { deviceFamilies, type DeviceBoard, type DeviceFamily } from '../shared/devices.ts';
import type { FeedStatus } from '../shared/feed.ts';
import type { Log } from './log.ts';
import type { Audit } from './station/audit.ts';

const causeOf = (status: DeviceBoard[DeviceFamily]) =>
  status.state === 'stopped' ? status.cause : null;

/** Writes devices and content into the audit trail and the log: only when their state changes. */
export class StatusTrail {
  readonly #audit: Audit;
  readonly #log: Log;
  readonly #last = new Map<string, string>();

  constructor(audit: Audit, log: Log) {
    this.#audit = audit;
    this.#log = log;
  }

  devices(board: DeviceBoard): void {
    for (const device of deviceFamilies) {
      const { state, detail } = board[device];
      const cause = causeOf(board[device]);
      if (!this.#isNew(device, `${state} ${cause ?? ''}`)) continue;
      this.#log('devices', `${device}: ${state} ${cause ?? ''} (${detail})`);
      // Printing makes a device busy and ready again; the job ledger tells of that.
      if (state === 'stopped' || state === 'ready')
        this.#audit.record('device-changed', { device, state, cause });
    }
  }

  feed({ state, fault, sequence, detail }: FeedStatus): void {
    if (state === 'syncing' || !this.#isNew('feed', `${state} ${fault ?? ''} ${sequence}`)) return;
    this.#log('feed', `${state} ${fault ?? ''} at ${sequence} ${detail ?? ''}`);
    this.#audit.record('feed-changed', { state, fault, sequence });
  }

  #isNew(what: string, state: string): boolean {
    if (this.#last.get(what) === state) return false;
    this.#last.set(what, state);
    return true;
  }
}
