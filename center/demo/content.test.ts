import { readFileSync, readdirSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Channel, plainText } from '../../src/shared/item.ts';
import { paperKinds } from '../../src/shared/paper-material.ts';
import { attachmentSha256 } from './texts/attachment-file.ts';
import { channels as composedChannels } from './texts/channels.ts';
import { annexedIds } from './texts/annexes.ts';
import { composeItems } from './texts/compose.ts';
import { DemoItem, demoNote } from './texts/document.ts';
import { parseServices } from '../load/services.ts';
import { zone } from './texts/zone.ts';
import type { ZonePart } from '../../src/shared/zone.ts';
import { services as composedServices } from './texts/services.ts';

const contentUrl = new URL('./content/', import.meta.url);
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, contentUrl), 'utf8'));

const channels = z.array(Channel).parse(readJson('channels.json'));
const itemFiles = readdirSync(new URL('items/', contentUrl)).sort();
const items = itemFiles.flatMap((name) => z.array(DemoItem).parse(readJson(`items/${name}`)));
const itemIds = new Set(items.map((item) => item.id));
const channelIds = new Set(channels.map((channel) => channel.id));

const today = '2026-11-23';
const childrenOf = (parentId: string | null): readonly Channel[] =>
  channels
    .filter((channel) => channel.parentId === parentId)
    .toSorted((a, b) => a.position - b.position);

describe('the demo services', () => {
  const parsed = parseServices(readJson('services.json'), Date.parse(`${today}T10:00:00+08:00`));
  if (!parsed.ok) throw new Error(parsed.error);
  const { agencies, consultations, applications, materials } = parsed.value;

  it('are what the texts say', () => {
    expect(readJson('services.json')).toEqual(composedServices);
  });

  it('name items that exist, and agencies as items name them', () => {
    const named = [...consultations, ...applications, ...materials].map(({ itemId }) => itemId);
    expect(named.filter((id) => id !== null && !itemIds.has(id))).toEqual([]);
    const publishers = new Set(items.map(({ agency }) => agency));
    expect(agencies.filter(({ name }) => !publishers.has(name))).toEqual([]);
  });

  it('have something open, something to come and something closed', () => {
    const states = (things: readonly { opensOn: string; closesOn: string }[]) =>
      new Set(
        things.map(({ opensOn, closesOn }) =>
          today < opensOn ? 'soon' : today > closesOn ? 'closed' : 'open',
        ),
      );
    expect(states(consultations)).toEqual(new Set(['open', 'closed']));
    expect(states(applications)).toEqual(new Set(['open', 'soon', 'closed']));
  });
});

describe('the demo shelf', () => {
  const { materials } = composedServices;
  const shelves = materials.flatMap((material) => material.shelves);
  const hall = '示例区政务服务大厅专区';
  const left = ({ shelves: own }: (typeof materials)[number], venue?: string): number =>
    own
      .filter((shelf) => venue === undefined || shelf.venue === venue)
      .reduce((sum, { copies }) => sum + copies, 0);

  it('holds at least a dozen, of every kind, each marked as an example', () => {
    expect(materials.length).toBeGreaterThanOrEqual(12);
    expect(new Set(materials.map(({ kind }) => kind))).toEqual(new Set(paperKinds));
    const unmarked = materials.filter(({ description }) => !description.includes('示例'));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });

  it('stands in venues of the zone, at least three', () => {
    const named = new Set(zone.venues.map(({ name }) => name));
    expect(shelves.filter(({ venue }) => !named.has(venue))).toEqual([]);
    expect(new Set(shelves.map(({ venue }) => venue)).size).toBeGreaterThanOrEqual(3);
  });

  it('has something to take, something only elsewhere, and something run out, printable or not', () => {
    const nowhere = materials.filter((material) => left(material) === 0);
    expect(materials.some((material) => left(material, hall) > 0)).toBe(true);
    expect(materials.some((material) => left(material) > 0 && left(material, hall) === 0)).toBe(
      true,
    );
    expect(new Set(nowhere.map(({ itemId }) => itemId === null))).toEqual(new Set([true, false]));
  });

  it('shows pictures that its items have', () => {
    const files = items.flatMap(({ id, attachments }) =>
      attachments.map(({ file }) => `${id} ${attachmentSha256(file.replace('attachments/', ''))}`),
    );
    const covers = materials.filter(({ cover }) => cover !== null);
    expect(covers.length).toBeGreaterThan(0);
    expect(covers.filter(({ cover, itemId }) => !files.includes(`${itemId} ${cover}`))).toEqual([]);
  });
});

