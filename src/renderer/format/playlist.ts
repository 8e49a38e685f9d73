import type { PlaylistEntry, Zone } from '../../shared/zone.ts';

/** What the idle screen shows when the center said nothing: the newest, between two plain sentences. */
const usual: readonly PlaylistEntry[] = [
  {
    show: 'words',
    title: '查文件、看解读、办事情',
    line: '看到的都能打印带走，不用登录',
    seconds: 12,
  },
  { show: 'latest', seconds: 12 },
  { show: 'figures', seconds: 12 },
];

/** Before content has come only words can be shown. */
export const entriesOf = (zone: Zone | null, hasContent: boolean): readonly PlaylistEntry[] => {
  const entries = zone !== null && zone.playlist.length > 0 ? zone.playlist : usual;
  return hasContent ? entries : usual.slice(0, 1);
};

/** The place after `index`, from the beginning again after the last; also when the list became shorter. */
export const placeAfter = (index: number, length: number): number => (index + 1) % length;
