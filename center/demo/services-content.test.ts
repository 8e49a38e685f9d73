import { describe, expect, it } from 'vitest';
import type { ItemDetails } from '../../src/shared/item-details.ts';
import { plainText } from '../../src/shared/item.ts';
import { checkFaults } from '../../src/shared/policy-check.ts';
import { channels } from './texts/channels.ts';
import { composeItems } from './texts/compose.ts';
import { matterForms } from './texts/matter-forms.ts';
import { zone } from './texts/zone.ts';

const items = [...composeItems().values()].flat();
const today = '2026-11-23';

type Of<Kind extends ItemDetails['kind']> = Extract<ItemDetails, { kind: Kind }>;
const isOf =
  <Kind extends ItemDetails['kind']>(kind: Kind) =>
  (details: ItemDetails): details is Of<Kind> =>
    details.kind === kind;

const detailed = <Kind extends ItemDetails['kind']>(kind: Kind) =>
  items.flatMap((item) =>
    item.details !== undefined && isOf(kind)(item.details)
      ? [{ ...item, details: item.details }]
      : [],
  );

const childrenOf = (parentId: string | undefined) =>
  channels.filter((channel) => channel.parentId === parentId);
/** Columns of a part are those of its channels that have no channels of their own. */
const columnsOf = (parentId: string | undefined) =>
  childrenOf(parentId).filter(({ id }) => childrenOf(id).length === 0);

describe('what items say beyond their text', () => {
  it('is of the kind the item is', () => {
    const other = items.filter(
      ({ kind, details }) => details !== undefined && details.kind !== kind,
    );
    expect(other.map(({ id }) => id)).toEqual([]);
  });
});

describe('the self-checks', () => {
  const checked = detailed('policy').flatMap((item) =>
    item.details.check === null ? [] : [{ ...item, check: item.details.check }],
  );

  it('are at least six, of six to ten questions', () => {
    expect(checked.length).toBeGreaterThanOrEqual(6);
    const lengths = checked.map(({ check }) => check.questions.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10);
  });

  it('give only reasons that stand in the policy', () => {
    const invented = checked.flatMap(({ id, body, check }) =>
      check.rules
        .filter(({ clause }) => !plainText(body).includes(clause))
        .map(({ clause }) => `${id}: ${clause}`),
    );
    expect(invented).toEqual([]);
  });

  it('ask nothing that decides nothing, and decide nothing that cannot be answered', () => {
    for (const { id, check } of checked) {
      expect(checkFaults(check), id).toEqual([]);
      const decided = new Set(check.rules.map(({ questionId }) => questionId));
      const idle = check.questions.filter((question) => !decided.has(question.id));
      expect(idle, id).toEqual([]);
    }
  });

  it('have no rule that every answer fulfils', () => {
    const empty = checked.flatMap(({ check: { questions, rules } }) =>
      rules.filter(({ questionId, fulfilledWhen }) => {
        const answer = questions.find(({ id }) => id === questionId)?.answer;
        const possible = answer?.kind === 'choice' ? answer.options.length : 2;
        return fulfilledWhen.kind === 'is' && fulfilledWhen.answers.length >= possible;
      }),
    );
    expect(empty).toEqual([]);
  });

  it('ask a question that several share in the same words', () => {
    const words = new Map<string, Set<string>>();
    for (const question of checked.flatMap(({ check }) => check.questions))
      words.set(question.id, (words.get(question.id) ?? new Set()).add(JSON.stringify(question)));
    expect([...words.values()].filter((each) => each.size > 1)).toEqual([]);
    const shared = checked.flatMap(({ check }) => check.questions.map(({ id }) => id));
    expect(shared.length).toBeGreaterThan(words.size);
  });
});

