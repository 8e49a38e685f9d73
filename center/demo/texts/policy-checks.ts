import type { CheckQuestion, CheckRule, PolicyCheck } from '../../../src/shared/policy-check.ts';

/**
 * 政策自测: what is asked, and which sentence of the policy decides. Questions that several policies
 * ask in the same words are answered once. Every clause stands in its policy's text.
 */

const yesNo = (id: string, text: string, hint = ''): CheckQuestion => ({
  id,
  text,
  hint,
  answer: { kind: 'yes-no' },
});
const choice = (id: string, text: string, options: string[], hint = ''): CheckQuestion => ({
  id,
  text,
  hint,
  answer: { kind: 'choice', options },
});
const count = (
  id: string,
  text: string,
  unit: string,
  highest: number,
  hint = '',
): CheckQuestion => ({ id, text, hint, answer: { kind: 'number', unit, highest } });

type Otherwise = CheckRule['otherwise'];
const is = (
  questionId: string,
  answers: string[],
  clause: string,
  otherwise: Otherwise = 'unfit',
): CheckRule => ({ questionId, fulfilledWhen: { kind: 'is', answers }, otherwise, clause });
const atLeast = (questionId: string, value: number, clause: string): CheckRule => ({
  questionId,
  fulfilledWhen: { kind: 'at-least', value },
  otherwise: 'unfit',
  clause,
});
const atMost = (questionId: string, value: number, clause: string): CheckRule => ({
  questionId,
  fulfilledWhen: { kind: 'at-most', value },
  otherwise: 'unfit',
  clause,
});

const firm = {
  registered: yesNo('firm-registered', '企业是在示例区登记的吗？', '看营业执照上的“住所”'),
  months: count('firm-months', '正常经营多少个月了？', '个月', 1_200, '从执照上的成立日期算起'),
  size: choice(
    'firm-size',
    '企业是哪一类？',
    ['个体工商户', '微型企业', '小型企业', '中型企业', '大型企业'],
    '一般看职工人数和营业收入，不清楚就选“不清楚”',
  ),
  record: yesNo('firm-record', '近两年有严重违法失信记录吗？', '可以在“信用中国”查到'),
  otherSupport: yesNo('firm-other-support', '同一件事已经领过别的财政补贴或者贴息吗？'),
} as const;

const talentHousing: PolicyCheck = {
  questions: [
    count('talent-age', '您今年多少周岁？', '周岁', 120),
    yesNo('talent-works-here', '您在示例区的企业、社会组织上班，或者在这里办企业、做个体户吗？'),
    count(
      'talent-insured-months',
      '在示例区连续交社保多少个月了？',
      '个月',
      600,
      '中间断过的，从最近一次接上算起',
    ),
    yesNo('talent-degree', '您有全日制大专以上学历，或者高级工以上的技能证书吗？'),
    yesNo('talent-owns-home', '您或者爱人在示例区有自己的房子吗？'),
    yesNo('talent-old-subsidy', '您正在按 2022 年的老办法领安家补贴吗？'),
    yesNo('talent-false-papers', '三年内有没有因为假材料被退回过这项补贴？'),
  ],
  rules: [
    atMost('talent-age', 40, '年龄不超过 40 周岁；'),
    is('talent-works-here', ['yes'], '在区内企业、社会组织就业，或者在区内创办企业、个体工商户；'),
    atLeast('talent-insured-months', 3, '在本区依法参加社会保险，且申请时连续缴费满 3 个月；'),
    is('talent-degree', ['yes'], '具有全日制大专以上学历，或者取得高级工以上职业技能等级证书。'),
    is(
      'talent-owns-home',
      ['no'],
      '第五条　在本区租房居住且本人及配偶在本区无自有住房的，按下列标准发放租房补贴：',
      'ask',
    ),
    is(
      'talent-old-subsidy',
      ['no'],
      '第十六条　本办法施行前已经按照《示例区人才安家补贴实施办法》取得资格的，可以继续领取至期满，也可以申请按本办法执行，但不得重复享受。',
      'ask',
    ),
    is(
      'talent-false-papers',
      ['no'],
      '第十四条　以虚假材料骗取补贴的，由区人社局责令退回，并在三年内不再受理其本办法规定的申请；涉嫌犯罪的，移送司法机关处理。',
    ),
  ],
};

const skillClause =
  '2025 年 12 月 1 日以后取得职业技能等级证书、参加失业保险累计满 12 个月的在职职工，可以在取证之日起 12 个月内申请。';
