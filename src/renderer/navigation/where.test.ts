import { describe, expect, it } from 'vitest';
import type { ChannelNode } from '../../shared/content.ts';
import { formOf, type Route } from './history.ts';
import { whereIs, type WhereNames } from './where.ts';

const channel = (id: string, name: string, parentId: string | null): ChannelNode => ({
  id,
  name,
  parentId,
  description: '',
  icon: 'file',
  position: 0,
  itemCount: 1,
});

const names: WhereNames = {
  channels: [
    channel('public', '法定主动公开', null),
    channel('gazette', '政府公报', 'public'),
    channel('of-2026', '2026年', 'gazette'),
  ],
  item: null,
};

const words = (route: Route): string[] => whereIs(route, names).map(({ word }) => word.zh);

describe('where one is', () => {
  it('needs no words at home', () => {
    expect(whereIs({ screen: 'home' }, names)).toEqual([]);
  });

  it('is the section and the one above it, however deep it lies', () => {
    const route: Route = { screen: 'channel', filters: { channel: 'of-2026' } };
    expect(words(route)).toEqual(['政府公报', '2026年']);
    expect(whereIs(route, names)[0]?.route).toEqual({
      screen: 'channel',
      filters: { channel: 'gazette' },
    });
  });

  it('is called a document until its title is known', () => {
    expect(words({ screen: 'item', itemId: 'some' })).toEqual(['文件']);
  });

  it('leads from a form back to everything that can be handed in', () => {
    const [above, here] = whereIs(formOf('message'), names);
    expect(above?.route).toEqual({ screen: 'requests', first: null });
    expect(here).toEqual({
      word: { zh: '咨询投诉建议', en: 'Ask, complain, suggest' },
      route: null,
    });
  });

  it('leads from what is printed back to the document', () => {
    const source = { what: 'item', itemId: 'some' } as const;
    expect(whereIs({ screen: 'print', source }, names)[0]?.route).toEqual({
      screen: 'item',
      itemId: 'some',
    });
  });
});