describe('the platform for firms', () => {
  it('has the seven policy columns alone, in their order, and six service columns', () => {
    expect(columnsOf(zone.parts['seven-policies']).map(({ name }) => name)).toEqual([
      '人才政策',
      '财政政策',
      '税务政策',
      '融资政策',
      '土地政策',
      '创新政策',
      '科技政策',
    ]);
    expect(columnsOf(zone.parts['six-services'])).toHaveLength(6);
    expect(columnsOf(zone.parts['firm-stages']).map(({ name }) => name)).toEqual([
      '开办',
      '经营',
      '融资',
      '用工',
      '扩建',
      '注销',
    ]);
  });

  it('gives every group beside the columns a part, so that it is no column', () => {
    const played = new Set(Object.values(zone.parts));
    const beside = childrenOf(zone.parts['seven-policies']).filter(
      ({ id }) => childrenOf(id).length > 0,
    );
    expect(beside.length).toBeGreaterThan(0);
    const nameless = beside.filter(
      ({ id }) => !played.has(id) && !childrenOf(id).some((child) => played.has(child.id)),
    );
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it('names a benefit in each of the seven columns, some without any application', () => {
    const benefits = detailed('policy').filter(({ details }) => details.benefit !== null);
    expect(benefits.length).toBeGreaterThanOrEqual(12);
    for (const { id } of columnsOf(zone.parts['seven-policies']))
      expect(benefits.filter((item) => item.channels.includes(id)).length, id).toBeGreaterThan(0);
    expect(new Set(benefits.map(({ details }) => details.benefit?.way))).toEqual(
      new Set(['automatic', 'apply']),
    );
  });

  it('shows firms, what they make and what is new, each of a firm that is there', () => {
    const firms = new Set(detailed('company').map(({ id }) => id));
    const made = detailed('product');
    const news = detailed('company-news');
    expect(firms.size).toBeGreaterThanOrEqual(6);
    expect(made.length).toBeGreaterThanOrEqual(8);
    expect(news.length).toBeGreaterThanOrEqual(10);
    expect([...made, ...news].filter(({ details }) => !firms.has(details.companyId))).toEqual([]);
  });

  it('has news of every topic, and recruiting that is over beside some that is not', () => {
    const news = detailed('company-news').map(({ details }) => details);
    expect(new Set(news.map(({ topic }) => topic))).toEqual(
      new Set(['innovation', 'launch', 'recruiting']),
    );
    const recruiting = news.filter(({ topic }) => topic === 'recruiting');
    expect(recruiting.every(({ endsOn, posts }) => endsOn !== null && posts.length > 0)).toBe(true);
    expect(new Set(recruiting.map(({ endsOn }) => (endsOn ?? '') < today))).toEqual(
      new Set([true, false]),
    );
  });
});

describe('the platform for residents', () => {
  it('has a guide in every event of life', () => {
    const guides = detailed('guide');
    const events = columnsOf(zone.parts['life-events']);
    expect(events.length).toBeGreaterThanOrEqual(8);
    for (const { id } of [...events, ...columnsOf(zone.parts['firm-stages'])])
      expect(items.filter((item) => item.channels.includes(id)).length, id).toBeGreaterThan(0);
    for (const { id } of events)
      expect(guides.filter((guide) => guide.channels.includes(id)).length, id).toBeGreaterThan(0);
  });

  it('says all elements of every guide to a matter', () => {
    const themes = new Set(columnsOf(zone.parts.guides).map(({ id }) => id));
    const matters = items.filter(
      ({ kind, channels: own }) => kind === 'guide' && own.some((id) => themes.has(id)),
    );
    expect(matters.length).toBeGreaterThan(30);
    expect(matters.filter(({ details }) => details?.kind !== 'guide').map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('offers forms to fill in that belong to items', () => {
    expect(matterForms.length).toBeGreaterThanOrEqual(3);
    const ids = new Set(items.map(({ id }) => id));
    expect(matterForms.filter(({ guideItemId }) => !ids.has(guideItemId ?? ''))).toEqual([]);
    const known = new Set(matterForms.map(({ id }) => id));
    const offered = detailed('guide').flatMap(({ details }) => details.formId ?? []);
    expect(offered.length).toBeGreaterThanOrEqual(3);
    expect(offered.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has look-ups of every topic, with tables as wide as their heads', () => {
    const lookups = detailed('lookup');
    expect(lookups.length).toBeGreaterThanOrEqual(10);
    expect(new Set(lookups.map(({ details }) => details.topic)).size).toBe(6);
    const ragged = lookups.filter(({ details: { columns, rows } }) =>
      rows.some((row) => row.length !== columns.length),
    );
    expect(ragged.map(({ id }) => id)).toEqual([]);
  });
});
