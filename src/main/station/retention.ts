import { ok, type Result } from '../../shared/result.ts';
import { auditTable } from './audit.ts';
import { jobTable } from './job-ledger.ts';
import { outboxTable, type OutboxRow } from './outbox.ts';
import { markPruned, prunedUpTo, type PrunedTable } from './pruned-marks.ts';
import type { SealedRow, SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

/**
 * How long records are kept. The cybersecurity law (网络安全法) asks for network logs of at least six
 * months; a year also answers for a year's figures. Ended jobs stay three years, because they let
 * this machine judge the paper of older editions. The newest rows stay whatever their age, so that a
 * clock that runs ahead takes no more than the tail; a device that never comes to rest may shorten
 * the year, so that it cannot fill the disk. Of what was handed in, the numbers stay a year after the
 * center took it; what it has not taken stays for ever.
 */
const dayMs = 86_400_000;
const retention = {
  audit: { keptMs: 366 * dayMs, keptRows: 100_000, mostRows: 500_000 },
  printJobs: { keptMs: 3 * 366 * dayMs, keptRows: 20_000, mostRows: Number.MAX_SAFE_INTEGER },
  outbox: { keptMs: 366 * dayMs, keptRows: 1_000, mostRows: Number.MAX_SAFE_INTEGER },
} as const;

/** One commit: a few milliseconds of main's time. */
const batchRows = 200;

interface Rule {
  readonly keptMs: number;
  readonly keptRows: number;
  readonly mostRows: number;
}

/** The last of the oldest rows that may all go; null when not even the first may. */
const lastToGo = <Row extends SealedRow>(
  table: SealedTable<Row>,
  first: number,
  rule: Rule,
  /** When the row was over and done with; null when it is not. */
  doneAtMs: (row: Row) => number | null,
  nowMs: number,
): number | null => {
  const rows = table.where('position BETWEEN ? AND ?', first, first + batchRows - 1);
  const newest = table.lastPosition();
  const mayStay = rows.findIndex((row) => {
    const atMs = doneAtMs(row);
    const after = newest - row.position;
    const isOld = atMs !== null && atMs < nowMs - rule.keptMs && after >= rule.keptRows;
    return atMs === null || !(isOld || after >= rule.mostRows);
  });
  const going = mayStay === -1 ? rows : rows.slice(0, mayStay);
  return going.at(-1)?.position ?? null;
};

const pruneTable = <Row extends SealedRow>(
  station: StationDatabase,
  name: PrunedTable,
  table: SealedTable<Row>,
  doneAtMs: (row: Row) => number | null,
  nowMs: number,
  rule: Rule,
): Result<number, WriteFault> => {
  const { sqlite } = station;
  const first = prunedUpTo(sqlite, name) + 1;
  const last = lastToGo(table, first, rule, doneAtMs, nowMs);
  if (last === null) return ok(0);
  return station.write(() => {
    table.removeThrough(last);
    markPruned(sqlite, name, last, nowMs);
    return last - first + 1;
  });
};

/** Removes one batch of what need not be kept any longer; how many rows it was. @throws StationDamage */
export const pruneBatch = (
  station: StationDatabase,
  nowMs: number,
  rules: Record<PrunedTable, Rule> = retention,
): Result<number, WriteFault> => {
  const audit = auditTable(station.sqlite);
  const jobs = jobTable(station.sqlite);
  const audits = pruneTable(station, 'audit', audit, ({ atMs }) => atMs, nowMs, rules.audit);
  if (!audits.ok) return audits;
  const ended = ({ endedAtMs }: { endedAtMs: number | null }): number | null => endedAtMs;
  const done = pruneTable(station, 'printJobs', jobs, ended, nowMs, rules.printJobs);
  if (!done.ok) return done;
  const outbox = outboxTable(station.sqlite);
  const sent = pruneTable(station, 'outbox', outbox, settledAtMs, nowMs, rules.outbox);
  return sent.ok ? ok(audits.value + done.value + sent.value) : sent;
};

const settledAtMs = ({ state, changedAtMs }: OutboxRow): number | null =>
  state === 'waiting' || state === 'reserved' ? null : changedAtMs;
