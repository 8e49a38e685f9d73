import type { GazetteDetails } from '../../../src/shared/item-details.ts';
import { attachmentSha256 } from './attachment-file.ts';
import type { Draft } from './document.ts';
import { pagesOfIssue } from './gazette-pages.ts';
import { tableText } from './markup.ts';

/** One issue of 示例区人民政府公报; the newer ones are PDFs, the older ones OFDs, all with the full texts. */
export interface GazetteIssue {
  readonly id: string;
  readonly name: string;
  readonly published: string;
  readonly channel: string;
  /** Ids of the documents it carries, in order. */
  readonly articles: readonly string[];
  readonly chronicle: readonly string[];
  readonly foreword: string;
  readonly file: string;
}

export const gazetteIssues: readonly GazetteIssue[] = [
  {
    id: 'gazette-2026-5',
    name: '2026 年第 5 期（总第 41 期）',
    published: '2026-10-30',
    channel: 'gazette-2026',
    articles: [
      'ban-burning-2026',
      'street-name-2026',
      'insurance-fee-2027',
      'land-green-factory-2026',
    ],
    chronicle: [
      '9 月 3 日　区政府常务会议研究秋季秸秆禁烧工作',
      '9 月 22 日　清河两岸景观提升工程开工',
      '10 月 14 日　第三季度经济运行分析会召开',
    ],
    foreword: '本期刊登通告 1 件、批复 1 件、部门文件 2 件，并附九、十月大事记。',
    file: 'gazette-2026-5.pdf',
  },
  {
    id: 'gazette-2026-4',
    name: '2026 年第 4 期（总第 40 期）',
    published: '2026-08-31',
    channel: 'gazette-2026',
    articles: ['cleanup-2026', 'low-income-standard-2026', 'innovation-scene-2026'],
    chronicle: [
      '7 月 1 日　低保新标准开始执行',
      '7 月 18 日　防汛二级响应演练',
      '8 月 20 日　41 所学校食堂接入“明厨亮灶”',
    ],
    foreword: '本期重点刊登行政规范性文件清理结果，请各单位据此更新案头资料。',
    file: 'gazette-2026-4.pdf',
  },
  {
    id: 'gazette-2026-3',
    name: '2026 年第 3 期（总第 39 期）',
    published: '2026-06-30',
    channel: 'gazette-2026',
    articles: ['elderly-meal-amend-2026', 'school-enrolment-2026', 'land-workshop-rent-2026'],
    chronicle: [
      '5 月 1 日　老年助餐补贴新标准施行',
      '5 月 27 日　公交线网优化方案听证会举行',
      '6 月 13 日　入学登记现场帮办首日接待 412 名家长',
    ],
    foreword: '本期内容与老人、孩子、企业都有关：助餐补贴、入学、标准厂房。',
    file: 'gazette-2026-3.pdf',
  },
  {
    id: 'gazette-2026-2',
    name: '2026 年第 2 期（总第 38 期）',
    published: '2026-04-30',
    channel: 'gazette-2026',
    articles: ['finance-sme-growth-2026', 'funding-farm-insurance-2026', 'decision-catalog-2026'],
    chronicle: [
      '3 月 18 日　稳增长十五条出台',
      '4 月 2 日　“书香券”停止发放说明会',
      '4 月 20 日　招生入学工作会议召开',
    ],
    foreword: '本期刊登支持中小企业的措施全文和今年重大行政决策事项目录。',
    file: 'gazette-2026-2.pdf',
  },
  {
    id: 'gazette-2026-1',
    name: '2026 年第 1 期（总第 37 期）',
    published: '2026-02-28',
    channel: 'gazette-2026',
    articles: ['people-projects-2026', 'talent-flat-2026', 'science-plan-fund-2026'],
    chronicle: [
      '1 月 12 日　《政府工作报告》征求居民代表意见',
      '1 月 28 日　十件实事公布',
      '2 月 11 日　技能提升补贴标准提高',
    ],
    foreword: '新年第一期，刊登十件实事的分工和时限，请大家监督。',
    file: 'gazette-2026-1.ofd',
  },
  {
    id: 'gazette-2025-4',
    name: '2025 年第 4 期（总第 36 期）',
    published: '2025-12-31',
    channel: 'gazette-2025',
    articles: [
      'fireworks-2025',
      'science-transfer-2025',
      'innovation-standard-award',
      'funeral-benefit-2025',
    ],
    chronicle: [
      '10 月 1 日　社区专区建设规范施行',
      '11 月 20 日　第一批应用场景调研',
      '12 月 10 日　烟花爆竹新通告发布',
    ],
    foreword: '本期刊登涉及千家万户的两件文件：烟花爆竹燃放、惠民殡葬。',
    file: 'gazette-2025-4.ofd',
  },
  {
    id: 'gazette-2025-3',
    name: '2025 年第 3 期（总第 35 期）',
    published: '2025-09-30',
    channel: 'gazette-2025',
    articles: [
      'talent-housing-2025',
      'public-rental-amend-2025',
      'zone-rules-2025',
      'long-title-education',
    ],
    chronicle: [
      '7 月 15 日　青年人才安家支持办法施行',
      '8 月 4 日　公租房收入线调整',
      '9 月 1 日　课后服务新规落地',
    ],
    foreword: '本期关注“住”与“学”。',
    file: 'gazette-2025-3.ofd',
  },
  {
    id: 'gazette-2025-2',
    name: '2025 年第 2 期（总第 34 期）',
    published: '2025-06-30',
    channel: 'gazette-2025',
    articles: ['emergency-plan-flood-2025', 'childcare-subsidy-2025', 'funding-guarantee-2025'],
    chronicle: [
      '4 月 22 日　老旧小区改造启动“居民点单”',
      '5 月 22 日　新版防汛预案印发',
      '6 月 6 日　首担首贷走进集市',
    ],
    foreword: '汛期将至，本期全文刊登防汛抗旱应急预案，请留意转移安置点。',
    file: 'gazette-2025-2.ofd',
  },
  {
    id: 'gazette-2025-1',
    name: '2025 年第 1 期（总第 33 期）',
    published: '2025-03-31',
    channel: 'gazette-2025',
    articles: ['elderly-allowance-2025', 'land-standard-2025', 'elderly-home-adapt'],
    chronicle: [
      '1 月 1 日　留言办理新规则施行',
      '1 月 14 日　高龄津贴提标',
      '2 月 26 日　标准地意见公布',
    ],
    foreword: '本期刊登高龄津贴、居家适老化改造两件惠老文件。',
    file: 'gazette-2025-1.ofd',
  },
  {
    id: 'gazette-2024-4',
    name: '2024 年第 4 期（总第 32 期）',
    published: '2024-12-31',
    channel: 'gazette-earlier',
    articles: ['finance-funds-measures', 'assistance-temporary-2024', 'interaction-reply-rules'],
    chronicle: ['10 月 25 日　惠企资金直达办法公布', '11 月 22 日　临时救助新办法公布'],
    foreword: '钱要到得快，难处要有人管，留言要有人回：本期三件文件说的就是这三件事。',
    file: 'gazette-2024-4.ofd',
  },
  {
    id: 'gazette-2024-2',
    name: '2024 年第 2 期（总第 30 期）',
    published: '2024-06-30',
    channel: 'gazette-earlier',
    articles: ['elderly-meal-2024', 'finance-farm-machine-2024'],
    chronicle: ['5 月 15 日　农机补贴开始登记', '6 月 3 日　老年助餐办法公布'],
    foreword: '本期全文刊登《示例区老年助餐服务办法》。',
    file: 'gazette-2024-2.ofd',
  },
  {
    id: 'gazette-2023-3',
    name: '2023 年第 3 期（总第 27 期）',
    published: '2023-10-31',
    channel: 'gazette-earlier',
    articles: ['public-rental-2023', 'cleanup-2023', 'heating-subsidy-2025'],
    chronicle: ['8 月 28 日　公租房保障办法公布', '9 月 14 日　两件阶段性文件宣布失效'],
    foreword: '本期刊登公租房保障办法和清洁取暖补贴办法。',
    file: 'gazette-2023-3.ofd',
  },
  {
    id: 'gazette-2022-1',
    name: '2022 年第 1 期（总第 21 期）',
    published: '2022-06-30',
    channel: 'gazette-earlier',
    articles: ['talent-housing-2022', 'dog-rules-2022'],
    chronicle: ['3 月 16 日　人才安家补贴办法公布', '5 月 9 日　养犬重点区域公布'],
    foreword: '本期为半年合刊。',
    file: 'gazette-2022-1.ofd',
  },
  {
    id: 'gazette-2019-2',
    name: '2019 年第 2 期（总第 10 期）',
    published: '2019-09-30',
    channel: 'gazette-earlier',
    articles: ['talent-housing-2019', 'parking-2019'],
    chronicle: ['5 月 24 日　引进人才安家补贴暂行办法公布', '9 月 6 日　道路停车收费办法公布'],
    foreword: '本期所载文件均已不再施行，仅供查考。',
    file: 'gazette-2019-2.ofd',
  },
];

