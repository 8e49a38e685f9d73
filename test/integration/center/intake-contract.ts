import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishPending, listSetAside, retrySetAside } from '../../../center/intake/envelopes.ts';
import { readServices } from '../../../center/services/content.ts';
import { addSealingKey } from '../../../center/services/sealing-keys.ts';
import type { Database } from '../../../center/store/schema.ts';
import { send, type Drafted } from '../../../center/testing-station.ts';
import {
  ciphertextLimitCharacters,
  generateSealingKeys,
  seal,
  type SealingKey,
} from '../../../src/shared/sealing.ts';
import { intakePaths, SubmissionRequest } from '../../../src/shared/station-protocol.ts';
import { submissionKinds } from '../../../src/shared/submission/kinds.ts';
import { submissionNumber } from '../../../src/shared/submission/number.ts';
import { submissionSchema } from '../../../src/shared/submission/submission.ts';
import { accepted, intakeStand } from './intake-stand.ts';

/** Everything stations hand to the intake, over real HTTP. `open` gives an empty, migrated store. */
export const describeIntake = (name: string, open: () => Promise<Database>): void => {
  describe(`the intake on ${name}`, () => {
    const stand = intakeStand(open);

    it('takes every kind of submission, once each, whatever the order', async () => {
      const drafts = submissionKinds.map((kind) => stand.station.draft(kind));
      for (const drafted of drafts.toReversed()) {
        expect(await stand.station.submit(stand.key, drafted.submission)).toMatchObject(
          accepted(drafted),
        );
        stand.nowMs += 1_000;
      }
      for (const drafted of drafts)
        expect(await stand.station.submit(stand.key, drafted.submission)).toMatchObject(
          accepted(drafted),
        );
      expect(await stand.count('cases')).toBe(drafts.length);
      expect(await stand.count('case_events')).toBe(drafts.length);
      const { json } = await stand.database
        .selectFrom('envelopes')
        .select('json')
        .executeTakeFirstOrThrow();
      expect(json).toBe('');
    });

    it('makes one case of twenty copies that come at once', async () => {
      const drafted = stand.station.draft('disclosure-request');
      const request = await stand.station.signedSubmission(stand.key, drafted.submission);
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => send(stand.server.url, request)),
      );
      for (const reply of replies) expect(reply).toMatchObject(accepted(drafted));
      expect(await stand.count('cases')).toBe(1);
      expect(await stand.count('envelopes')).toBe(1);
      expect(await stand.count('case_events')).toBe(1);
    });

    it('refuses what is no request of the agreed form, with a fault of the list', async () => {
      for (const body of [
        '',
        '{',
        '[]',
        '{"number":"1"}',
        JSON.stringify({ number: stand.station.draft('message').submission.number }),
      ])
        expect(
          await send(stand.server.url, await stand.station.sign(intakePaths.submissions, body)),
        ).toMatchObject({
          status: 400,
          body: { fault: 'malformed' },
        });
      const reply = await fetch(`${stand.server.url}/v1/elsewhere`);
      expect([reply.status, await reply.json()]).toEqual([400, { fault: 'malformed' }]);
    });

    it('cuts off whoever sends half a request and waits', async () => {
      const slow = await stand.start(300);
      const { port } = slow;
      const socket = connect(port, '127.0.0.1');
      socket.write('POST /v1/submissions HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{');
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      await new Promise((resolve) => socket.once('close', resolve));
      expect(answer).toMatch(/^HTTP\/1\.1 40[18]/);
      await slow.stop();
    });

    it('sets aside what it cannot open or understand, and goes on', async () => {
      const stranger = await generateSealingKeys(stand.key.suite);
      const aside = async (change: (drafted: Drafted) => Promise<unknown>): Promise<void> => {
        const drafted = stand.station.draft('message');
        const request = await stand.station.sign(intakePaths.submissions, await change(drafted));
        const expected = { status: 200, body: { outcome: 'set-aside' } };
        expect(await send(stand.server.url, request)).toMatchObject(expected);
        expect(await send(stand.server.url, request)).toMatchObject(expected);
      };
      const sealedTo =
        (to: SealingKey) =>
        async ({ submission }: Drafted) => ({
          number: submission.number,
          envelope: (await stand.station.seal(to, submissionSchema, submission.id, submission))
            .envelope,
        });
      await aside(sealedTo({ ...stand.key, publicKey: stranger.publicKey }));
      await aside(sealedTo({ ...stand.key, id: 'unknown', publicKey: stranger.publicKey }));
      await aside(async ({ submission: { id, number } }) => ({
        number,
        envelope: (await stand.station.seal(stand.key, submissionSchema, id, { nonsense: true }))
          .envelope,
      }));
      await aside(async (drafted) => {
        const good = await sealedTo(stand.key)(drafted);
        return { ...good, envelope: { ...good.envelope, suite: 'SM2-SM4' } };
      });
      await aside(async ({ submission }) => ({
        number: submissionNumber(2026, stand.station.number, 999),
        envelope: (await stand.station.seal(stand.key, submissionSchema, submission.id, submission))
          .envelope,
      }));
      await aside(async ({ submission }) => {
        const number = submissionNumber(2026, '0009', 7);
        const { envelope } = await stand.station.seal(stand.key, submissionSchema, submission.id, {
          ...submission,
          number,
        });
        return { number, envelope };
      });
      await aside(async ({ submission }) => {
        const document = { sha256: 'a'.repeat(64), pdf: 'AAAA' };
        const { envelope } = await stand.station.seal(stand.key, submissionSchema, submission.id, {
          ...submission,
          document,
        });
        return { number: submission.number, envelope };
      });
      expect(
        (await listSetAside(stand.database)).map(({ reason }) => reason ?? '').toSorted(),
      ).toEqual([
        'cannot-open',
        'differs',
        'not-a-submission',
        'not-a-submission',
        'other-station',
        'unknown-form',
        'unknown-key',
      ]);
      const drafted = stand.station.draft('message');
      expect(await stand.station.submit(stand.key, drafted.submission)).toMatchObject(
        accepted(drafted),
      );
      expect(await stand.count('cases')).toBe(1);
    });

    it('does not let a number be taken twice', async () => {
      const first = stand.station.draft('message');
      await stand.station.submit(stand.key, first.submission);
      const second = {
        ...stand.station.draft('message').submission,
        number: first.submission.number,
      };
      expect(await stand.station.submit(stand.key, second)).toMatchObject({
        body: { outcome: 'set-aside' },
      });
      expect(await stand.count('cases')).toBe(1);
    });

    it('takes what no database column would: control characters, half characters, far-off dates', async () => {
      const drafted = stand.station.draft('message', {
        fields: { 'message-kind': 'note', subject: `a\u0000b\ud800c`, text: '\u0000\ud800' },
        submittedAt: '1900-01-01T00:00:00Z',
        venue: '示例\u0000专区',
      });
      expect(await stand.station.submit(stand.key, drafted.submission)).toMatchObject(
        accepted(drafted),
      );
      const request = stand.station.draft('disclosure-request', {
        submittedAt: '2299-01-01T00:00:00Z',
      });
      expect(await stand.station.submit(stand.key, request.submission)).toMatchObject(
        accepted(request),
      );
      const late = await stand.database
        .selectFrom('case_events')
        .select('json')
        .where('number', '=', request.submission.number)
        .executeTakeFirstOrThrow();
      expect(JSON.parse(late.json)).toMatchObject({ kind: 'received', on: '2026-03-02' });
      const asked = { ask: 'case', code: request.queryCode ?? '', lastFour: '0001' } as const;
      expect(await stand.station.ask(stand.key, asked)).toMatchObject({
        answer: 'case',
        case: { submittedOn: '2026-03-02' },
      });
    });

    it('tries those set aside again once the key is there', async () => {
      const elsewhere = join(stand.root, 'other-keys');
      const other = await addSealingKey(elsewhere, stand.nowMs);
      const { submission } = stand.station.draft('message');
      expect(await stand.station.submit(other, submission)).toMatchObject({
        body: { outcome: 'set-aside' },
      });
      expect(await retrySetAside(stand.place())).toEqual({ tried: 1, entered: 0 });
      const withKey = { ...stand.place(), keysFolder: elsewhere };
      expect(await retrySetAside(withKey)).toEqual({ tried: 1, entered: 1 });
      expect(await stand.station.submit(other, submission)).toMatchObject({
        body: { outcome: 'accepted' },
      });
      expect(await stand.count('cases')).toBe(1);
    });

    it('finishes what a power cut left between arrival and decision', async () => {
      const { submission } = stand.station.draft('message');
      const { envelope } = await stand.station.seal(
        stand.key,
        submissionSchema,
        submission.id,
        submission,
      );
      await stand.database
        .insertInto('envelopes')
        .values({
          id: envelope.id,
          number: submission.number,
          station: stand.station.number,
          received_at: new Date(stand.nowMs).toISOString(),
          json: JSON.stringify(envelope),
          outcome: 'pending',
          reason: null,
        })
        .execute();
      expect(await finishPending(stand.place())).toBe(1);
      expect(await finishPending(stand.place())).toBe(0);
      expect(await stand.count('cases')).toBe(1);
    });

    it('takes in the largest envelope there may be, and none that is larger', async () => {
      const tagBytes = 16;
      const mostBytes = (ciphertextLimitCharacters / 4) * 3 - tagBytes;
      const handIn = async (bytes: number) => {
        const { id, number } = stand.station.draft('message').submission;
        const head = { schema: submissionSchema, id, station: stand.station.number };
        const day = '2026-03-02';
        const sealed = await seal(stand.key, { ...head, day }, new Uint8Array(bytes));
        if (!sealed.ok) throw new Error(sealed.error);
        const { envelope } = sealed.value;
        const body = { number, envelope };
        const request = await stand.station.sign(intakePaths.submissions, body);
        const reply = await send(stand.server.url, request);
        return { fits: SubmissionRequest.safeParse(body).success, reply };
      };
      const kept = { status: 200, body: { outcome: 'set-aside' } };
      const reasons = async () =>
        new Set((await listSetAside(stand.database)).map(({ reason }) => reason));
      expect(await handIn(mostBytes)).toMatchObject({ fits: true, reply: kept });
      expect(await reasons()).toEqual(new Set(['not-a-submission'])); // it was opened
      expect(await handIn(mostBytes + 1)).toMatchObject({ fits: false, reply: kept });
      expect(await reasons()).toEqual(new Set(['not-a-submission', 'unknown-form']));
    });

    it('finishes the others when one of them cannot even be read', async () => {
      const { submission } = stand.station.draft('message');
      const whole = await stand.station.seal(
        stand.key,
        submissionSchema,
        submission.id,
        submission,
      );
      const row = {
        number: submission.number,
        station: stand.station.number,
        outcome: 'pending',
        reason: null,
      } as const;
      const json = JSON.stringify(whole.envelope);
      const broken = { ...row, id: 'b'.repeat(32), json: '示例暗记', received_at: '2026-03-01' };
      const good = { ...row, id: submission.id, json, received_at: '2026-03-02' };
      await stand.database.insertInto('envelopes').values([broken, good]).execute();
      expect(await finishPending(stand.place())).toBe(1);
      expect(await stand.count('cases')).toBe(1);
      const told = stand.lines.filter((line) => line.includes('stays pending'));
      expect(told).toEqual([expect.stringContaining('SyntaxError at ')]);
      expect(told.join('')).not.toContain('示例暗记');
    });

    it('takes paper from the shelf of its venue', async () => {
      const drafted = stand.station.draft('paper-material', { subjectId: 'gazette-1' });
      await stand.station.submit(stand.key, drafted.submission);
      await stand.station.submit(stand.key, drafted.submission);
      const [material] = (await readServices(stand.database))?.materials ?? [];
      expect(material?.shelves[0]?.copies).toBe(3);
    });

    it('writes nothing of a resident into its log', async () => {
      const planted = '示例暗记甲乙丙';
      const { submission, queryCode } = stand.station.draft('message', {
        fields: { 'message-kind': 'note', subject: planted, text: planted },
        lastFour: { of: 'phone', value: '7788' },
      });
      await stand.station.submit(stand.key, submission);
      await stand.station.ask(stand.key, { ask: 'case', code: queryCode ?? '', lastFour: '7788' });
      await send(stand.server.url, await stand.station.sign(intakePaths.submissions, planted));
      const digest = createHash('sha256')
        .update(queryCode ?? '')
        .digest('hex');
      expect(stand.lines).toHaveLength(4);
      for (const secret of [
        planted,
        queryCode ?? '',
        digest,
        '7788',
        submission.number,
        submission.id,
      ])
        expect(stand.lines.join('\n')).not.toContain(secret);
    });
  });
};
