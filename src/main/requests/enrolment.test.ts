import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { EnrolmentAnswer, EnrolmentRequest } from '../../shared/station-protocol.ts';
import { openStation, type Station } from '../station/station.ts';
import type { CenterFault } from './center-client.ts';
import { Enrolment, readEnrolmentCode } from './enrolment.ts';

const code = 'ABCD2345WXYZ';
const answer = { station: '0007', keyId: 'station-0007' };

let folder = '';
let station: Station;
let clock: SimulatedClock;
let asked: EnrolmentRequest[];
let enrolled: string[];
let say: () => Result<EnrolmentAnswer, CenterFault> | Promise<Result<EnrolmentAnswer, CenterFault>>;
let enrolment: Enrolment;

const waited = async (byMs: number): Promise<void> => {
  clock.advance(byMs);
  for (let round = 0; round < 10; round += 1) await turn();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enrolment-'));
  clock = new SimulatedClock();
  const opened = openStation({ path: join(folder, 'station.db'), clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  station = opened.value;
  [asked, enrolled] = [[], []];
  say = () => ok(answer);
  enrolment = new Enrolment({
    center: {
      enrol: async (request) => {
        asked.push(request);
        return say();
      },
    },
    identities: station.identities,
    venue: '示例区政务服务中心',
    clock,
    onEnrolled: (identity) => enrolled.push(identity.station),
    log: () => undefined,
  });
});
afterEach(() => {
  enrolment.close();
  station.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a code as people type it', () => {
  it('may have small letters, blanks and dashes', () => {
    expect(readEnrolmentCode(' abcd-2345 wxyz')).toBe(code);
  });

  it.each(['', 'ABCD2345WXY', 'ABCD2345WXYZ2', 'ABCD2345WXY0', 'ABCD2345WXYI'])(
    'is refused here already when it cannot be one: "%s"',
    async (typed) => {
      expect(await enrolment.enrol(typed)).toEqual({ ok: false, error: 'code-form' });
      expect(asked).toEqual([]);
    },
  );
});

describe('enrolment', () => {
  it('makes this machine the station the center says, for ever', async () => {
    const result = await enrolment.enrol('abcd-2345-wxyz');
    expect(result).toMatchObject({ ok: true, value: answer });
    expect(enrolled).toEqual(['0007']);
    expect(asked[0]).toMatchObject({ code, venue: '示例区政务服务中心' });
    expect(station.identities.current()).toMatchObject(answer);
  });

  it('never sends the private key', async () => {
    await enrolment.enrol(code);
    const { privateKey = '' } = station.identities.current() ?? {};
    expect(privateKey).not.toBe('');
    expect(JSON.stringify(asked)).not.toContain(privateKey);
    expect(Object.keys(asked[0] ?? {})).toEqual(['code', 'publicKey', 'venue']);
  });

  it('asks with the same key again when an answer was lost, so that the center knows it', async () => {
    say = () => err('unreachable');
    await enrolment.enrol(code);
    say = () => ok(answer);
    await enrolment.enrol(code);
    expect(asked[1]?.publicKey).toBe(asked[0]?.publicKey);
    await enrolment.enrol('WXYZ2345ABCD');
    expect(asked[2]?.publicKey).not.toBe(asked[0]?.publicKey);
  });

  it('changes nothing when the center refuses the code', async () => {
    say = () => err('code-refused');
    expect(await enrolment.enrol(code)).toEqual({ ok: false, error: 'code-refused' });
    expect(station.identities.current()).toBeNull();
    expect(enrolled).toEqual([]);
  });

  it('is done once at a time', async () => {
    let finish = (): void => undefined;
    say = () => new Promise((resolve) => (finish = () => resolve(ok(answer))));
    const first = enrolment.enrol(code);
    expect(await enrolment.enrol(code)).toEqual({ ok: false, error: 'busy' });
    finish();
    expect((await first).ok).toBe(true);
  });

  it('says so when the disk does not take the identity', async () => {
    station.condemn('示例');
    expect(await enrolment.enrol(code)).toEqual({ ok: false, error: 'disk' });
    expect(enrolled).toEqual([]);
  });
});

describe('enrolment by itself', () => {
  it.each(['unreachable', 'internal', 'too-many'] as const)(
    'goes on while another attempt may help (%s), and ends with success',
    async (fault) => {
      say = () => err(fault);
      enrolment.enrolByItself(code);
      await waited(0);
      await waited(30_000);
      expect(asked).toHaveLength(2);
      say = () => ok(answer);
      await waited(30_000);
      await waited(3_600_000);
      expect(asked).toHaveLength(3);
      expect(enrolled).toEqual(['0007']);
    },
  );

  it('ends with a code that is refused', async () => {
    say = () => err('code-refused');
    enrolment.enrolByItself(code);
    await waited(0);
    await waited(3_600_000);
    expect(asked).toHaveLength(1);
  });

  it('ends when a technician was faster', async () => {
    say = () => err('unreachable');
    enrolment.enrolByItself(code);
    await waited(0);
    say = () => ok(answer);
    await enrolment.enrol('WXYZ2345ABCD');
    await waited(3_600_000);
    expect(asked.map((request) => request.code)).toEqual([code, 'WXYZ2345ABCD']);
  });

  it('ends with the kiosk, in the middle of an attempt too', async () => {
    let finish = (): void => undefined;
    say = () => new Promise((resolve) => (finish = () => resolve(err('unreachable'))));
    enrolment.enrolByItself(code);
    await waited(0);
    enrolment.close();
    finish();
    await waited(3_600_000);
    expect(asked).toHaveLength(1);
  });
});
