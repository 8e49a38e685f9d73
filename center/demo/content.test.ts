import { readFileSync, readdirSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Channel, plainText } from '../../src/shared/item.ts';
import { channels as composedChannels } from './texts/channels.ts';
import { annexedIds } from './texts/annexes.ts';
import { composeItems } from './texts/compose.ts';
import { DemoItem, demoNote } from './texts/document.ts';
import { parseServices } from '../load/services.ts';
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

describe('the demo channels', () => {
  it('have ids of their own and parents that exist', () => {
    expect(channelIds.size).toBe(channels.length);
    const orphans = channels.filter(
      ({ parentId }) => parentId !== null && !channelIds.has(parentId),
    );
    expect(orphans).toEqual([]);
  });

  it('are eight to ten tiles on the home screen', () => {
    expect(childrenOf(null).length).toBeGreaterThanOrEqual(8);
    expect(childrenOf(null).length).toBeLessThanOrEqual(10);
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
    for (const item of items) {
      expect(item.source).toBe('示例数据');
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

describe('the demo attachments', () => {
  const attached = new Set(items.flatMap((item) => item.attachments.map(({ file }) => file)));

  it('are real PDFs with pages', async () => {
    expect(attached.size).toBeGreaterThanOrEqual(12);
    for (const file of attached) {
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
