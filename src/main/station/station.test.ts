import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { damageOf } from './check.ts';
import { jobNumber } from './job-number.ts';
import { migrations } from './migrations/all.ts';
import { openStation, type Station, type StationRefusal } from './station.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'station-'));
  path = join(folder, 'station.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = new SimulatedClock();
const attempt = () => openStation({ path, clock, ballastBytes: 4_096 });
const open = (): Station => {
  const station = attempt();
  if (!station.ok) throw new Error(station.error.detail);
  return station.value;
};
const refusal = (): StationRefusal => {
  const station = attempt();
  if (station.ok) throw new Error('it started');
  return station.error;
};

const job = (place: number) => ({
  id: String(place).padStart(32, '0'),
  visitId: 'visit',
  itemId: 'bicycle-rules',
  revision: 3,
  editionDigest: 'D'.repeat(20),
  attachmentSha256: null,
  firstPage: 1,
  pages: 5,
  createdAtMs: 1_000,
});
const ended = {
  state: 'confirmed',
  cause: null,
  pagesDone: 5,
  attempts: 1,
  slipState: 'confirmed',
  slipCause: null,
  endedAtMs: 2_000,
} as const;
const used = (jobs = 3): void => {
  const station = open();
  for (let place = 1; place <= jobs; place++) station.jobs.begin(job(place));
  station.audit.record('visit-began', {});
  station.settings.set('printing.paused', true);
  station.close();
};
const sql = (text: string): void => {
  const database = new DatabaseConstructor(path);
  database.exec(text);
  database.close();
};

describe('station.db', () => {
  it('keeps what was written over a restart', () => {
    used();
    const station = open();
    expect(station.jobs.recent(2).map(({ id }) => id)).toEqual([job(3).id, job(2).id]);
    expect(station.audit.recent(1)).toMatchObject([{ event: 'visit-began', fields: {} }]);
    expect(station.settings.get('printing.paused')).toBe(true);
    station.close();
  });

  it('is written with the settings under which power cuts lose nothing', () => {
    used();
    const database = new DatabaseConstructor(path);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('refuses to start when a row says something else than was written', () => {
    used();
    sql("UPDATE printJobs SET pagesDone = 1 WHERE number = '" + jobNumber(2) + "'");
    expect(refusal()).toMatchObject({
      fault: 'damaged',
      detail: 'printJobs: row 2 is not what was written',
    });
  });

  it.each([2, 3])('refuses to start when row %i of 3 is missing', (position) => {
    used();
    sql(`DELETE FROM printJobs WHERE position = ${position}`);
    expect(refusal().fault).toBe('damaged');
  });

  it('refuses to start on a file that is no database, and leaves it as it is', () => {
    writeFileSync(path, 'not a database, but somebody may still read it'.repeat(100));
    expect(refusal().fault).toBe('damaged');
    expect(readFileSync(path, 'utf8')).toContain('somebody may still read it');
  });

  it('refuses to start on a database that was cut off', () => {
    used(200);
    truncateSync(path, 20_000);
    expect(refusal().fault).toBe('damaged');
  });

  it('refuses to start on what a newer release has written', () => {
    used();
    sql('PRAGMA user_version = 99');
    expect(refusal().fault).toBe('newer-schema');
    sql(`PRAGMA user_version = ${migrations.length}`);
    expect(open().jobs.recent(9)).toHaveLength(3);
  });

  it('refuses to start anew when the database was here before and is gone', async () => {
    used();
    const station = open();
    expect(await station.ensureBallast()).toBe(true);
    station.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    expect(refusal().fault).toBe('missing');
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, '');
    expect(refusal().fault).toBe('missing');
  });

  it('refuses to start where it cannot be kept', () => {
    writeFileSync(join(folder, 'file'), '');
    path = join(folder, 'file', 'station.db');
    expect(refusal().fault).toBe('disk');
  });
});

describe('rows that are not looked at before the window', () => {
  const enter = (entries: number): void => {
    const station = open();
    for (let entry = 0; entry < entries; entry++) station.audit.record('visit-began', {});
    station.close();
  };
  const damagePage = (): void => {
    const file = readFileSync(path);
    // One of the many pages that hold neither the oldest rows nor the newest.
    const page = Math.floor((file.length * 0.7) / 4_096) * 4_096;
    file.fill(0xff, page, page + 4_096);
    writeFileSync(path, file);
  };

  it.each([
    [
      'a row says something else',
      () => sql('UPDATE audit SET atMs = 1 WHERE position = 1'),
      'audit: row 1 is not what was written',
    ],
    [
      'a row is missing',
      () => sql('DELETE FROM audit WHERE position = 50'),
      'audit: a row is missing',
    ],
    ['a page of the file is damaged', damagePage, ''],
  ])('are found out by the whole check when %s', (_what, damage, finding) => {
    enter(2_000);
    expect(damageOf(path)).toBeNull();
    damage();
    open().close();
    expect(damageOf(path)).toContain(finding);
  });

  it('are looked at all the same when a job among them was never ended', () => {
    used(310);
    sql('UPDATE printJobs SET pagesDone = 1 WHERE position = 1');
    expect(refusal().detail).toBe('printJobs: row 1 is not what was written');
  });

  it('cost the next start once they were found damaged, and nothing is written in between', () => {
    used();
    const station = open();
    station.condemn('printJobs: a row is missing');
    expect(station.jobs.begin(job(9))).toEqual({ ok: false, error: 'disk' });
    station.audit.record('visit-began', {});
    station.close();
    expect(refusal()).toEqual({ fault: 'damaged', detail: 'printJobs: a row is missing' });
    rmSync(`${path}.damaged`);
    expect(open().jobs.recent(9)).toHaveLength(3);
  });
});

describe('the job ledger', () => {
  it('numbers jobs with a check digit that notices wrong digits and swapped neighbours', () => {
    const number = jobNumber(4_711_023);
    const isJobNumber = (text: string): boolean => jobNumber(Number(text.slice(0, 7))) === text;
    expect(number.slice(0, 7)).toBe('4711023');
    for (let place = 0; place < 8; place++) {
      const digit = Number(number[place]);
      const wrong = number.slice(0, place) + ((digit + 3) % 10) + number.slice(place + 1);
      expect(isJobNumber(wrong)).toBe(false);
    }
    expect(isJobNumber(number.slice(0, 1) + number[2] + number[1] + number.slice(3))).toBe(false);
  });

  it('lists the jobs and slips whose end was never written', () => {
    const station = open();
    for (const place of [1, 2, 3]) station.jobs.begin(job(place));
    station.jobs.change(job(1).id, ended, 2_000);
    station.jobs.change(job(2).id, { ...ended, slipState: 'printing' }, 2_000);
    expect(station.jobs.unfinished().map(({ id }) => id)).toEqual([job(2).id, job(3).id]);
    station.close();
  });

  it('remembers what an edition said when it was printed here', () => {
    const station = open();
    station.jobs.begin(job(1));
    expect(station.jobs.editionDigest('bicycle-rules', 3)).toBe('D'.repeat(20));
    expect(station.jobs.editionDigest('bicycle-rules', 4)).toBeNull();
    station.close();
  });
});

describe('the audit trail', () => {
  const stored = (): number => {
    const database = new DatabaseConstructor(path, { readonly: true });
    const count = database.prepare('SELECT count(*) FROM audit').pluck().get() as number;
    database.close();
    return count;
  };

  it('is on the disk with the next record of the ledger, in one commit', () => {
    const station = open();
    station.audit.record('visit-began', {});
    expect(stored()).toBe(0);
    station.jobs.begin(job(1));
    expect(stored()).toBe(1);
    station.close();
  });

  it('is on the disk a second later, or when the station is closed', () => {
    const station = open();
    station.audit.record('visit-began', {});
    clock.advance(1_000);
    expect(stored()).toBe(1);
    station.audit.record('visit-began', {});
    station.close();
    expect(stored()).toBe(2);
  });

  it('takes no field that the catalogue does not have', () => {
    const station = open();
    const planted = { reason: 'left', name: '张三' } as { reason: 'left' };
    expect(() => station.audit.record('visit-ended', planted)).toThrow();
    expect(station.audit.recent(5)).toEqual([]);
    station.close();
  });
});
