import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, systemIds } from '../../../native-adapters/system-clock.ts';
import { CenterClient } from '../../../src/main/requests/center-client.ts';
import { Delivery } from '../../../src/main/requests/delivery.ts';
import { Enrolment } from '../../../src/main/requests/enrolment.ts';
import { openStation } from '../../../src/main/station/station.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { FilingTask } from './kiosk.ts';
import { messageOf, sealedSubmission } from './sealed-message.ts';

/**
 * The part of a kiosk that takes in and delivers, in a process that may be killed at any moment. It says
 * on standard output which numbers residents were given on paper.
 *
 * kiosk-process.ts TASK-AS-JSON
 */

const task = JSON.parse(process.argv[2] ?? '') as FilingTask;
const clock = { ...systemClock, nowMs: () => Date.now() + task.clockAheadMs };
const say = (line: string): void => void writeSync(1, `${line}\n`);
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const path = join(task.folder, 'station.db');
const { outbox, identities } = value(openStation({ path, clock, ballastBytes: 4_096 }));
value(outbox.forgetReserved());
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const center = new CenterClient({ url: task.url, clock, signer: () => identities.current() });
const delivery = new Delivery({
  outbox,
  center,
  clock,
  ids: systemIds,
  onDelivered: () => sayWhenEmpty(),
  onFault: () => undefined,
  log,
});
const sayWhenEmpty = (): void => {
  if (!task.isFiling && outbox.waiting === 0) say('empty');
};

const enrolled = async (): Promise<string> => {
  const known = identities.current();
  if (known !== null) return known.station;
  const onEnrolled = (): void => undefined;
  const enrolment = new Enrolment({
    center,
    identities,
    venue: task.venue,
    clock,
    onEnrolled,
    log,
  });
  return value(await enrolment.enrol(task.code)).station;
};

const file = async (station: string): Promise<void> => {
  const nowMs = clock.nowMs();
  const number = value(outbox.reserve(new Date(nowMs).getFullYear(), station));
  const submission = messageOf(number, station, task.venue, nowMs);
  value(outbox.keep(number, await sealedSubmission(task.key, submission)));
  say(`promised ${number}`);
  delivery.begin(submission.id);
};

const station = await enrolled();
sayWhenEmpty();
delivery.begin();
while (task.isFiling) await file(station);
