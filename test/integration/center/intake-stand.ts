import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { intakeApp } from '../../../center/intake/app.ts';
import type { EnvelopePlace } from '../../../center/intake/envelopes.ts';
import { startServer } from '../../../center/intake/server.ts';
import { makeEnrolmentCode } from '../../../center/intake/stations.ts';
import type { RunningServer } from '../../../center/serve/server.ts';
import { writeServices } from '../../../center/services/content.ts';
import { addSealingKey } from '../../../center/services/sealing-keys.ts';
import type { Database } from '../../../center/store/schema.ts';
import { TestStation, type Drafted } from '../../../center/testing-station.ts';
import type { SealingKey } from '../../../src/shared/sealing.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** An intake over real HTTP with one enrolled station, anew for every test. */
export class IntakeStand {
  readonly root: string = mkdtempSync(join(tmpdir(), 'center-intake-'));
  readonly keysFolder: string = join(this.root, 'keys');
  database!: Database;
  server!: RunningServer;
  station!: TestStation;
  key!: SealingKey;
  lines: string[] = [];
  nowMs = 0;

  place(): EnvelopePlace {
    return {
      database: this.database,
      keysFolder: this.keysFolder,
      nowMs: () => this.nowMs,
      log: (line) => this.lines.push(line),
    };
  }

  start(requestTimeoutMs?: number): Promise<RunningServer> {
    const app = intakeApp({
      database: this.database,
      keysFolder: this.keysFolder,
      clock: { nowMs: () => this.nowMs },
      questionsPerMinute: 40,
      log: (line) => this.lines.push(line),
    });
    return startServer(app, { port: 0, ...(requestTimeoutMs && { requestTimeoutMs }) });
  }

  async count(table: 'cases' | 'envelopes' | 'case_events'): Promise<number> {
    const { count } = await this.database
      .selectFrom(table)
      .select((of) => of.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async makeKey(): Promise<void> {
    this.nowMs = Date.parse('2026-03-02T01:00:00Z');
    this.key = await addSealingKey(this.keysFolder, this.nowMs);
  }

  async begin(open: () => Promise<Database>): Promise<void> {
    this.nowMs = Date.parse('2026-03-02T01:00:00Z');
    this.lines = [];
    this.database = await open();
    await writeServices(this.database, sampleServices);
    this.server = await this.start();
    const code = await makeEnrolmentCode(this.database, sampleVenue, this.nowMs);
    this.station = await TestStation.enrol(this.server.url, code, sampleVenue, () => this.nowMs);
  }

  async end(): Promise<void> {
    await this.server.stop();
    await this.database.destroy();
  }
}

/** The stand, begun and ended by the hooks of the suite around. */
export const intakeStand = (open: () => Promise<Database>): IntakeStand => {
  const stand = new IntakeStand();
  beforeAll(() => stand.makeKey());
  beforeEach(() => stand.begin(open));
  afterEach(() => stand.end());
  afterAll(() => {
    rmSync(stand.root, { recursive: true, force: true });
  });
  return stand;
};

/** What the intake answers to a submission it has entered. */
export const accepted = ({ submission }: Drafted) => ({
  status: 200,
  body: { number: submission.number, outcome: 'accepted' },
});