const skillTraining: PolicyCheck = {
  questions: [
    yesNo('skill-employed', '您现在在单位上班吗？'),
    yesNo('skill-certificate', '您考到职业技能等级证书了吗？'),
    yesNo('skill-since', '证书是 2025 年 12 月 1 日以后发的吗？', '看证书上的发证日期'),
    count('skill-months-since', '拿到证书多少个月了？', '个月', 240),
    count(
      'skill-insured-months',
      '失业保险一共交了多少个月？',
      '个月',
      600,
      '可以累计；窗口能帮您查',
    ),
    yesNo('skill-same-level', '同一个职业、同一个等级以前领过补贴吗？'),
    count('skill-times', '今年已经领过几次技能补贴？', '次', 20),
  ],
  rules: [
    is('skill-employed', ['yes'], skillClause),
    is('skill-certificate', ['yes'], skillClause),
    is('skill-since', ['yes'], skillClause),
    atMost('skill-months-since', 12, skillClause),
    atLeast('skill-insured-months', 12, skillClause),
    is('skill-same-level', ['no'], '同一职业同一等级只能享受一次；'),
    atMost('skill-times', 1, '个人补贴标准（每人每年最多申请 2 次）'),
  ],
};

const equipmentClause =
  '第四条　对 2026 年新增设备投资 200 万元以上的技术改造项目，按照设备投资额的 8% 补助，最高 300 万元。';
const smeGrowth: PolicyCheck = {
  questions: [
    firm.registered,
    firm.size,
    yesNo('sme-renovation', '这次投资是技术改造项目吗？', '换设备、改生产线、上自动化都算'),
    yesNo('sme-this-year', '设备是 2026 年新增的吗？', '看发票日期'),
    count('sme-equipment', '新增设备投资多少万元？', '万元', 1_000_000),
    firm.otherSupport,
  ],
  rules: [
    is(
      'firm-registered',
      ['yes'],
      '第十三条　第一、二、五、六条实行“免申即享”，由部门比对数据后直接拨付，企业只需确认收款账户。',
      'ask',
    ),
    is(
      'firm-size',
      ['个体工商户', '微型企业', '小型企业', '中型企业'],
      '为帮助中小企业稳订单、稳生产、稳预期，现提出以下措施。',
    ),
    is('sme-renovation', ['yes'], equipmentClause),
    is('sme-this-year', ['yes'], equipmentClause),
    atLeast('sme-equipment', 200, equipmentClause),
    is('firm-other-support', ['no'], '与本区其他政策重复的，按照就高不重复的原则执行。', 'ask'),
  ],
};

const startupClause =
  '首次创办小微企业、正常经营 12 个月以上，且创办人和至少一名员工缴纳社会保险满 12 个月的，补贴 12000 元；首次创办个体工商户的，补贴 6000 元。';
const startup: PolicyCheck = {
  questions: [
    yesNo('startup-first', '您是第一次办企业或者个体户吗？'),
    firm.size,
    firm.months,
    yesNo(
      'startup-insured',
      '您和至少一名员工的社保都交满 12 个月了吗？',
      '个体工商户只看经营时间',
    ),
    choice('startup-group', '您属于哪一类人？', [
      '毕业五年内的毕业生',
      '登记失业人员',
      '返乡农民工',
      '退役军人',
      '残疾人',
      '都不是',
    ]),
    yesNo('startup-papers', '营业执照、经营流水、员工名册都有吗？'),
  ],
  rules: [
    is('startup-first', ['yes'], startupClause),
    is('firm-size', ['个体工商户', '微型企业', '小型企业'], startupClause),
    atLeast('firm-months', 12, startupClause),
    is('startup-insured', ['yes'], startupClause, 'ask'),
    is(
      'startup-group',
      ['毕业五年内的毕业生', '登记失业人员', '返乡农民工', '退役军人', '残疾人'],
      '毕业五年内的大中专毕业生；\n登记失业人员；\n返乡创业的农民工；\n退役军人；\n残疾人。',
    ),
    is('startup-papers', ['yes'], '身份证、营业执照、财务报表或者经营流水、员工名册。', 'ask'),
  ],
};

const excludedLoans =
  '第四条　下列贷款不予贴息：房地产开发贷款、用于投资理财的贷款、小额贷款公司和网络平台贷款、已享受其他财政贴息的贷款。';
