import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEnrolmentCode } from '../../../center/intake/stations.ts';
import { CenterClient } from '../../../src/main/requests/center-client.ts';
import { HelpCall } from '../../../src/main/requests/help-call.ts';
import { makeStationKeys, type Signer } from '../../../src/main/requests/signing.ts';
import type { HelpView } from '../../../src/shared/help.ts';
import { countingIds, SimulatedClock } from '../../support/simulated-clock.ts';
import { sampleVenue } from '../feed/sample-services.ts';
import { ConsoleStand } from './console-stand.ts';

/** 一键呼叫 all the way: the kiosk's own client, the real center, and a clerk in the console. */

let stand: ConsoleStand;
let clock: SimulatedClock;
let signer: Signer | null = null;

const makeCall = (ids = countingIds()): HelpCall =>
  new HelpCall({
    center: new CenterClient({ url: stand.server.url, clock, signer: () => signer }),
    hasCenter: () => true,
    clock,
    ids,
    onCalled: () => undefined,
    onEnded: () => undefined,
    onChange: () => undefined,
  });

/** The center says this to the kiosk; each look lets the kiosk ask once more. */
const becomes = (call: HelpCall, state: HelpView['state']): Promise<void> =>
  expect
    .poll(
      () => {
        if (call.view().state !== state) clock.advance(3_000);
        return call.view().state;
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(state);

const openIdIn = (page: string): string =>
  /console\/help\/([0-9a-f]{32})\/ended/.exec(page)?.[1] ?? 'none';

const rows = () =>
  stand.database.selectFrom('help_calls').selectAll().orderBy('called_at').execute();

beforeAll(async () => {
  stand = new ConsoleStand();
  await stand.start();
  clock = new SimulatedClock(new Date(stand.nowMs).toISOString());
  const keys = makeStationKeys();
  const enrolled = await new CenterClient({
    url: stand.server.url,
    clock,
    signer: () => null,
  }).enrol({
    code: await makeEnrolmentCode(stand.database, sampleVenue, stand.nowMs),
    publicKey: keys.publicKey,
    venue: sampleVenue,
  });
  if (!enrolled.ok) throw new Error(enrolled.error);
  signer = { keyId: enrolled.value.keyId, privateKey: keys.privateKey };
});
afterAll(() => stand.stop());

it('a call stands on every page of the console until a clerk answers it, and the kiosk hears both', async () => {
  const call = makeCall();
  const clerk = await stand.as('clerk');
  expect(await clerk.text('/console/cases')).not.toContain('等待帮助');
  call.begin('print');
  await expect.poll(() => clerk.text('/console/cases')).toContain('有 1 位群众在终端前等待帮助');
  await expect.poll(() => call.view().state).toBe('called');
  const page = await clerk.text('/console/help');
  expect(page).toContain(sampleVenue);
  expect(page).toContain('打印');
  const id = openIdIn(page);
  expect(await clerk.submit(`/console/help/${id}/coming`, {})).toContain('工作人员马上来');
  expect(await clerk.text('/console/cases')).not.toContain('等待帮助');
  await becomes(call, 'coming');
  expect(await clerk.submit(`/console/help/${id}/coming`, {})).toContain('已经有人应答');
  expect(await clerk.submit(`/console/help/${id}/ended`, {})).toContain('这次呼叫已处理');
  await becomes(call, 'none');
  expect(await rows()).toMatchObject([
    { station: '0001', step: 'print', coming_by: 'clerk', ended_by: 'clerk' },
  ]);
});

it('the end of the visit ends the call at the center, and a lost machine’s call ends with its next', async () => {
  await stand.database.deleteFrom('help_calls').execute();
  const ids = countingIds();
  ids.next();
  const call = makeCall(ids);
  call.begin('home');
  await expect.poll(async () => (await rows()).length).toBe(1);
  call.end();
  expect(call.view().state).toBe('none');
  await expect.poll(async () => (await rows())[0]?.ended_by).toBe('station');

  const lost = makeCall(ids);
  lost.begin('reader');
  await expect.poll(async () => (await rows()).length).toBe(2);
  // It never says that it is over.
  stand.nowMs += 60_000;
  makeCall(ids).begin('home');
  await expect
    .poll(async () => (await rows()).map(({ step, ended_by: by }) => [step, by]))
    .toEqual([
      ['home', 'station'],
      ['reader', 'station'],
      ['home', null],
    ]);
});
