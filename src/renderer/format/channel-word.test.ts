import { expect, it } from 'vitest';
import { channelWord } from './channel-word.ts';

it('a channel is called as the center calls it, in English where the center gave a name', () => {
  expect(channelWord({ name: '政府公报', english: 'Gazette' })).toEqual({
    zh: '政府公报',
    en: 'Gazette',
  });
  expect(channelWord({ name: '清河街道' })).toEqual({ zh: '清河街道', en: '清河街道' });
});
