import { err, ok } from '../../../shared/result.ts';
import type { ContentClient } from '../../content/client.ts';
import type { Handlers } from '../wrapper.ts';

type ContentHandlers = Pick<
  Handlers,
  'channels' | 'list' | 'search' | 'suggest' | 'words' | 'collection' | 'item' | 'ofdReport'
>;

/** Reading and searching: passed on to the content process. */
export const contentHandlers = (content: ContentClient): ContentHandlers => ({
  channels: async () => ok(await content.call('channels', null)),
  list: async (request) => ok(await content.call('list', request)),
  search: async (request) => ok(await content.call('search', request)),
  suggest: async ({ query }) => ok(await content.call('suggest', query)),
  words: async () => ok(await content.call('words', null)),
  collection: async (request) => ok(await content.call('collection', request)),
  item: async ({ id }) => {
    const detail = await content.call('item', id);
    return detail === null ? err('not-found') : ok(detail);
  },
  ofdReport: ({ sha256 }) => content.call('ofd', sha256),
});
