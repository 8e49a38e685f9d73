import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import type { Envelope } from '../../shared/sealing.ts';
import { isSubmissionNumber } from '../../shared/submission/number.ts';
import type { Outbox } from './outbox.ts';
import { openStation, type Station } from './station.ts';

let folder = '';
let station: Station;
const clock = new SimulatedClock();
const path = (): string => join(folder, 'station.db');
const open = (): Station => {
  const opened = openStation({ path: path(), clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  station = open();
});
afterEach(() => {
  station.close();
  rmSync(folder, { recursive: true, force: true });
});

const marker = Buffer.from('示例密文').toString('base64');
const envelope = (place: number): Envelope => ({
  format: 1,
  suite: 'HPKE-P256-SHA256-AES256GCM',
  keyId: 'one',
  schema: 'submission/1',
  id: place.toString(16).padStart(32, '0'),
  station: '0007',
  day: '2026-11-25',
  encapsulated: 'AAAA',
  ciphertext: marker.repeat(200),
});
const reserve = (outbox: Outbox = station.outbox): string => {
  const number = outbox.reserve(2026, '0007');
  if (!number.ok) throw new Error(number.error);
  return number.value;
};
const keep = (place: number): string => {
  const number = reserve();
  expect(station.outbox.keep(number, envelope(place)).ok).toBe(true);
  return number;
};

describe('the outbox', () => {
  it('gives numbers that pass their own check, never one twice, over restarts too', () => {
    const first = [reserve(), reserve()];
    station.close();
    station = open();
    const numbers = [...first, reserve()];
    expect(numbers.every(isSubmissionNumber)).toBe(true);
    expect(new Set(numbers).size).toBe(3);
  });

  it('keeps an envelope over a restart and hands it out until the center has it', () => {
    const number = keep(1);
    station.close();
    station = open();
    expect(station.outbox.waiting).toBe(1);
    expect(station.outbox.next([])).toEqual({ number, id: envelope(1).id, envelope: envelope(1) });
    expect(station.outbox.settle(envelope(1).id, 'accepted').ok).toBe(true);
    expect(station.outbox.next([])).toBeNull();
    expect(station.outbox.waiting).toBe(0);
    expect(station.outbox.settle(envelope(1).id, 'accepted')).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  it('passes over what is held back', () => {
    keep(1);
    keep(2);
    expect(station.outbox.next([envelope(1).id])?.id).toBe(envelope(2).id);
    expect(station.outbox.next([envelope(1).id, envelope(2).id])).toBeNull();
  });

  it('takes the same envelope twice as once, and no other under its number', () => {
    const number = keep(1);
    expect(station.outbox.keep(number, envelope(1)).ok).toBe(true);
    expect(station.outbox.keep(number, envelope(2))).toEqual({ ok: false, error: 'unknown' });
    expect(station.outbox.keep(reserve(), envelope(1))).toEqual({ ok: false, error: 'unknown' });
    expect(station.outbox.keep('2026-0007-000099-9', envelope(3)).ok).toBe(false);
    expect(station.outbox.waiting).toBe(1);
  });

  it('forgets numbers nothing was handed in under, and only those', () => {
    const unused = reserve();
    keep(1);
    station.outbox.forgetReserved();
    expect(station.outbox.keep(unused, envelope(2))).toEqual({ ok: false, error: 'unknown' });
    expect(station.outbox.waiting).toBe(1);
  });

  it('leaves nothing of an envelope in the file once the center has it', () => {
    keep(1);
    expect(readFileSync(`${path()}-wal`).includes(marker)).toBe(true);
    station.outbox.settle(envelope(1).id, 'accepted');
    station.close();
    expect(readFileSync(path()).includes(marker)).toBe(false);
    station = open();
  });

  it('hands out nothing that is not what was written', () => {
    keep(1);
    station.close();
    const database = new DatabaseConstructor(path());
    database.exec("UPDATE outbox SET envelope = replace(envelope, '0007', '0008')");
    database.close();
    const opened = openStation({ path: path(), clock, ballastBytes: 4_096 });
    expect(opened).toMatchObject({ ok: false, error: { fault: 'damaged' } });
    rmSync(folder, { recursive: true });
    station = open();
  });
});

describe('the identity of the station', () => {
  it('is the one it was enrolled with last', () => {
    expect(station.identities.current()).toBeNull();
    station.identities.enrolled({ station: '0007', keyId: 'station-0007', privateKey: 'a' });
    station.identities.enrolled({ station: '0008', keyId: 'station-0008', privateKey: 'b' });
    station.close();
    station = open();
    expect(station.identities.current()).toMatchObject({ station: '0008', privateKey: 'b' });
  });
});
