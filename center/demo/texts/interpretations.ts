import type { Draft } from './document.ts';

/** What the policies mean, in plain words. Longer than a code file may be, because it holds texts, not logic. */
export const interpretations: readonly Draft[] = [
  {
    id: 'read-talent-housing-2025',
    kind: 'interpretation',
    title: '问答｜示例区青年人才安家支持办法怎么用',
    agency: 'labour',
    published: '2025-06-20',
    subject: '人才工作',
    channels: 'interpretation-qa policy-talent service-talent',
    audiences: ['worker', 'enterprise'],
    summary: '租房补贴、购房补贴、青年驿站，九个问题讲明白。',
    relations: ['interprets talent-housing-2025', 'interprets talent-station-rules'],
    text: `
## 问：我是大专毕业，能领吗？
能。大专和高级工每月 400 元，最多领 24 个月。以前的办法只到本科，这次放宽了。
## 问：我在区里送外卖，算就业吗？
只要在区里依法参加社会保险（包括灵活就业人员参保），就算。
## 问：先租房后买房，两个补贴能都领吗？
可以先领租房补贴，买房以后租房补贴停发，再领购房补贴，前面领的不扣。
## 问：夫妻两个人都符合条件呢？
租房补贴只能一方领，就高；购房补贴可以各领各的，但合计不超过房价的百分之十。
## 问：我 2023 年已经按老办法领了一年，怎么办？
两条路选一条：接着按老办法领完，或者改按新办法领。改的话，已经领过的月数要扣掉。
## 问：公司在示例区，我住在邻区，行不行？
租房补贴要求在本区租住，住在邻区的不能领；购房补贴也要求房子在本区。
## 问：材料交到哪里？
政务服务大厅 2 楼人才服务窗口。学历、社保这些窗口能查到，不用带纸质的。
## 问：多久能拿到钱？
审核 10 个工作日，公示 5 个工作日，拨款 15 个工作日，合起来大约一个半月。
## 问：中途辞职怎么办？
30 天内告诉人社局。在区内换单位的，不影响；离开本区的，从下个月停发。`,
  },
  {
    id: 'chart-talent-housing-2025',
    kind: 'interpretation',
    title: '一表看懂｜青年人才来示例区，能拿到什么',
    agency: 'labour',
    published: '2025-06-27',
    subject: '人才工作',
    channels: 'interpretation-chart policy-talent',
    audiences: ['worker'],
    summary: '按学历和技能等级，把每月能领、一次能领、能住哪里列成一张表。',
    relations: ['interprets talent-housing-2025'],
    text: `
|= 我能拿到什么
| 我是 | 每月租房补贴 | 领多久 | 买房一次给 | 人才公寓 | 青年驿站 |
| 博士、正高 | 2000 元 | 3 年 | 10 万元 | 免租 | 7 天 |
| 硕士、副高、高级技师 | 1200 元 | 3 年 | 5 万元 | 半价 | 7 天 |
| 本科、技师 | 600 元 | 2 年 | 2 万元 | 七折 | 7 天 |
| 大专、高级工 | 400 元 | 2 年 | 1 万元 | 七折 | 7 天 |
! 带上身份证，到政务服务大厅 2 楼人才服务窗口。`,
  },
  {
    id: 'read-talent-housing-2022',
    kind: 'interpretation',
    title: '《示例区人才安家补贴实施办法》解读',
    agency: 'labour',
    published: '2022-03-18',
    subject: '人才工作',
    channels: 'interpretation-text',
    audiences: ['worker', 'enterprise'],
    summary: '2022 年办法的解读，原办法已被替代，请看新解读。',
    relations: ['interprets talent-housing-2022'],
    text: `
2019 年的办法实行三年来，共有 1126 人领到补贴，但也发现两个问题：一次发完以后有人很快离开；技能人才没有份。
新办法把一次性发放改成按年发放，人留一年、领一年；把高级工以上的技能人才也包括进来。
同时，申请材料从 7 份减到 3 份，社保、户籍信息由部门自己核对。`,
  },
  {
    id: 'read-sme-growth-2026',
    kind: 'interpretation',
    title: '《示例区人民政府关于支持中小企业稳定增长的若干措施》政策解读',
    agency: 'industry',
    published: '2026-03-23',
    subject: '工业经济',
    channels: 'interpretation-text policy-finance',
    audiences: ['enterprise'],
    summary: '为什么出台、和去年有什么不同、企业先做哪三件事。',
    relations: ['interprets finance-sme-growth-2026'],
    text: `
## 为什么要出台
今年年初我们走访了 312 家企业，企业说得最多的是三件事：订单不稳、用电贵、回款慢。十五条措施就是冲着这三件事来的。
## 和去年比，变在哪里
|= 主要变化
| 事项 | 去年 | 今年 |
| 上规奖励 | 8 万元 | 10 万元，次年再奖 5 万元 |
| 技改补助比例 | 6% | 8% |
| 展会补贴 | 50% | 境内 60%，境外 70% |
| 货款支付 | 60 日 | 30 日 |
| 申请材料 | 平均 9 份 | 平均 3 份，四条免申即享 |
## 企业现在可以做什么
+ 登录区政务服务网，确认企业的收款账户；
+ 技改项目抓紧备案，11 月这一批 11 月 30 日截止受理；
+ 有参展计划的，先打电话问清展会在不在目录里。
## 谁来解释
区工业和信息化局企业服务科，0000-0000109。`,
  },
  {
    id: 'qa-funds-direct',
    kind: 'interpretation',
    title: '问答｜什么叫“免申即享”，什么叫“快申快享”',
    agency: 'finance',
    published: '2024-10-30',
    subject: '财政资金',
    channels: 'interpretation-qa policy-finance policy-claim',
    audiences: ['enterprise'],
    summary: '两种兑付方式的区别，以及到账慢了找谁。',
    relations: ['interprets finance-funds-measures'],
    text: `
## 问：免申即享，是不是什么都不用管？
要做一件事：确认收款账户。名单由部门用税务、社保、统计数据比对出来，您收到短信或者电话后，登录确认即可。没有收到的，可以在本专区请工作人员查一下。
## 问：快申快享要交哪些材料？
每项政策的兑付指南都列得清清楚楚，一般不超过三份。指南没写的，窗口不能要。
## 问：多少天能到账？
免申即享 30 个工作日左右，快申快享最长 60 个工作日。每一步都有时限，超时系统会提醒负责人。
## 问：我觉得自己符合，却不在名单里？
公示期内可以提出异议，牵头部门 5 个工作日内答复。
## 问：有中介说可以帮忙多拿钱，要提成。
不要信。所有惠企资金都不收任何费用。`,
  },
  {
    id: 'read-elderly-meal-2024',
    kind: 'interpretation',
    title: '社区食堂怎么吃？《示例区老年助餐服务办法》大白话解读',
    agency: 'civil',
    published: '2024-06-06',
    subject: '养老服务',
    channels: 'interpretation-qa livelihood-elderly',
    audiences: ['elderly', 'family'],
    summary: '去哪吃、多少钱、不会刷脸怎么办、不能出门怎么办。',
    relations: ['interprets elderly-meal-2024', 'interprets elderly-meal-amend-2026'],
    text: `
## 去哪里吃？
看门口有没有蓝底白碗的牌子。本机“便民查询”里有全部助餐点的地址和电话。
## 一顿饭多少钱？
两荤两素一汤，定价 12 元左右。您 60 多岁，自己付 11 元；70 多岁付 10 元；80 多岁和 90 岁以上更便宜。2026 年 5 月起，80 多岁每餐补 5 元，90 岁以上补 7 元，而且一天可以补两餐。
## 我不会刷脸。
没关系，老年卡、社保卡、现金都行。哪家不收现金，您打 0000-0000113。
## 老伴下不了床。
可以申请送餐，社区看过情况就能定，送餐费政府出。
## 饭菜不合口味？
每个食堂都有伙食委员会，一多半是老人。您也可以报名当委员。
## 外地来带孙子的老人能吃吗？
住满一年的，和本地老人一样。没住满的也能吃，按原价。`,
  },
  {
    id: 'read-public-rental',
    kind: 'interpretation',
    title: '公租房申请十问（2025 年修订后）',
    agency: 'housing',
    published: '2025-08-08',
    subject: '住房保障',
    channels: 'interpretation-qa livelihood-housing',
    audiences: ['resident', 'family', 'worker'],
    summary: '收入怎么算、排多久、能不能只领补贴、涨工资了怎么办。',
    relations: ['interprets public-rental-2023', 'interprets public-rental-amend-2025'],
    text: `
## 1. 收入线是多少？
家庭人均每月不高于 3000 元。算的是过去 12 个月的平均数，包括工资、经营收入、养老金，不包括高龄津贴、优抚金和残疾人补贴。
## 2. 人均住房 16 平方米怎么算？
全家名下所有住房的建筑面积加起来，除以家庭人口。
## 3. 有一辆旧车，行不行？
看价值。和存款、股票加在一起，人均不超过 15 万元就可以。
## 4. 我在区里打工一年，户口在外地。
2025 年 9 月以后，社保满 12 个月就可以申请。
## 5. 送外卖的有没有优先？
有。快递员、外卖配送员家庭属于优先保障。
## 6. 要排多久？
一般不超过两年。名册每月更新，可以查自己排第几。
## 7. 不想搬家，能不能只领钱？
能，选租赁补贴，每人每月 180 元。
## 8. 摇号公平吗？
摇号现场有代表监督，结果当天公布。
## 9. 涨工资了要搬走吗？
合同期内不用。到期审核时超了线，给半年过渡期。
## 10. 交材料去哪？
住哪个街道，就去哪个街道便民服务中心，带身份证就行。`,
  },
  {
    id: 'read-school-enrolment-2026',
    kind: 'interpretation',
    title: '家长问得最多的 12 个入学问题',
    agency: 'education',
    published: '2026-05-08',
    subject: '教育',
    channels: 'interpretation-qa livelihood-education guide-family',
    audiences: ['family', 'worker'],
    summary: '年龄卡在哪天、租房能不能上、老大老二能否同校、错过登记怎么办。',
    relations: ['interprets school-enrolment-2026'],
    text: `
+ 几岁能上小学？2020 年 8 月 31 日以前出生的孩子。差一天也不行，晚一年上不吃亏。
+ 房产证上写爷爷的名字行吗？三代同户、一起住满三年的，属于第二批。
+ 租房能上吗？公租房、人才公寓视同自有；普通租房按随迁子女统筹安排，保证有学上。
+ 居住证还差两个月满一年？可以先登记，截止前补齐。
+ 老二想和老大同校？登记时勾选“多孩同校”，老大在读就行。
+ 双胞胎会分开吗？绑定登记，同校；是否同班由家长选。
+ 学位满了怎么办？统筹到最近的还有学位的学校，超过 3 公里的安排校车。
+ 错过网上登记？6 月 13、14 日现场帮办；再错过，7 月 20 日前到教育局补登。
+ 要体检吗？入学后学校统一安排，免费。
+ 要不要上学前班、要不要考拼音？都不要，学校零起点教学。
+ 孩子有特殊需要？请提前说，专家会一起商量最合适的学校。
+ 有人说交钱能择校？骗子，请拨打 0000-0000128。`,
  },
  {
    id: 'chart-outpatient-2026',
    kind: 'interpretation',
    title: '一表看懂｜2026 年看门诊，自己花多少',
    agency: 'insurance',
    published: '2025-12-15',
    subject: '医疗保障',
    channels: 'interpretation-chart livelihood-medical',
    audiences: ['resident', 'elderly'],
    summary: '用五个例子算给您看：感冒、高血压、糖尿病、产检、住院。',
    relations: ['interprets medical-outpatient-2025'],
    text: `
|= 算一算
| 例子 | 在哪看 | 总费用 | 报销 | 自己付 | 说明 |
| 王大妈感冒 | 社区中心 | 80 元 | 48 元 | 32 元 | 不设起付线，报 60% |
| 李大爷高血压取药 | 社区中心 | 120 元 | 84 元 | 36 元 | 两病用药报 70% |
| 赵师傅腰疼拍片 | 二级医院 | 300 元 | 125 元 | 175 元 | 先减 50 元起付，再报 50% |
| 小陈产检 | 二级医院 | 500 元 | 300 元 | 200 元 | 报 60% |
| 孙奶奶糖尿病取药 | 二级医院 | 200 元 | 120 元 | 80 元 | 两病用药报 60% |
注：人物均为举例，不是真人。
看出来了吗？小病先去社区中心，自己花得最少。`,
  },
  {
    id: 'qa-medical-fee-2027',
    kind: 'interpretation',
    title: '医保每年都交，没生病是不是亏了？——2027 年度居民医保缴费问答',
    agency: 'insurance',
    published: '2026-09-18',
    subject: '医疗保障',
    channels: 'interpretation-qa livelihood-medical livelihood-insurance',
    audiences: ['resident', 'farmer', 'family'],
    summary: '把“交了没用上”“在外打工交哪边”“断了怎么补”一次说清。',
    relations: ['interprets insurance-fee-2027'],
    text: `
## 没生病，钱不就白交了吗？
您交 420 元，财政还给您配 700 多元，一起放进大池子。谁家遇上大病，就从池子里帮谁。去年全区有 6 户人家单次报销超过 20 万元。
## 连续交有好处吗？
有。连续参保满 4 年后，每多一年，大病封顶线提高 2000 元；当年没用过的，再提高 1000 元。
## 在外地打工，单位给交了职工医保？
那就不用再交居民医保，别交两份。
## 孩子在外地上大学？
可以在学校交，也可以在家里交，只交一处。
## 我不会用手机交。
每周二、周五上午，社区和村里有代办点，带身份证和现金就行，当场给收据。
## 交错了能退吗？
在 12 月 31 日之前可以退，1 月 1 日待遇开始后一般不退。`,
  },
  {
    id: 'read-standard-land',
    kind: 'interpretation',
    title: '《示例区人民政府关于推行工业用地“标准地”出让的实施意见》解读',
    agency: 'land',
    published: '2025-03-03',
    subject: '自然资源',
    channels: 'interpretation-text policy-land',
    audiences: ['enterprise'],
    summary: '先讲清标准再拿地，评估费政府出，最快 5 天开工。',
    relations: ['interprets land-standard-2025'],
    text: `
## 以前拿地，企业怕什么
怕“拿了地才知道要做七八个评估”，怕“指标中途变”。从拿地到开工平均要 146 天。
## 现在变成什么样
地块出让前，七项评估已经做好，成果放在公告附件里，谁都能看。亩均投资、税收、容积率写进合同，以后不加码。
## 达不到怎么办
先整改一年。确有客观原因的，可以调整一次指标；故意圈地的，按协议处理。
## 小企业也用得上吗
面积小于 20 亩的项目，优先安排进标准厂房，见《示例区标准厂房租赁和分割转让管理规定（试行）》。`,
  },
  {
    id: 'qa-interest-subsidy',
    kind: 'interpretation',
    title: '贷款贴息要抓紧：小微企业贴息办法到期前的五点提醒',
    agency: 'banking',
    published: '2026-10-12',
    subject: '金融',
    channels: 'interpretation-text policy-funding',
    audiences: ['enterprise'],
    summary: '办法 2027 年 1 月 31 日到期，之前付的利息还能申请，最后一次受理在明年 1 月。',
    relations: ['interprets funding-interest-2024'],
    text: `
+ 2027 年 1 月 31 日以前付出的利息，都可以申请；
+ 最后一批受理时间为 2027 年 1 月 4 日至 1 月 22 日，错过不补；
+ 付息凭证由银行盖章，网银截图不行；
+ 已经享受创业担保贷款贴息的，不能再领；
+ 新办法正在起草，预计明年一季度征求意见，请关注“意见征集”栏目。`,
  },
  {
    id: 'read-science-plan',
    kind: 'interpretation',
    title: '做失败了要不要还钱？区级科技项目新办法问答',
    agency: 'science',
    published: '2026-02-10',
    subject: '科技创新',
    channels: 'interpretation-qa policy-science project-call',
    audiences: ['enterprise'],
    summary: '揭榜挂帅、包干、容错，三个新词是什么意思。',
    relations: ['interprets science-plan-fund-2026'],
    text: `
## 什么是揭榜挂帅？
企业把难题写成“榜”，区里帮着张贴，谁有本事谁来揭。不看单位大小，不看职称高低。
## 经费包干是不是随便花？
不是。不用再编明细，但要用在研究上，留好票据，随时可以查。
## 做失败了要还钱吗？
认真做了、记录完整、确实走不通的，算“探索性结题”，合理花掉的钱不用还。造假的另说。
## 小企业没有审计报告怎么办？
青年创新类和 20 万元以下项目，不要求审计报告。`,
  },
  {
    id: 'chart-voucher',
    kind: 'interpretation',
    title: '一表看懂｜创新券从申请到抵扣',
    agency: 'science',
    published: '2024-03-06',
    subject: '科技创新',
    channels: 'interpretation-chart policy-innovation',
    audiences: ['enterprise'],
    summary: '五步走完，每步几天、谁来办。',
    relations: ['interprets innovation-voucher-2024'],
    text: `
|= 五步流程
| 步骤 | 企业做什么 | 多久 | 花钱吗 |
| 1 注册 | 上传营业执照 | 当天 | 否 |
| 2 申领 | 填需求，选服务机构 | 3 个工作日 | 否 |
| 3 签约 | 与机构签合同 | 自己商量 | 付自付部分 |
| 4 完成 | 上传报告、发票 | 服务结束后 30 日内 | 否 |
| 5 评价 | 给机构打分 | 1 分钟 | 否 |
! 注意：本办法 2027 年 2 月 15 日到期，手里的券请在那之前用掉。`,
  },
  {
    id: 'read-temporary-assistance',
    kind: 'interpretation',
    title: '突然遇到难处，怎么求助？临时救助图文解读',
    agency: 'civil',
    published: '2024-11-28',
    subject: '社会救助',
    channels: 'interpretation-text livelihood-assistance',
    audiences: ['resident', 'family', 'worker'],
    summary: '先救急，后补手续；不看户口；别人也可以替您申请。',
    relations: ['interprets assistance-temporary-2024'],
    text: `
家里着了火、人突然病倒、干活的厂子倒了……这些时候最难开口，也最需要帮一把。
- 不看户口：在示例区遇到难处，就在示例区求助；
- 先救急：特别急的，街道 24 小时内先给 3000 元以内；
- 别人可以帮您说：邻居、医生、老师打一个电话，就算申请；
- 保护隐私：公示时只写姓氏、社区和金额，不写病情。
被拒绝了也别灰心，可以要一份书面说明，也可以请社区帮您联系慈善会、工会。`,
  },
  {
    id: 'chart-allowance-elderly',
    kind: 'interpretation',
    title: '一表看懂｜家里老人每个月能领哪些钱',
    agency: 'civil',
    published: '2026-07-16',
    subject: '养老服务',
    channels: 'interpretation-chart livelihood-elderly',
    audiences: ['elderly', 'family'],
    summary: '高龄津贴、护理补贴、助餐补贴、养老金，按年龄列出来。',
    relations: [
      'interprets elderly-allowance-2025',
      'related elderly-meal-amend-2026',
      'related low-income-standard-2026',
    ],
    text: `
|= 老人补贴一览
| 年龄或情况 | 高龄津贴 | 助餐补贴 | 坐公交 | 体检 |
| 60—64 岁 | 无 | 每餐 1 元 | 半价 | — |
| 65—69 岁 | 无 | 每餐 1 元 | 免费 | 每年免费一次 |
| 70—79 岁 | 无 | 每餐 2 元 | 免费 | 每年免费一次 |
| 80—89 岁 | 每月 80 元 | 每餐 5 元 | 免费 | 每年一次，可上门 |
| 90—94 岁 | 每月 200 元 | 每餐 7 元 | 免费 | 上门 |
| 95—99 岁 | 每月 300 元 | 每餐 7 元 | 免费 | 上门 |
| 100 岁以上 | 每月 800 元 | 每餐 7 元 | 免费 | 上门，每季一次 |
低保、特困、重度残疾老人另有标准，请社区帮您算一算。`,
  },
  {
    id: 'read-cleanup-2026',
    kind: 'interpretation',
    title: '文件“废止”“失效”“修改”有什么不一样？',
    agency: 'office',
    published: '2026-07-08',
    subject: '政府法制',
    channels: 'interpretation-text knowledge-rights',
    audiences: ['resident', 'enterprise'],
    summary: '借着今年的清理结果，说说怎么看一份文件还管不管用。',
    relations: ['interprets cleanup-2026'],
    text: `
## 废止
明确宣布不再用了，比如《示例区道路停车收费管理办法》。
## 失效
有效期到了，或者要办的事已经办完，自己就不管用了，比如 2025 年的消费券方案。
## 修改
大部分还管用，只有几条变了。看的时候要把老文件和修改通知放在一起看。
## 在这台机器上怎么看
标题旁边有标签：绿色“有效”、黄色“将失效”、灰色“已废止”。点开灰色的，会告诉您被哪一份文件替代，点一下就能跳过去。`,
  },
  {
    id: 'read-zone-rules',
    kind: 'interpretation',
    title: '《示例区政务公开专区建设与管理规范》解读',
    agency: 'office',
    published: '2025-09-03',
    subject: '政务公开',
    channels: 'interpretation-text knowledge-venue',
    audiences: ['resident', 'elderly'],
    summary: '为什么要在社区也设专区，对来办事的人意味着什么。',
    relations: ['interprets zone-rules-2025'],
    text: `
很多人说：“文件都在网上，我不会上网。”所以规范要求把专区设到社区，有人、有机器、有纸。
三条最重要：第一，看文件不用登记；第二，打印 30 页以内不收钱；第三，机器不留您的身份信息。
如果专区锁着门、机器是黑的、没有人管，请告诉我们，电话 0000-0012345。`,
  },
  {
    id: 'read-renewal',
    kind: 'interpretation',
    title: '老旧小区改造“居民点单”怎么点',
    agency: 'housing',
    published: '2025-04-28',
    subject: '城乡建设',
    channels: 'interpretation-qa livelihood-housing',
    audiences: ['resident', 'elderly'],
    summary: '要不要出钱、电梯怎么装、不同意怎么办。',
    relations: ['interprets old-community-renewal'],
    text: `
## 一定要出钱吗？
水管、屋顶、消防这些必改项，不用出。停车位、晾晒区这类，居民一共出三成，可以用公共收益、维修资金。
## 一楼不同意装电梯怎么办？
先商量，可以给一楼补偿或者出资减免。社区请调解员、律师、工程师一起来谈，不谈拢不动工。
## 施工太吵？
12:00 至 14:00、20:00 至次日 7:00 不施工；高考、中考期间停工。
## 改得不好呢？
楼长不签字，尾款不付。`,
  },
];
