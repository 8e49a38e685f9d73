import type { Level } from '../../../src/shared/item.ts';

/** An authority of the fictional 示例区. Telephone numbers use the area code 0000, which nobody has. */
export interface Agency {
  readonly name: string;
  readonly level: Level;
  readonly area: string;
  readonly phone: string;
  readonly address: string;
}

const district = (name: string, line: number, address: string): Agency => ({
  name: `示例区${name}`,
  level: 'district',
  area: '示例区',
  phone: `0000-00001${String(line).padStart(2, '0')}`,
  address,
});

const street = (area: string, line: number, address: string): Agency => ({
  name: `示例区${area}办事处`,
  level: 'street',
  area,
  phone: `0000-00002${String(line).padStart(2, '0')}`,
  address,
});

const community = (parent: string, area: string, line: number, address: string): Agency => ({
  name: `示例区${parent}${area}${area.endsWith('村') ? '村民委员会' : '居民委员会'}`,
  level: 'community',
  area,
  phone: `0000-00003${String(line).padStart(2, '0')}`,
  address,
});

const hall = '明礼路 1 号示例区政务服务大厅';

export const agencies = {
  government: district('人民政府', 1, '明礼路 9 号'),
  office: district('人民政府办公室', 2, '明礼路 9 号 2 楼'),
  labour: district('人力资源和社会保障局', 3, '和顺街 16 号'),
  finance: district('财政局', 4, '明礼路 11 号'),
  tax: district('税务局', 5, '和顺街 30 号'),
  banking: district('金融服务中心', 6, '创业大街 8 号 3 楼'),
  land: district('自然资源局', 7, '松风路 22 号'),
  science: district('科学技术局', 8, '创业大街 8 号 5 楼'),
  industry: district('工业和信息化局', 9, '创业大街 8 号 4 楼'),
  education: district('教育局', 10, '书院路 5 号'),
  health: district('卫生健康局', 11, '长安巷 7 号'),
  insurance: district('医疗保障局', 12, '长安巷 9 号'),
  civil: district('民政局', 13, '和顺街 18 号'),
  housing: district('住房和城乡建设局', 14, '松风路 20 号'),
  market: district('市场监督管理局', 15, '金穗路 3 号'),
  farming: district('农业农村局', 16, '金穗路 12 号'),
  transport: district('交通运输局', 17, '通衢路 1 号'),
  emergency: district('应急管理局', 18, '通衢路 6 号'),
  ecology: district('生态环境局', 19, '松风路 28 号'),
  data: district('大数据局', 20, `${hall} 4 楼`),
  statistics: district('统计局', 21, '明礼路 11 号 6 楼'),
  enforcement: district('综合行政执法局', 22, '通衢路 10 号'),
  culture: district('文化和旅游局', 23, '书院路 12 号'),
  police: district('公安分局', 24, '和顺街 1 号'),
  veterans: district('退役军人事务局', 25, '和顺街 20 号'),
  approval: district('行政审批服务局', 26, hall),
  water: district('水务局', 27, '清河大道 40 号'),
  audit: district('审计局', 28, '明礼路 11 号 5 楼'),
  qinghe: street('清河街道', 1, '清河大道 66 号'),
  liuyuan: street('柳园街道', 2, '柳园路 18 号'),
  yunqiao: street('云桥街道', 3, '云桥北街 2 号'),
  dongfan: street('东畈街道', 4, '东畈大街 1 号'),
  huaiyin: community('清河街道', '槐荫社区', 1, '槐荫巷 12 号'),
  wanghu: community('清河街道', '望湖社区', 2, '望湖路 31 号'),
  liuyuanli: community('柳园街道', '柳园里社区', 3, '柳园路 77 号'),
  shuyuan: community('柳园街道', '书院社区', 4, '书院路 40 号'),
  yanquan: community('云桥街道', '䶮泉社区', 5, '䶮泉街 6 号'),
  beiqiao: community('云桥街道', '北桥社区', 6, '北桥路 15 号'),
  dafan: community('东畈街道', '大畈村', 7, '大畈村文化广场东侧'),
  shekou: community('东畈街道', '㴪口村', 8, '㴪口村渡头路 3 号'),
} as const satisfies Record<string, Agency>;

export type AgencyKey = keyof typeof agencies;
