import type { Audience, ItemKind } from '../../../src/shared/item.ts';
import type { AgencyKey } from './agencies.ts';
import type { Draft } from './document.ts';

/**
 * What stands before and after a policy: its draft for comment, what was said about it, what came of
 * it. With the policy and its explanation these are whole life lines.
 */
interface Line {
  readonly policy: string;
  readonly agency: AgencyKey;
  readonly subject: string;
  readonly audiences: readonly Audience[];
  readonly parts: readonly Part[];
}

interface Part {
  readonly step: 'drafts' | 'hears' | 'reports';
  readonly title: string;
  readonly published: string;
  readonly summary: string;
  readonly text: string;
}

const lines: readonly Line[] = [
  {
    policy: 'elderly-meal-2024',
    agency: 'civil',
    subject: '养老服务',
    audiences: ['elderly', 'family'],
    parts: [
      {
        step: 'drafts',
        title: '关于《示例区老年助餐服务办法（征求意见稿）》公开征求意见的公告',
        published: '2024-03-18',
        summary: '在哪里建助餐点、补多少钱、怎么管，请在 4 月 17 日前提意见。',
        text: `区民政局起草了《示例区老年助餐服务办法（征求意见稿）》，现向社会征求意见，时间 30 天。
|= 征求意见稿的主要内容
| 事项 | 准备怎么定 |
| 助餐点 | 每个社区至少一个，步行不超过 20 分钟 |
| 用餐补贴 | 60 周岁以上每餐 1 元，80 周岁以上每餐 3 元 |
| 付款 | 刷老年卡或者社保卡 |
| 送餐 | 失能老人可以申请，送餐费每次 2 元，个人付 |
## 怎么提意见
到社区说，写信到区民政局养老科，或者在政务公开专区自助终端上提交。`,
      },
      {
        step: 'hears',
        title: '《示例区老年助餐服务办法（征求意见稿）》意见收集和采纳情况',
        published: '2024-05-10',
        summary: '收到 214 条，采纳 96 条，没采纳的逐条说明理由。',
        text: `征求意见 30 天，收到意见 214 条，其中老年人提的 161 条。开座谈会 4 场。
|= 主要意见和采纳情况
| 大家说 | 采纳没有 | 为什么 |
| 20 分钟太远，走不动 | 采纳 | 改成一般不超过 15 分钟 |
| 80 岁以上补贴太少 | 采纳 | 改成每餐 4 元，90 岁以上 6 元 |
| 我只会用现金 | 采纳 | 写明不得拒收现金 |
| 送餐费自己付不起 | 采纳 | 送餐费改由财政负担 |
| 一天补三餐 | 没采纳 | 财力不够，先补一餐，实行一年后再评估 |
| 外区来探亲的也补 | 部分采纳 | 在本区住满一年的可以补 |`,
      },
      {
        step: 'reports',
        title: '《示例区老年助餐服务办法》实行一年执行结果',
        published: '2025-08-20',
        summary: '建成助餐点 61 个，每天 7300 位老人来吃饭，花了 1268 万元。',
        text: `|= 说到的和做到的（2024 年 7 月—2025 年 6 月）
| 事项 | 办法怎么定 | 做到了多少 |
| 助餐点 | 每个社区至少一个 | 58 个社区和村建成 61 个，还差 3 个村 |
| 用餐 | — | 平均每天 7300 人 |
| 补贴 | 按年龄分档 | 发放 1268 万元，全部到账 |
| 送餐 | 财政负担送餐费 | 送餐 18.4 万次 |
| 检查 | 每月一次红黄绿牌 | 检查 712 次，黄牌 19 次，红牌 2 次，都已整改 |
## 没做到的
东畈 3 个自然村还没有助餐点，2025 年 12 月底前由配送点覆盖。
## 老人怎么说
电话回访 1200 人，满意 1087 人。不满意的主要是菜太咸、排队久。`,
      },
    ],
  },
  {
    policy: 'finance-sme-growth-2026',
    agency: 'industry',
    subject: '工业经济',
    audiences: ['enterprise'],
    parts: [
      {
        step: 'drafts',
        title: '关于《示例区支持中小企业稳定增长的若干措施（征求意见稿）》征求意见的公告',
        published: '2026-01-16',
        summary: '十三条措施听听企业意见，2 月 15 日截止。',
        text: `涉企文件征求意见不少于 30 天。征求意见稿一共十三条，主要内容：
+ 首次上规企业一次性奖励 8 万元；
+ 技术改造按设备投资额 6% 补助；
+ 展会展位费补助 50%；
+ 国有厂房租金 4 月到 6 月减半；
+ 政府采购预留份额不低于 40%。
企业可以写信、打电话 0000-0000109，也可以参加 1 月 28 日的座谈会。`,
      },
      {
        step: 'hears',
        title: '《示例区支持中小企业稳定增长的若干措施》意见采纳情况说明',
        published: '2026-03-06',
        summary: '走访 312 家企业，收到 143 条意见，采纳 78 条，增加两条措施。',
        text: `|= 企业意见和采纳情况
| 企业说 | 采纳没有 | 结果 |
| 上规以后税费增加，奖励要跟上 | 采纳 | 奖励提到 10 万元，次年再奖 5 万元 |
| 用电贵 | 采纳 | 增加第五条用电补贴 |
| 货款拖得久 | 采纳 | 增加支付期限 30 日的规定 |
| 境外展会更贵 | 采纳 | 境外展位费补助 70% |
| 直接减免税款 | 没采纳 | 税收政策由国家规定，区里不能减 |
| 奖励给到员工个人 | 没采纳 | 已有人才政策，不重复 |`,
      },
      {
        step: 'reports',
        title: '《关于支持中小企业稳定增长的若干措施》2026 年前三季度执行结果',
        published: '2026-10-28',
        summary: '兑付 4382 万元，惠及 1126 户，有两条进度慢，原因写明。',
        text: `|= 逐条落实情况
| 措施 | 户数 | 兑付（万元） | 进度 |
| 上规奖励 | 41 | 410 | 已完成 |
| 技改补助 | 37 | 2140 | 第二批 12 月兑付 |
| 用电补贴 | 684 | 512 | 已完成 |
| 租金减半 | 219 | 1146 | 已完成 |
| 展会补贴 | 66 | 174 | 正常 |
| 采购增量奖励 | 0 | 0 | 年底按全年数据核算 |
## 进度慢的两条
技改补助第一批平均用了 41 天，比承诺多 11 天，原因是设备发票核验人手不够，已增加两人。产销对接活动办了 13 场，全年要办 20 场。`,
      },
    ],
  },
  {
    policy: 'emergency-ebike-charging',
    agency: 'emergency',
    subject: '公安、安全、司法',
    audiences: ['resident', 'worker'],
    parts: [
      {
        step: 'drafts',
        title: '《示例区住宅小区电动自行车停放充电管理规定（草案）》征求意见公告',
        published: '2025-11-03',
        summary: '楼道不停车，小区建车棚，请在 12 月 3 日前说说您的看法。',
        text: `## 为什么要定这个规定
2025 年前十个月，全区楼道电动自行车起火 11 起。
## 草案准备怎么定
- 楼门厅、楼梯、走道、电梯前室不得停车和充电。
- 有物业的小区每三户一个停车位。
- 充电服务费每千瓦时不超过 0.6 元。
- 违反的由派出所处罚。
12 月 3 日前，可以向社区、街道或者在自助终端提意见。听证会 11 月 21 日在柳园街道召开。`,
      },
      {
        step: 'hears',
        title: '《示例区住宅小区电动自行车停放充电管理规定（草案）》意见采纳和听证情况',
        published: '2026-01-09',
        summary: '收到 862 条意见，服务费降到 0.45 元，先建车棚后管理。',
        text: `收到书面意见 862 条，听证会 24 位代表发言。
|= 主要意见
| 大家说 | 采纳没有 | 结果 |
| 没地方充就罚，不公平 | 采纳 | 首次违反当场改正的，只教育不处罚 |
| 车位不够 | 采纳 | 每三户一个改为每两户一个 |
| 服务费贵 | 采纳 | 最高 0.45 元 |
| 物业扣车 | 采纳 | 写明不得扣车、扎胎 |
| 允许电池拿回家充 | 没采纳 | 火灾多由电池引起 |`,
      },
      {
        step: 'reports',
        title: '《示例区住宅小区电动自行车停放充电管理规定》施行半年执行结果',
        published: '2026-09-22',
        summary: '新建充电端口 6214 个，楼道起火从 7 起降到 1 起。',
        text: `|= 2026 年 3 月 15 日—9 月 15 日
| 事项 | 目标 | 做到 |
| 补建充电端口 | 年底 9000 个 | 6214 个 |
| 有物业小区达标 | 年底全部 | 118 个，占 71% |
| 以旧换新 | — | 4386 辆，补贴 181 万元 |
| 楼道起火 | — | 1 起，去年同期 7 起 |
## 还差的
47 个小区车位没有达标，名单在各街道公开；无物业老小区 2027 年 6 月底前补建。`,
      },
    ],
  },
  {
    policy: 'innovation-scene-2026',
    agency: 'office',
    subject: '科技创新',
    audiences: ['enterprise', 'resident'],
    parts: [
      {
        step: 'drafts',
        title: '《示例区应用场景开放工作方案（征求意见稿）》征求意见公告',
        published: '2026-05-20',
        summary: '准备开放八个应用场景，6 月 19 日前听企业和居民意见。',
        text: `准备向企业开放社区照护、路灯、河道等八个应用场景。请企业看看条件合不合适，请居民看看个人信息保护够不够。意见请寄区政府办公室，电话 0000-0000102。`,
      },
    ],
  },
];

const kind: ItemKind = 'notice';

const draftOf =
  ({ policy, agency, subject, audiences }: Line) =>
  ({ step, title, published, summary, text }: Part): Draft => ({
    id: `${step === 'reports' ? 'result' : step === 'drafts' ? 'draft' : 'hears'}-${policy}`,
    kind,
    title,
    agency,
    published,
    subject,
    channels: step === 'reports' ? 'notice-publicity' : 'notice-consultation',
    audiences,
    summary,
    text,
    relations: [`${step} ${policy}`],
  });

export const lifeLines: readonly Draft[] = lines.flatMap((line) => line.parts.map(draftOf(line)));
