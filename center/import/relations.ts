import type { CalendarDay, Relation } from '../../src/shared/item.ts';
import type { ItemDraft } from '../store/canonical.ts';
import { comparableTitle } from './clean.ts';
import { repealClauses, type RepealClause } from './clauses.ts';

export interface Statute {
  readonly draft: ItemDraft;
  /** Every day its header names: how a repeal clause of another text may point at it. */
  readonly knownDays: readonly CalendarDay[];
}

export interface Related {
  readonly drafts: readonly ItemDraft[];
  readonly superseded: number;
  readonly repealed: number;
  /** Sentences for the report: what looked like a relation and was not certain enough. */
  readonly doubts: readonly string[];
}

const byDay = (a: Statute, b: Statute): number =>
  a.draft.publishedOn < b.draft.publishedOn
    ? -1
    : a.draft.publishedOn > b.draft.publishedOn
      ? 1
      : 0;

const groupByTitle = (statutes: readonly Statute[]): Map<string, Statute[]> => {
  const groups = new Map<string, Statute[]>();
  for (const statute of statutes.toSorted(byDay)) {
    const title = comparableTitle(statute.draft.title);
    groups.set(title, [...(groups.get(title) ?? []), statute]);
  }
  return groups;
};

/** A revised text often keeps its first day of force; the new edition acts from its own day at the earliest. */
const startsOn = ({ publishedOn, effectiveOn }: ItemDraft): CalendarDay =>
  effectiveOn !== null && effectiveOn > publishedOn ? effectiveOn : publishedOn;

type Add = (source: Statute, relation: Relation) => void;

const relateVersions = (versions: readonly Statute[], add: Add, doubt: (text: string) => void) => {
  for (const [index, newer] of versions.entries()) {
    const older = versions[index - 1];
    if (!older) continue;
    if (older.draft.publishedOn === newer.draft.publishedOn)
      doubt(
        `${newer.draft.title}: two texts of ${newer.draft.publishedOn}, neither replaces the other`,
      );
    else add(newer, { kind: 'supersedes', target: older.draft.id, from: startsOn(newer.draft) });
  }
};

/** Which version a clause means: the newest one older than the clause itself, and of the day it names. */
const meant = (
  source: Statute,
  clause: RepealClause,
  candidates: readonly Statute[],
): Statute | null => {
  const clauseDay = source.draft.effectiveOn ?? source.draft.publishedOn;
  const earlier = candidates.filter((candidate) => candidate.draft.publishedOn < clauseDay);
  const newest = earlier.at(-1);
  if (!newest) return null;
  const agrees =
    clause.days.length === 0 || clause.days.some((day) => newest.knownDays.includes(day));
  return agrees ? newest : null;
};

const relateRepeals = (
  statute: Statute,
  groups: ReadonlyMap<string, readonly Statute[]>,
  add: Add,
  doubt: (text: string) => void,
): void => {
  for (const clause of repealClauses(statute.draft.body)) {
    const candidates = groups.get(comparableTitle(clause.title)) ?? [];
    // Of its own title a text ends earlier editions, and that is told by `supersedes` already.
    if (candidates.length === 0 || candidates.includes(statute)) continue;
    const target = meant(statute, clause, candidates);
    if (target) add(statute, { kind: 'repeals', target: target.draft.id });
    else
      doubt(
        `${statute.draft.title}: 《${clause.title}》同时废止, but no text here is certainly that one`,
      );
  }
};

const relationLimit = 100;

/** Finds which editions replace each other and which texts end others, and says so in the drafts. */
export const relate = (statutes: readonly Statute[]): Related => {
  const relations = new Map<Statute, Relation[]>();
  const doubts: string[] = [];
  const counts = { supersedes: 0, repeals: 0 };
  const add: Add = (source, relation) => {
    const own = relations.get(source) ?? [];
    const isKnown = own.some(({ target }) => target === relation.target);
    if (isKnown || own.length >= relationLimit) return;
    relations.set(source, [...own, relation]);
    counts[relation.kind === 'supersedes' ? 'supersedes' : 'repeals'] += 1;
  };
  const doubt = (text: string): void => void doubts.push(text);
  const groups = groupByTitle(statutes);
  for (const versions of groups.values()) relateVersions(versions, add, doubt);
  for (const statute of statutes) relateRepeals(statute, groups, add, doubt);
  const drafts = statutes.map((statute) => ({
    ...statute.draft,
    relations: relations.get(statute) ?? [],
  }));
  return { drafts, superseded: counts.supersedes, repealed: counts.repeals, doubts };
};
