import type { Draft } from './document.ts';

/** The longer documents in plain words. */
export const policyReadings: readonly Draft[] = [
  {
    id: 'read-prepaid-card',
    kind: 'interpretation',
    title: '办卡容易退卡难？《示例区预付卡消费管理办法（试行）》问答',
    agency: 'market',
    published: '2026-04-03',
    subject: '市场监管',
    channels: 'interpretation-qa livelihood-lookup',
    audiences: ['resident', 'elderly'],
    summary: '15 天内没用全额退、用了一半怎么退、店关了找谁。',
    relations: ['interprets market-prepaid-card'],
    text: `
## 问：昨天一时冲动办了 3000 元健身卡，能退吗？
能。付款 15 天内、一次没用过，商家要在 5 天内全额退。送的瑜伽垫已经拆了的，可以按事先标的价格扣。
## 问：用了一半想退呢？
按您实际买的优惠价扣掉已经用的，剩下的 15 天内退。因为生病、怀孕、搬到外地，不能收手续费。
## 问：合同上写着“概不退换”，算数吗？
不算。这句话写了也没有用，您可以拿着合同投诉。
## 问：怎么知道这家店靠不靠谱？
看三样：有没有合同、有没有存管账户的牌子、在不在每月公布的投诉名单里。三样都可以在政务公开专区查。
## 问：店突然关门了，找谁？
带上卡和付款记录，到就近的街道矛盾调解中心登记。存管的钱会在登记截止后 30 天内按比例退，可能退不到全部，所以一次别充太多。`,
  },
  {
    id: 'read-ebike-charging',
    kind: 'interpretation',
    title: '电动自行车停放充电管理规定，六件和您有关的事',
    agency: 'office',
    published: '2026-02-27',
    subject: '公安、安全、司法',
    channels: 'interpretation-text livelihood-lookup',
    audiences: ['resident', 'worker'],
    summary: '车停哪里、电费多少、旧电池换新补多少、物业能不能扣车。',
    relations: ['interprets emergency-ebike-charging'],
    text: `
- 车不进楼，电池不进家。起火以后楼道里的烟几十秒就能封住逃生的路，这一条没有例外。
- 没地方充，先建后管。您的小区缺多少个端口、什么时候补，在本机上按小区名字就能查到。
- 电费和服务费分开标价，服务费每千瓦时最多 0.45 元。卡里没用完的钱随时能退。
- 物业可以劝、可以报告，不可以扣车、扎胎。
- 9 月 15 日前交旧车买新车补 400 元，只换电池补 150 元，60 周岁以上和低保家庭再加 100 元。
- 第一次违规、当场改正的，以教育为主。
! 看到楼道充电，先提醒邻居；不听的，拨打 0000-0012345。`,
  },
  {
    id: 'chart-rent-subsidy-new',
    kind: 'interpretation',
    title: '一表看懂｜在示例区租房，三种补贴选哪一种',
    agency: 'housing',
    published: '2026-06-26',
    subject: '城乡建设、环境保护',
    channels: 'interpretation-chart livelihood-housing',
    audiences: ['worker', 'family'],
    summary: '青年人才、新市民、公租房三种补贴只能选一种，对着表看哪个合适。',
    relations: ['interprets housing-rent-subsidy-new', 'related talent-housing-2025'],
    text: `
|= 三种租房帮助
| 比一比 | 青年人才租房补贴 | 新市民租房补贴 | 公租房租赁补贴 |
| 给谁 | 大专以上或者高级工以上 | 在区务工、经商，没有房子 | 本区住房困难家庭 |
| 看收入吗 | 不看 | 人均每月 4200 元以内 | 看，标准更低 |
| 每月多少 | 400—2000 元 | 180—620 元 | 按面积和人口计算 |
| 最长多久 | 24 或者 36 个月 | 24 个月 | 符合条件就一直有 |
| 到哪里办 | 大厅 2 楼人才窗口 | 大厅或者街道 | 街道 |
三种只能选一种，可以换，换的时候从下个月起算。拿不准的，请窗口三种都算一遍再决定。`,
  },
  {
    id: 'read-gig-workers',
    kind: 'interpretation',
    title: '骑手、司机看过来：新就业形态权益保障措施大白话',
    agency: 'labour',
    published: '2026-03-24',
    subject: '劳动、人事、监察',
    channels: 'interpretation-text livelihood-job',
    audiences: ['worker'],
    summary: '受伤先垫钱、超时怎么扣、累了系统让您歇、有事晚上去哪儿说。',
    relations: ['interprets labour-gig-workers'],
    text: `
# 受伤了
先看病，打 0000-0000103 报案，留好订单截图。医药费由保障基金先垫，最高 5 万元，30 天内给结论。保障费每单几分钱，由平台出，谁从您工资里扣都不对。
# 被扣款了
一单最多扣掉这一单的配送费。商家出餐慢、小区不让进、下大雨，平台要拿出证据才能扣。在应用里点申诉，48 小时内必须有真人回您。
# 跑累了
连续 4 小时歇 20 分钟，一天最多 12 小时，这是系统的事，不用您请假。全区 45 个驿站，水、厕所、微波炉都免费。
# 说理去
云桥街道的调解室晚上 7 点到 10 点开门，收工了再去也来得及。`,
  },
];
