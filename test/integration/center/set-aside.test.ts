import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '../../../center/console/audit.ts';
import { makeEnrolmentCode, revokeStation } from '../../../center/intake/stations.ts';
import { addSealingKey } from '../../../center/services/sealing-keys.ts';
import { send, TestStation } from '../../../center/testing-station.ts';
import type { SealingKey } from '../../../src/shared/sealing.ts';
import { intakePaths } from '../../../src/shared/station-protocol.ts';
import { submissionNumber } from '../../../src/shared/submission/number.ts';
import { submissionSchema, type Submission } from '../../../src/shared/submission/submission.ts';
import { sampleVenue } from '../feed/sample-services.ts';
import { ConsoleStand } from './console-stand.ts';

let stand: ConsoleStand;
let key: SealingKey;
let before: TestStation;
let now: TestStation;

const enrol = async (): Promise<TestStation> => {
  const code = await makeEnrolmentCode(stand.database, sampleVenue, stand.nowMs);
  return TestStation.enrol(stand.server.url, code, sampleVenue, () => stand.nowMs);
};

/** Sealed under the old number, signed and sent under the new one. */
const handIn = async (submission: Submission, number = submission.number) => {
  const { envelope } = await before.seal(key, submissionSchema, submission.id, submission);
  const request = await now.sign(intakePaths.submissions, { number, envelope });
  expect(await send(stand.server.url, request)).toMatchObject({ body: { outcome: 'set-aside' } });
};

const caseNumbers = async (): Promise<string[]> =>
  (await stand.database.selectFrom('cases').select('number').execute()).map(({ number }) => number);

describe('what a machine hands in after it was revoked and enrolled anew', () => {
  beforeEach(async () => {
    stand = new ConsoleStand();
    await stand.start();
    key = await addSealingKey(stand.keysFolder, stand.nowMs);
    before = await enrol();
    await revokeStation(stand.database, before.number, stand.nowMs);
    now = await enrol();
  });
  afterEach(() => stand.stop());

  it('is taken once a supervisor answers for it', async () => {
    const { submission } = before.draft('message');
    await handIn(submission);
    const path = `/console/aside/${submission.id}/take`;
    const administrator = await stand.as('administrator');
    expect(await administrator.submit('/console/aside/retry', {})).toContain('其中 0 件已登记');
    const supervisor = await stand.as('supervisor');
    const page = await supervisor.text('/console/aside');
    expect(page).toContain('编号属于另一台终端');
    expect(page).toContain(`action="${path}"`);
    expect(await supervisor.submit(path, {})).toContain(`${submission.number} 已登记`);
    expect(await caseNumbers()).toEqual([submission.number]);
    expect(await readAudit(stand.database, submission.number, 10)).toMatchObject([
      { clerk: 'supervisor', action: 'take-envelope', detail: 'accepted' },
    ]);
    const again = await supervisor.post(path, { token: await supervisor.token() });
    expect(again.status).toBe(404);
    expect(await supervisor.text('/console/aside')).toContain('没有存疑件');
  });

  it('is not taken when head, number and content name different stations', async () => {
    const { submission } = before.draft('message');
    await handIn(submission, submissionNumber(2026, now.number, 1));
    const inner = before.draft('message', { station: now.number }).submission;
    await handIn(inner);
    const other = before.draft('message', { id: 'd'.repeat(32) }).submission;
    const changed = { ...other, number: before.draft('message').submission.number };
    await handIn(changed, other.number);
    const supervisor = await stand.as('supervisor');
    const take = (id: string) => supervisor.submit(`/console/aside/${id}/take`, {});
    expect(await take(submission.id)).toContain('不能受理：编号属于另一台终端');
    expect(await take(inner.id)).toContain('不能受理：里外的编号或终端不一致');
    expect(await take(other.id)).toContain('不能受理：里外的编号或终端不一致');
    expect(await caseNumbers()).toEqual([]);
  });

  it('is not taken under a number this center never gave', async () => {
    const { submission } = before.draft('message');
    await handIn(submission);
    await stand.database.deleteFrom('enrolment_codes').execute();
    await stand.database.deleteFrom('stations').where('number', '=', before.number).execute();
    const supervisor = await stand.as('supervisor');
    const page = await supervisor.submit(`/console/aside/${submission.id}/take`, {});
    expect(page).toContain('不能受理：编号属于另一台终端');
    expect(await caseNumbers()).toEqual([]);
  });
});
