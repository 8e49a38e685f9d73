import type { Draft } from './document.ts';

/**
 * Columns in which a draft stands by a rule and not by its author's hand: classes of 条例 Art. 20 and
 * the five disclosures cut across the themes in which the texts are written.
 */
interface Rule {
  readonly channel: string;
  readonly holds: (draft: Draft, channels: readonly string[]) => boolean;
}

const standsIn =
  (...starts: readonly string[]): Rule['holds'] =>
  (_draft, channels) =>
    channels.some((id) => starts.some((start) => id.startsWith(start)));

const isOneOf =
  (...ids: readonly string[]): Rule['holds'] =>
  ({ id }) =>
    ids.some((start) => id.startsWith(start));

const either =
  (...rules: readonly Rule['holds'][]): Rule['holds'] =>
  (draft, channels) =>
    rules.some((holds) => holds(draft, channels));

const isPolicyIn =
  (...starts: readonly string[]): Rule['holds'] =>
  (draft, channels) =>
    draft.kind === 'policy' && standsIn(...starts)(draft, channels);

const livelihood = ['education', 'medical', 'insurance', 'job'].map((name) => `livelihood-${name}`);

const rules: readonly Rule[] = [
  {
    channel: 'disclosure-rules',
    holds: either(({ kind }) => kind === 'statute', standsIn('policy-normative', 'policy-cleanup')),
  },
  { channel: 'disclosure-penalty', holds: isOneOf('penalty-', 'market-first-no-penalty') },
  { channel: 'disclosure-livelihood', holds: isPolicyIn(...livelihood) },
  { channel: 'disclosure-city', holds: standsIn('notice-outage', 'notice-traffic') },
  { channel: 'disclosure-relief', holds: standsIn('livelihood-assistance') },
  {
    channel: 'disclosure-village',
    holds: isOneOf('ledger-', 'dafan-land', 'land-village-house', 'farm-land-transfer'),
  },
  {
    channel: 'five-decision',
    holds: either(standsIn('notice-consultation'), isOneOf('decision-catalog', 'draft-', 'hears-')),
  },
  {
    channel: 'five-execution',
    holds: isOneOf('project-', 'plan-work-report', 'people-projects', 'budget-adjust'),
  },
  {
    channel: 'five-management',
    holds: isOneOf('power-', 'penalty-', 'safety-check', 'lift-check', 'report-supervise'),
  },
  { channel: 'five-service', holds: ({ kind }) => kind === 'guide' },
  {
    channel: 'five-result',
    holds: isOneOf('result-', 'audit-', 'final-account', 'subsidy-list', 'public-2', 'food-check'),
  },
];

/** The draft with the columns it stands in by rule, after those its author gave it. */
export const placed = (draft: Draft): Draft => {
  const own = draft.channels.split(' ');
  const more = rules
    .filter(({ channel, holds }) => !own.includes(channel) && holds(draft, own))
    .map(({ channel }) => channel);
  return { ...draft, channels: [...own, ...more].join(' ') };
};