const loanInterest: PolicyCheck = {
  questions: [
    firm.registered,
    firm.months,
    count('loan-revenue', '上年度营业收入多少万元？', '万元', 1_000_000),
    yesNo('loan-production', '贷款是用于生产经营的吗？'),
    choice('loan-lender', '钱是向谁借的？', ['银行', '小额贷款公司', '网络平台']),
    yesNo('loan-overdue', '这笔贷款有逾期吗？'),
    firm.record,
    firm.otherSupport,
    yesNo('loan-paid', '利息已经付给银行了吗？'),
  ],
  rules: [
    is('firm-registered', ['yes'], '在本区登记并正常经营满 12 个月；'),
    atLeast('firm-months', 12, '在本区登记并正常经营满 12 个月；'),
    atMost('loan-revenue', 5_000, '上年度营业收入不超过 5000 万元；'),
    is('loan-production', ['yes'], '贷款用于生产经营，没有逾期；'),
    is('loan-lender', ['银行'], excludedLoans),
    is('loan-overdue', ['no'], '贷款用于生产经营，没有逾期；'),
    is('firm-record', ['no'], '近两年没有严重违法失信记录。'),
    is('firm-other-support', ['no'], excludedLoans),
    is('loan-paid', ['yes'], '第五条　企业先付息，后申请。', 'ask'),
  ],
};

const workshop: PolicyCheck = {
  questions: [
    firm.registered,
    yesNo('workshop-direction', '企业的产品符合园区的产业方向吗？', '不清楚可以问园区服务专员'),
    yesNo('workshop-contract', '愿意和园区签入园协议吗？'),
    count('workshop-storeys', '看中的厂房一共几层？', '层', 100),
    count('workshop-area', '想买的这一间有多少平方米？', '平方米', 100_000),
    choice('workshop-use', '买来做什么？', ['生产', '研发', '仓储', '住宅、公寓或者商铺']),
  ],
  rules: [
    is(
      'firm-registered',
      ['yes'],
      '受让人应当是在本区登记、符合园区产业方向的企业，并签订入园协议。',
    ),
    is(
      'workshop-direction',
      ['yes'],
      '受让人应当是在本区登记、符合园区产业方向的企业，并签订入园协议。',
      'ask',
    ),
    is(
      'workshop-contract',
      ['yes'],
      '受让人应当是在本区登记、符合园区产业方向的企业，并签订入园协议。',
    ),
    atLeast(
      'workshop-storeys',
      3,
      '一区多园范围内三层以上、容积率不低于 1.5 的标准厂房，适用本规定。',
    ),
    atLeast(
      'workshop-area',
      300,
      '以幢、层、间为基本单元，有固定界限、独立出入口，每个单元不小于 300 平方米。',
    ),
    is('workshop-use', ['生产', '研发', '仓储'], '不得分割后改作住宅、公寓、商铺。'),
  ],
};

const voucherUse =
  '第一条　创新券用于补助科技型中小企业和创业团队购买检验检测、仪器使用、研发设计、技术咨询等服务。';
const voucher: PolicyCheck = {
  questions: [
    choice(
      'voucher-who',
      '您是哪一类？',
      ['科技型中小企业', '创业团队', '其他企业'],
      '科技型中小企业要有入库编号',
    ),
    firm.size,
    choice('voucher-service', '要买什么服务？', [
      '检验检测',
      '仪器使用',
      '研发设计',
      '技术咨询',
      '别的服务',
    ]),
    yesNo('voucher-related', '和提供服务的单位有关联关系吗？', '比如母公司、子公司'),
    count('voucher-used', '今年已经领了多少万元创新券？', '万元', 1_000),
    yesNo('voucher-online', '会在网上办理申领吗？', '不会的，窗口有人教'),
  ],
  rules: [
    is('voucher-who', ['科技型中小企业', '创业团队'], voucherUse),
    is('firm-size', ['个体工商户', '微型企业', '小型企业', '中型企业'], voucherUse),
    is('voucher-service', ['检验检测', '仪器使用', '研发设计', '技术咨询'], voucherUse, 'ask'),
    is('voucher-related', ['no'], '第五条　有关联关系的企业之间发生的服务，不得使用创新券。'),
    atMost(
      'voucher-used',
      10,
      '第二条　每户企业每年最高申领 10 万元，创业团队每年最高 3 万元，当年有效，不得转让。',
    ),
    is('voucher-online', ['yes'], '第四条　申领、使用、兑付全部线上办理。', 'ask'),
  ],
};

export const checks: Readonly<Record<string, PolicyCheck>> = {
  'talent-housing-2025': talentHousing,
  'talent-skill-training-2026': skillTraining,
  'finance-sme-growth-2026': smeGrowth,
  'finance-startup-subsidy-2023': startup,
  'funding-interest-2024': loanInterest,
  'land-workshop-rent-2026': workshop,
  'innovation-voucher-2024': voucher,
};
