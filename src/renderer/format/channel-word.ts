import type { ChannelNode } from '../../shared/content.ts';
import { plain, word, type Word } from '../i18n/word.ts';

/** A channel's name; in Chinese for everybody where the center gave no other. */
export const channelWord = ({ name, english }: Pick<ChannelNode, 'name' | 'english'>): Word =>
  english === undefined ? plain(name) : word(name, english);
