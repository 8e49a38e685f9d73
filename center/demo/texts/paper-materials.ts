import type { PaperMaterial } from '../../../src/shared/services.ts';
import { agencies, type AgencyKey } from './agencies.ts';
import { attachmentSha256 } from './attachment-file.ts';

/** What lies in the reading corners of 示例区: who made it, what stands in it, and how many are where. */

const venues = {
  hall: '示例区政务服务大厅专区',
  library: '示例区图书馆专区',
  park: '示例区双创服务大厅专区',
  qinghe: '清河街道便民服务中心专区',
  dongfan: '东畈街道便民服务中心专区',
  wanghu: '望湖社区专区',
} as const;

/** How a corner calls its racks. */
const racks = {
  hall: '入口左侧资料架',
  library: '二楼政府信息查阅区',
  park: '一楼咨询台旁',
  qinghe: '门厅资料架',
  dongfan: '门厅资料架',
  wanghu: '活动室书架',
} as const;

interface Paper extends Pick<PaperMaterial, 'id' | 'kind' | 'title' | 'issue' | 'description'> {
  readonly by: AgencyKey;
  readonly year: number;
  readonly pages: number;
  readonly itemId?: string;
  /** A picture of that item. */
  readonly cover?: string;
  /** Venue, compartment, copies; separated by commas. */
  readonly at: string;
}

const shelfOf = (line: string): PaperMaterial['shelves'][number] => {
  const [venue = '', place = '', copies = ''] = line.trim().split(' ');
  const key = venue as keyof typeof venues;
  return { venue: venues[key], shelf: `${racks[key]} ${place} 格`, copies: Number(copies) };
};

const material = ({ by, at, itemId, cover, year, pages, ...said }: Paper): PaperMaterial => ({
  ...said,
  agency: agencies[by].name,
  year,
  pages,
  cover: cover === undefined ? null : attachmentSha256(cover),
  itemId: itemId ?? null,
  shelves: at.split(',').map(shelfOf),
});

const gazette = (issue: number, pages: number, contents: string, at: string): Paper => ({
  id: `gazette-${issue}`,
  kind: 'gazette',
  title: '示例区人民政府公报',
  issue: `2026 年第 ${issue} 期`,
  description: `（示例）${contents}`,
  by: 'office',
  year: 2026,
  pages,
  itemId: `gazette-2026-${issue}`,
  at,
});

