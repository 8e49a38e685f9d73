import type { Venue, VenueKind } from '../../../src/shared/zone.ts';
import { toPosition } from '../map/plane.ts';
import { house } from '../map/streets.ts';

/** The first eight 网点, one a line: kind | what a station calls its venue | street and number | hours | telephone. */
const lines = `
hall | 示例区政务服务大厅专区 | 明礼路 1 | 工作日 9:00—17:00，周六 9:00—12:00 | 0000-0000126
library | 示例区图书馆专区 | 书院路 14 | 周二至周日 8:30—20:30 | 0000-0000123
park | 示例区双创服务大厅专区 | 创业大街 8 | 工作日 9:00—17:00，周六 9:00—12:00 | 0000-0000322
street | 清河街道便民服务中心专区 | 清河大道 66 | 工作日 9:00—17:00，周六 9:00—12:00 | 0000-0000201
street | 柳园街道便民服务中心专区 | 柳园路 18 | 工作日 9:00—17:00，周六 9:00—12:00 | 0000-0000202
street | 云桥街道便民服务中心专区 | 云桥北街 2 | 工作日 9:00—17:00，周六 9:00—12:00 | 0000-0000203
street | 东畈街道便民服务中心专区 | 东畈大街 1 | 工作日 9:00—17:00，周六 9:00—12:00 | 0000-0000204
community | 望湖社区专区 | 望湖路 31 | 每天 8:30—18:00 | 0000-0000302
`;

export const venues: Venue[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [kind = '', name = '', at = '', hours = '', phone = ''] = line
      .split('|')
      .map((field) => field.trim());
    const [street = '', number = ''] = at.split(' ');
    return {
      name,
      kind: kind as VenueKind,
      position: toPosition(house(street, Number(number))),
      address: `${street} ${number} 号`,
      hours,
      phone,
    };
  });