describe('the demo channels', () => {
  it('have ids of their own and parents that exist', () => {
    expect(channelIds.size).toBe(channels.length);
    const orphans = channels.filter(
      ({ parentId }) => parentId !== null && !channelIds.has(parentId),
    );
    expect(orphans).toEqual([]);
  });

  it('have a top level one can take in at a glance', () => {
    expect(childrenOf(null).length).toBeGreaterThanOrEqual(8);
    expect(childrenOf(null).length).toBeLessThanOrEqual(14);
  });

  it('begin the enterprise column with the seven policy columns in their fixed order', () => {
    const seven = childrenOf('enterprise').slice(0, 7);
    expect(seven.map((channel) => channel.name)).toEqual([
      '人才政策',
      '财政政策',
      '税务政策',
      '融资政策',
      '土地政策',
      '创新政策',
      '科技政策',
    ]);
  });

  it('all show something: each leaf holds an item of its own', () => {
    const used = new Set(items.flatMap((item) => item.channels));
    const leaves = channels.filter((channel) => childrenOf(channel.id).length === 0);
    expect(leaves.filter((leaf) => !used.has(leaf.id)).map((leaf) => leaf.name)).toEqual([]);
  });
});

describe('the demo items', () => {
  it('are at least three hundred, with ids and index numbers of their own', () => {
    expect(items.length).toBeGreaterThanOrEqual(300);
    expect(itemIds.size).toBe(items.length);
    expect(new Set(items.map((item) => item.indexNumber)).size).toBe(items.length);
  });

  it('stand in channels that exist and relate to items that exist', () => {
    const strayChannels = items.flatMap((item) =>
      item.channels.filter((id) => !channelIds.has(id)),
    );
    const strayTargets = items.flatMap((item) =>
      item.relations.filter(({ target }) => !itemIds.has(target) || target === item.id),
    );
    expect(strayChannels).toEqual([]);
    expect(strayTargets).toEqual([]);
  });

  it('never say the same twice, in body or in title', () => {
    expect(new Set(items.map((item) => JSON.stringify(item.body))).size).toBe(items.length);
    expect(new Set(items.map((item) => item.title)).size).toBe(items.length);
  });

  it('give no two documents one 文号', () => {
    const numbers = items.map((item) => item.documentNumber).filter((number) => number !== null);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('are each recognisable as a demonstration', () => {
    const platforms = zone.platforms.map(({ source }) => source);
    for (const item of items) {
      expect(platforms).toContain(item.source);
      expect(item.agency).toContain('示例区');
      expect(item.body.at(-1)).toEqual({ kind: 'note', text: demoNote });
    }
  });

  it('were written before they were published, and published before today', () => {
    const wrong = items.filter(
      ({ writtenOn, publishedOn }) =>
        publishedOn >= today || (writtenOn !== null && writtenOn > publishedOn),
    );
    expect(wrong.map((item) => item.id)).toEqual([]);
  });

  it('have tables whose rows are as long as their heads', () => {
    const ragged = items.filter((item) =>
      item.body.some(
        (block) =>
          block.kind === 'table' &&
          (block.rows.length === 0 || block.rows.some((row) => row.length !== block.head.length)),
      ),
    );
    expect(ragged.map((item) => item.id)).toEqual([]);
  });

  it('reach from a line to a small book', () => {
    const lengths = items.map((item) => plainText(item.body).length);
    expect(Math.min(...lengths)).toBeLessThan(120);
    expect(Math.max(...lengths)).toBeGreaterThan(10_000);
  });

  it('hold at least seventy policies of a length that has to be read page by page', () => {
    const long = items.filter(
      ({ kind, body }) => kind === 'policy' && plainText(body).length >= 800,
    );
    expect(long.length).toBeGreaterThanOrEqual(70);
  });

  it('name only telephone numbers nobody can have', () => {
    const text = JSON.stringify(items);
    const numbers = text.match(/(?<![\d/—.])\d{3,4}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/g) ?? [];
    expect(numbers.filter((number) => !number.startsWith('0000-'))).toEqual([]);
  });

  it('cover every kind of validity', () => {
    const soon = items.filter(
      ({ expiresOn }) => expiresOn !== null && expiresOn >= today && expiresOn <= '2027-02-21',
    );
    const relations = items.flatMap((item) => item.relations.map((relation) => relation.kind));
    expect(soon.length).toBeGreaterThanOrEqual(5);
    expect(items.some(({ expiresOn }) => expiresOn !== null && expiresOn < today)).toBe(true);
    expect(items.some(({ repealedOn }) => repealedOn !== null)).toBe(true);
    for (const kind of ['interprets', 'supersedes', 'repeals', 'amends', 'implements', 'related'])
      expect(relations).toContain(kind);
  });
});

describe('what the law and the zone ask for', () => {
  const holds = (id: string, item: DemoItem): boolean =>
    item.channels.some((own) => own === id || childrenOf(id).some((child) => child.id === own));
  const countIn = (id: string): number => items.filter((item) => holds(id, item)).length;
  const playing = (part: ZonePart) => childrenOf(zone.parts[part] ?? null);

  it('the fifteen classes of 条例 Art. 20 stand in their order, none of them empty', () => {
    const classes = playing('statutory');
    expect(classes.map(({ name }) => name)).toEqual([
      '法规规章和规范性文件',
      '机构职能',
      '规划计划和政策',
      '统计信息',
      '行政许可和管理服务',
      '行政处罚和强制',
      '预算决算',
      '行政事业性收费',
      '政府采购',
      '重大建设项目',
      '教育医疗社保就业',
      '突发事件应急',
      '监督检查',
      '公务员招考',
      '其他应当公开的',
    ]);
    expect(classes.filter(({ id }) => countIn(id) === 0)).toEqual([]);
  });

  it('权钱人事 and the five disclosures have their columns, none of them empty', () => {
    expect(playing('focus').map(({ name }) => name)).toEqual(['权', '钱', '人', '事']);
    const five = playing('five-disclosures');
    expect(five.map(({ name }) => name)).toEqual([
      '决策公开',
      '执行公开',
      '管理公开',
      '服务公开',
      '结果公开',
    ]);
    expect(five.filter(({ id }) => countIn(id) === 0)).toEqual([]);
  });

  it('all seven platforms have something here', () => {
    expect(zone.platforms).toHaveLength(7);
    const used = new Set(items.map(({ source }) => source));
    expect(zone.platforms.filter(({ source }) => !used.has(source))).toEqual([]);
  });

  it('at least three policies can be followed from their draft to their result', () => {
    const whole = items.filter(({ kind, id }) => {
      const steps = new Set(
        items.flatMap(({ relations }) =>
          relations.filter(({ target }) => target === id).map((relation) => relation.kind),
        ),
      );
      const all = ['drafts', 'hears', 'interprets', 'reports'] as const;
      return kind === 'policy' && all.every((step) => steps.has(step));
    });
    expect(whole.length).toBeGreaterThanOrEqual(3);
  });

  it('every unit says its duties, its people and where it is, and names nobody real', () => {
    const units = items.filter(({ kind }) => kind === 'unit');
    expect(units.length).toBeGreaterThanOrEqual(20);
    for (const { details, agency } of units) {
      if (details?.kind !== 'unit') throw new Error(`${agency} has no details`);
      expect(details.duties.length).toBeGreaterThan(0);
      expect(details.people.map(({ name }) => name)).toEqual(['示例甲', '示例乙']);
    }
  });
});

describe('the demo attachments', () => {
  const attached = new Set(items.flatMap((item) => item.attachments.map(({ file }) => file)));

  it('are real PDFs with pages', async () => {
    expect(attached.size).toBeGreaterThanOrEqual(12);
    for (const file of [...attached].filter((name) => name.endsWith('.pdf'))) {
      const document = await PDFDocument.load(readFileSync(new URL(file, contentUrl)));
      expect(document.getPageCount()).toBeGreaterThan(0);
    }
  });

  it('are all used and together stay under four megabytes', () => {
    const names = readdirSync(new URL('attachments/', contentUrl));
    expect(names.map((name) => `attachments/${name}`).sort()).toEqual([...attached].sort());
    const bytes = names.map(
      (name) => readFileSync(new URL(`attachments/${name}`, contentUrl)).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
  });
});

it('every annex belongs to an item', () => {
  expect(annexedIds.filter((id) => !itemIds.has(id))).toEqual([]);
});

it('the committed content is what the texts compose', () => {
  expect(channels).toEqual(composedChannels);
  const composed = composeItems();
  expect(itemFiles).toEqual([...composed.keys()].map((theme) => `${theme}.json`).sort());
  for (const [theme, expected] of composed)
    expect(readJson(`items/${theme}.json`)).toEqual(expected);
});