const papers: readonly Paper[] = [
  gazette(
    5,
    7,
    '秋季秸秆禁烧、新路名、明年居民医保缴费、绿色工厂用地，附九、十月大事记。',
    'hall A1 20, library G1 10, wanghu S1 3',
  ),
  gazette(4, 6, '文件清理结果、低保新标准、创新应用场景。', 'hall A1 2, qinghe Q1 6'),
  gazette(3, 6, '老年助餐补贴、义务教育入学、标准厂房租金。', 'hall A1 0, library G1 4'),
  gazette(2, 6, '稳增长十五条、农业保险补贴、重大决策目录。', 'hall A1 1'),
  gazette(1, 10, '政府工作报告和全年实事清单（示例）。', 'hall A1 0, library G1 0'),
  {
    id: 'enterprise-compilation',
    kind: 'compilation',
    title: '示例区惠企政策汇编',
    issue: '2026 年版',
    description: '（示例）补贴、贴息、税费减免一项一页：谁能领、领多少、找谁办。',
    by: 'finance',
    year: 2026,
    pages: 96,
    itemId: 'claim-list-2026',
    at: 'hall A2 15, park P1 30',
  },
  {
    id: 'livelihood-compilation',
    kind: 'compilation',
    title: '示例区民生政策一本通（大字版）',
    issue: '2026 年版',
    description: '（示例）养老、看病、住房、低保的政策，字大，一条一条说清楚。',
    by: 'office',
    year: 2026,
    pages: 120,
    at: 'hall B1 0, qinghe Q2 12, dongfan D1 4',
  },
  {
    id: 'standard-compilation',
    kind: 'compilation',
    title: '示例区基本公共服务实施标准',
    issue: '2026 年版',
    description: '（示例）从出生到养老，政府该提供什么服务、什么标准。',
    by: 'government',
    year: 2026,
    pages: 16,
    itemId: 'public-services-standard-2026',
    at: 'hall B3 8, library G2 5',
  },
  {
    id: 'fee-compilation',
    kind: 'compilation',
    title: '示例区行政事业性收费目录清单',
    issue: '2026 年版',
    description: '（示例）清单上没有的，一律不收费。',
    by: 'finance',
    year: 2026,
    pages: 1,
    itemId: 'fee-list-2026',
    at: 'hall B3 0, library G2 0',
  },
  {
    id: 'guide-disclosure',
    kind: 'guide',
    title: '怎样申请政府信息公开',
    issue: '折页',
    description: '（示例）怎么填表、多久答复、不服怎么办。',
    by: 'office',
    year: 2026,
    pages: 6,
    itemId: 'request-how',
    at: 'hall C1 60, library G3 30, qinghe Q1 20',
  },
  {
    id: 'guide-housing',
    kind: 'guide',
    title: '公租房申请指南',
    issue: '折页',
    description: '（示例）谁能申请、带什么材料、怎么排队。',
    by: 'housing',
    year: 2026,
    pages: 8,
    itemId: 'guide-public-rental',
    at: 'hall B2 30',
  },
  {
    id: 'guide-elderly',
    kind: 'guide',
    title: '高龄津贴和养老服务指南（大字版）',
    issue: '折页',
    description: '（示例）家里老人每个月能领哪些钱，到哪里办。',
    by: 'civil',
    year: 2026,
    pages: 8,
    itemId: 'chart-allowance-elderly',
    at: 'qinghe Q2 20, wanghu S1 15',
  },
  {
    id: 'guide-school',
    kind: 'guide',
    title: '入学办事图解',
    issue: '2026 年 5 月',
    description: '（示例）学区怎么划、什么时候报名、带什么。',
    by: 'education',
    year: 2026,
    pages: 12,
    itemId: 'school-enrolment-2026',
    at: 'hall B2 40, library G3 12',
  },
  {
    id: 'guide-forms',
    kind: 'guide',
    title: '常用申请表样表',
    issue: '现行',
    description: '（示例）每张表都有填好的样子，照着填不出错。',
    by: 'office',
    year: 2026,
    pages: 24,
    at: 'hall C2 20',
  },
  {
    id: 'brochure-map',
    kind: 'brochure',
    title: '示例区便民地图折页',
    issue: '2026 年版',
    description: '（示例）医院、学校、公交、水电气热营业厅，一张图看全。',
    by: 'office',
    year: 2026,
    pages: 2,
    at: 'hall C1 60, library G3 25, park P1 20, qinghe Q1 30, wanghu S1 10',
  },
  {
    id: 'brochure-meal',
    kind: 'brochure',
    title: '社区食堂怎么吃（图解）',
    issue: '大字版',
    description: '（示例）老年助餐补贴怎么领、在哪家食堂吃。',
    by: 'civil',
    year: 2024,
    pages: 4,
    itemId: 'read-elderly-meal-2024',
    cover: 'read-elderly-meal-2024-1.png',
    at: 'hall B1 40, wanghu S1 8',
  },
  {
    id: 'brochure-talent',
    kind: 'brochure',
    title: '青年人才来示例区能拿到什么',
    issue: '折页',
    description: '（示例）租房、买房、生活补贴，一张表看懂。',
    by: 'labour',
    year: 2025,
    pages: 4,
    itemId: 'chart-talent-housing-2025',
    cover: 'chart-talent-housing-2025-1.png',
    at: 'hall A2 0, park P1 25',
  },
  {
    id: 'brochure-flood',
    kind: 'brochure',
    title: '防汛避险明白纸',
    issue: '2026 年汛期',
    description: '（示例）往哪里转移、带什么、打哪个电话。',
    by: 'emergency',
    year: 2026,
    pages: 2,
    at: 'hall C1 0, dongfan D1 0',
  },
];

export const paperMaterials: readonly PaperMaterial[] = papers.map(material);
