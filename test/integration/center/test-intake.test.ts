import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestIntake } from '../../../center/testing-intake.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { send, TestStation } from '../../../center/testing-station.ts';
import { sealingKeysAt } from '../../../center/services/sealing-keys.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** The troubles that tests of the kiosk put into the way: each must be what it says. */

describe('the intake for tests', () => {
  const dir = mkdtempSync(join(tmpdir(), 'center-trouble-'));
  let center: TestCenter;
  let intake: TestIntake;
  let station: TestStation;
  beforeAll(async () => {
    center = await startCenter({ dir, services: sampleServices });
    intake = await center.startIntake();
    station = await TestStation.enrol(
      intake.url,
      await intake.enrolmentCode(sampleVenue),
      sampleVenue,
    );
  });
  afterAll(async () => {
    await intake.stop();
    await center.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const key = () => sealingKeysAt(center.keysDir, Date.now())[0]!;
  const isKnown = async (number: string): Promise<boolean> => {
    const row = await center.database
      .selectFrom('cases')
      .select('number')
      .where('number', '=', number)
      .executeTakeFirst();
    return row !== undefined;
  };

  it('answers 500 with nothing done', async () => {
    const { submission } = station.draft('message');
    intake.trouble({ kind: 'error' });
    expect(await station.submit(key(), submission)).toMatchObject({
      status: 500,
      body: { fault: 'internal' },
    });
    expect(await isKnown(submission.number)).toBe(false);
  });

  it('answers 500 with all done', async () => {
    const { submission } = station.draft('message');
    intake.trouble({ kind: 'error-after' });
    expect(await station.submit(key(), submission)).toMatchObject({
      status: 500,
      body: { fault: 'internal' },
    });
    expect(await isKnown(submission.number)).toBe(true);
  });

  it('sends half a body with all done', async () => {
    const { submission } = station.draft('message');
    intake.trouble({ kind: 'half' });
    await expect(station.submit(key(), submission)).rejects.toThrow();
    expect(await isKnown(submission.number)).toBe(true);
  });

  it('hangs, and cuts, with nothing done', async () => {
    const { submission } = station.draft('message');
    const request = await station.signedSubmission(key(), submission);
    intake.trouble({ kind: 'cut' });
    await expect(send(intake.url, request)).rejects.toThrow();
    intake.trouble({ kind: 'hang' });
    const hung = fetch(intake.url + request.path, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      signal: AbortSignal.timeout(300),
    });
    await expect(hung).rejects.toThrow(/timeout/);
    expect(await isKnown(submission.number)).toBe(false);
    intake.trouble({ kind: 'delay', delayMs: 50 });
    expect(await send(intake.url, request)).toMatchObject({ status: 200 });
    intake.trouble(null);
    expect(await send(intake.url, request)).toMatchObject({ status: 200 });
  });
});
