import type { VenueKind } from '../../shared/zone.ts';
import { word, type Word } from './word.ts';

/** 最近的专区: where else in the district there is a zone. */
export const venueWords = {
  title: word('附近的政务公开专区', 'Other zones nearby'),
  lead: word(
    '这些地方也有同样的专区，离您近的排在前面。',
    'The same zone stands here, too; the nearest first.',
  ),
  none: word('还没有别的专区', 'There is no other zone yet'),
  noneHint: word('有新的专区开放，会显示在这里。', 'New ones will appear here.'),
  address: word('地址', 'Address'),
  hours: word('开放时间', 'Hours'),
  phone: word('电话', 'Phone'),
} satisfies Record<string, Word>;

export const venueKindWords: Readonly<Record<VenueKind, Word>> = {
  hall: word('政务服务大厅', 'Service hall'),
  library: word('图书馆', 'Library'),
  park: word('园区', 'Business park'),
  street: word('街道', 'Sub-district'),
  community: word('社区', 'Community'),
};
