import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listStations, makeEnrolmentCode, revokeStation } from '../../../center/intake/stations.ts';
import type { Database } from '../../../center/store/schema.ts';
import { send, signRequest, TestStation } from '../../../center/testing-station.ts';
import { intakePaths } from '../../../src/shared/station-protocol.ts';
import { sampleVenue } from '../feed/sample-services.ts';
import { accepted, intakeStand } from './intake-stand.ts';

const dayMs = 86_400_000;

/** Who may hand in: enrolment, signatures and bounds, over real HTTP. `open` gives an empty, migrated store. */
export const describeDoor = (name: string, open: () => Promise<Database>): void => {
  describe(`the intake's door on ${name}`, () => {
    const stand = intakeStand(open);

    it('enrols a machine with a code that works once, for a day, at its own venue', async () => {
      const pair = generateKeyPairSync('ed25519');
      const raw = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
      const enrol = async (code: string, venue = sampleVenue, publicKey = raw.toString('base64')) =>
        send(stand.server.url, {
          path: intakePaths.enrol,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code, publicKey, venue }),
        });
      const refused = { status: 403, body: { fault: 'code-refused' } };
      expect(stand.station.number).toBe('0001');
      const code = await makeEnrolmentCode(stand.database, sampleVenue, stand.nowMs);
      expect(await enrol(code, '别处')).toMatchObject(refused);
      const first = await enrol(code);
      expect(first).toMatchObject({ status: 200, body: { station: '0002' } });
      expect(await enrol(code)).toEqual(first);
      expect(await enrol(code, sampleVenue, randomBytes(32).toString('base64'))).toMatchObject(
        refused,
      );
      const old = await makeEnrolmentCode(stand.database, sampleVenue, stand.nowMs);
      stand.nowMs += dayMs;
      expect(await enrol(old)).toMatchObject(refused);
      expect(await enrol('A'.repeat(12))).toMatchObject(refused);
      expect(await enrol('short')).toMatchObject({ status: 400, body: { fault: 'malformed' } });
      expect(
        JSON.stringify(await stand.database.selectFrom('enrolment_codes').selectAll().execute()),
      ).not.toContain(code);
    });

    it('stops whoever guesses codes', async () => {
      const guess = () =>
        send(stand.server.url, {
          path: intakePaths.enrol,
          headers: {},
          body: JSON.stringify({
            code: 'B'.repeat(12),
            publicKey: randomBytes(32).toString('base64'),
            venue: 'x',
          }),
        });
      const replies = await Promise.all(Array.from({ length: 30 }, guess));
      expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
    });

    it('enrols a whole district in one minute', async () => {
      for (let index = 0; index < 30; index += 1) {
        const code = await makeEnrolmentCode(stand.database, sampleVenue, stand.nowMs);
        await TestStation.enrol(stand.server.url, code, sampleVenue, () => stand.nowMs);
      }
      expect(await listStations(stand.database)).toHaveLength(31);
    });

    it('refuses what is unsigned, signed with another key, old, ahead or altered', async () => {
      const { submission } = stand.station.draft('message');
      const good = await stand.station.signedSubmission(stand.key, submission);
      const { privateKey } = generateKeyPairSync('ed25519');
      const foreign = await signRequest(good.path, good.body, {
        privateKey,
        keyId: stand.station.keyId,
        createdMs: stand.nowMs,
      });
      const nobody = await signRequest(good.path, good.body, {
        privateKey,
        keyId: 'nobody',
        createdMs: stand.nowMs,
      });
      const at = (createdMs: number) => stand.station.sign(good.path, good.body, createdMs);
      const bad = [
        { ...good, headers: { 'content-type': 'application/json' } },
        {
          ...good,
          headers: Object.fromEntries(
            Object.entries(good.headers).filter(([header]) => header.toLowerCase() !== 'signature'),
          ),
        },
        { ...good, body: `${good.body} ` },
        foreign,
        nobody,
        await at(stand.nowMs - 301_000),
        await at(stand.nowMs + 301_000),
        {
          ...good,
          body: good.body.replace(submission.number, submission.number.replace(/.$/, '0')),
        },
        { ...good, path: intakePaths.questions },
        { ...good, headers: { ...good.headers, 'content-type': 'text/plain' } },
        {
          ...good,
          headers: {
            ...good.headers,
            'Signature-Input': good.headers['Signature-Input']!.replace(' "content-digest"', ''),
          },
        },
      ];
      for (const request of bad) {
        const reply = await send(stand.server.url, request);
        expect(reply).toMatchObject({ status: 401, body: { fault: 'signature-refused' } });
        expect(Date.parse(reply.date ?? '')).toBe(stand.nowMs);
      }
      expect(await stand.count('envelopes')).toBe(0);
      expect((await send(stand.server.url, await at(stand.nowMs - 299_000))).status).toBe(200);
    });

    it('has no second effect when a signed request is played again, and hears a question once', async () => {
      const drafted = stand.station.draft('message');
      const request = await stand.station.signedSubmission(stand.key, drafted.submission);
      await send(stand.server.url, request);
      expect(await send(stand.server.url, request)).toMatchObject(accepted(drafted));
      expect(await stand.count('case_events')).toBe(1);
      const { envelope } = await stand.station.seal(stand.key, 'question/1', 'c'.repeat(32), {
        ask: 'case',
        code: drafted.queryCode,
        lastFour: '0001',
      });
      const question = await stand.station.sign(intakePaths.questions, { envelope });
      expect((await send(stand.server.url, question)).status).toBe(200);
      expect(await send(stand.server.url, question)).toMatchObject({ status: 401 });
    });

    it('takes nothing from a revoked station', async () => {
      expect(await revokeStation(stand.database, stand.station.number, stand.nowMs)).toBe(true);
      expect(await revokeStation(stand.database, stand.station.number, stand.nowMs)).toBe(false);
      const { submission } = stand.station.draft('message');
      expect(await stand.station.submit(stand.key, submission)).toMatchObject({
        status: 403,
        body: { fault: 'revoked' },
      });
      expect(await stand.count('envelopes')).toBe(0);
    });

    it('bounds what it reads', async () => {
      const huge = JSON.stringify({ number: 'x', pad: 'x'.repeat(12_000_001) });
      const request = await stand.station.sign(intakePaths.submissions, huge);
      const reply = await send(stand.server.url, request).catch(() => null);
      // The answer may be cut off with the rest of the body; taken it is not.
      if (reply !== null)
        expect(reply).toMatchObject({ status: 413, body: { fault: 'too-large' } });
      expect(await stand.count('envelopes')).toBe(0);
      const { submission } = stand.station.draft('message');
      expect((await stand.station.submit(stand.key, submission)).status).toBe(200);
    });
  });
};