/** `gazette-2026-5` is the fifth of 2026. */
const numberOf = ({ id }: GazetteIssue): { readonly year: number; readonly issue: number } => {
  const [, year, issue] = id.split('-').map(Number);
  return { year: year ?? 0, issue: issue ?? 0 };
};

/** Pages as the built files have them; one page each while they are not built yet. */
const articlesOf = (
  { file, articles }: GazetteIssue,
  titles: ReadonlyMap<string, Draft>,
): GazetteDetails['articles'] => {
  const pages = pagesOfIssue(file);
  return articles.map((id, index) => ({
    title: titles.get(id)?.title ?? id,
    ...(pages[index] ?? { fromPage: 1, toPage: 1 }),
    itemId: id,
  }));
};

const draftOf =
  (titles: ReadonlyMap<string, Draft>) =>
  (issue: GazetteIssue): Draft => ({
    id: issue.id,
    kind: 'gazette',
    title: `示例区人民政府公报 ${issue.name}`,
    agency: 'office',
    published: issue.published,
    subject: '政府公报',
    channels: `gazette ${issue.channel}`,
    audiences: ['resident', 'enterprise'],
    summary: issue.foreword,
    relations: issue.articles.map((id) => `related ${id}`),
    files: [`${issue.file}|示例区人民政府公报 ${issue.name}（全文）`],
    details: {
      kind: 'gazette',
      ...numberOf(issue),
      sha256: attachmentSha256(issue.file),
      articles: articlesOf(issue, titles),
    },
    text: [
      issue.foreword,
      tableText('本期目录', [
        ['序号', '标题', '文号', '印发日期'],
        ...issue.articles.map((id, index) => {
          const article = titles.get(id);
          return [
            String(index + 1),
            article?.title ?? '',
            article?.number ?? '—',
            article?.written ?? article?.published ?? '—',
          ];
        }),
      ]),
      '## 大事记',
      ...issue.chronicle.map((line) => `- ${line}`),
      '公报免费赠阅，可以在区档案馆、区图书馆、各政务公开专区领取。',
    ].join('\n'),
  });

/** The issues as items; they list the given documents by title and number. */
export const gazetteDrafts = (documents: readonly Draft[]): readonly Draft[] =>
  gazetteIssues.map(draftOf(new Map(documents.map((draft) => [draft.id, draft]))));
