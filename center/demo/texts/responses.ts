import type { AgencyKey } from './agencies.ts';
import type { Draft } from './document.ts';

/** 回应关切: what people were told wrongly or worry about, and what is the case. */
const answer = (
  id: string,
  title: string,
  agency: AgencyKey,
  published: string,
  subject: string,
  summary: string,
  text: string,
): Draft => ({
  id: `response-${id}`,
  kind: 'notice',
  title,
  agency,
  published,
  subject,
  channels: 'responses',
  audiences: ['resident'],
  summary,
  text,
});

export const responses: readonly Draft[] = [
  answer(
    'water-price',
    '第二水厂建成以后，示例区的水价会翻一倍吗？',
    'water',
    '2026-11-12',
    '水务',
    '不会。建厂不调价；水价要调整，必须先开听证会。',
    `有居民问：网上说第二水厂 3.6 亿元投资要摊到水费里，水价翻一倍。
## 事实是这样的
- 第二水厂的投资由区财政和专项债券承担，不进水价成本。
- 现行水价没有调整计划。
- 依法调整水价，必须先做成本监审，再开听证会，居民代表不少于五分之二。
! 听到拿不准的消息，请打 0000-0000127 问区水务局，或者在本机“咨询投诉建议”里留言。`,
  ),
  answer(
    'meal-subsidy',
    '示例区老年食堂的补贴是不是要取消了？',
    'civil',
    '2026-10-22',
    '养老服务',
    '没有取消。2026 年 5 月起 80 岁以上还提高了。',
    `## 大家听到的
“年底助餐补贴停发，食堂要改成原价。”
## 实际情况
《示例区老年助餐服务办法》有效，2026 年 5 月修改后，80—89 周岁每餐补 5 元，90 周岁以上每餐补 7 元，每天最多补两餐。
有两家食堂在换承包人，换的时候由邻近食堂送餐，价格和补贴不变。`,
  ),
  answer(
    'air-october',
    '十月那几天为什么有焦糊味？示例区生态环境局答复',
    'ecology',
    '2026-10-30',
    '生态环境',
    '是秸秆露天焚烧造成的，已查处两起，数据可以在本机查。',
    `10 月 17 日至 19 日，热线收到 46 件气味投诉。
## 查到的原因
云桥北侧和邻区交界处有两处秸秆露天焚烧，19 日凌晨扑灭，当事人已经处理。
## 空气数据
三天的细颗粒物日均值是 68、81、57 微克每立方米，第二天为轻度污染。每月月报在“监督检查”栏目。
## 下一步
收割季每晚增加一班巡查，请您发现火点就打 0000-0012345。`,
  ),
  answer(
    'school-merge',
    '东畈的两个教学点要撤并，孩子上学怎么办？',
    'education',
    '2026-09-25',
    '教育',
    '还在听意见，家长同意不到八成的不撤；撤并以后有校车。',
    `规划草案公示以后，家长问得最多的三件事：
|= 问和答
| 家长问 | 我们答 |
| 已经定了吗 | 没有。公示 30 日，还要开家长会，同意不到八成的不撤 |
| 远了怎么办 | 超过 3 公里的安排校车，低保家庭免费 |
| 老师怎么安排 | 两个教学点的老师全部随学生到新学校 |
家长会时间由学校通知，也可以问 0000-0000110。`,
  ),
];
