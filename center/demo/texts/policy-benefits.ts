import type { PolicyDetails } from '../../../src/shared/item-details.ts';
import { type AgencyKey, agencies } from './agencies.ts';

type Benefit = NonNullable<PolicyDetails['benefit']>;

const benefit = (
  gives: string,
  receivers: string,
  from: AgencyKey,
  within: string,
  way: Benefit['way'] = 'apply',
): Benefit => ({
  gives,
  receivers,
  from: agencies[from].name,
  within,
  way,
  phone: agencies[from].phone,
});

/** 兑现清单: what each policy gives, by the policy's id. */
export const benefits: Readonly<Record<string, Benefit>> = {
  'talent-housing-2025': benefit(
    '租房每月补 400 至 2000 元；首次购房一次补 1 万至 10 万元',
    '40 周岁以下、在区就业参保的大专以上毕业生和高级工以上技能人才',
    'labour',
    '审核 10 个、公示 5 个、拨付 15 个工作日',
  ),
  'talent-skill-training-2026': benefit(
    '考证补 800 至 2500 元；学徒班每人每年补 4000 至 5500 元',
    '在职职工和办学徒班的企业',
    'labour',
    '受理后 10 个工作日到账',
  ),
  'talent-station-rules': benefit(
    '青年驿站免费住 7 天',
    '毕业五年内来区求职的青年',
    'labour',
    '提前 3 天预约，当天入住',
  ),
  'finance-sme-growth-2026': benefit(
    '首次上规一次奖 10 万元；设备投资补 8%，最高 300 万元；展位费补 60%',
    '区内中小企业',
    'industry',
    '受理后 60 个工作日内拨付到位',
  ),
  'finance-startup-subsidy-2023': benefit(
    '首次创业补 1.2 万元（个体户 6000 元），多招一人再补 2000 元',
    '毕业生、失业人员、返乡农民工、退役军人、残疾人创业者',
    'labour',
    '受理后 30 个工作日内',
  ),
  'finance-farm-machine-2024': benefit(
    '买农机每台补 800 至 31000 元，旧机报废再补最高 11000 元',
    '在本区种地的个人和农业经营组织',
    'farming',
    '公示后 15 个工作日内拨付到“一卡通”',
  ),
  'tax-small-business-guide-2026': benefit(
    '增值税、所得税、六税两费减免',
    '小微企业和个体工商户',
    'tax',
    '申报时当场享受',
    'automatic',
  ),
  'funding-interest-2024': benefit(
    '按实际利息补 30% 至 50%，每户每年最高 25 万元',
    '小型、微型企业和个体工商户',
    'finance',
    '公示期满后 15 个工作日内拨付',
  ),
  'funding-guarantee-2025': benefit(
    '政府性担保，担保费不超过 0.8%（农业不超过 0.5%）',
    '从来没有贷过款的小微企业、个体户、种养大户',
    'banking',
    '3 个工作日出担保意见，7 个工作日放款',
  ),
  'funding-farm-insurance-2026': benefit(
    '农业保险保费财政补 60% 至 80%',
    '种粮、种菜、养殖的农户',
    'farming',
    '投保时直接减',
    'automatic',
  ),
  'land-standard-2025': benefit(
    '七项区域评估由政府统一做，企业不花钱',
    '受让“标准地”的工业企业',
    'land',
    '出让前完成',
    'automatic',
  ),
  'innovation-voucher-2024': benefit(
    '创新券抵扣 40% 至 60%，每户每年最高 10 万元',
    '科技型中小企业和创业团队',
    'science',
    '每季度末兑付，15 个工作日审核完',
  ),
  'innovation-standard-award': benefit(
    '牵头制定国家标准奖 30 万元，地理标志产品奖 20 万元',
    '参与标准制定、打造品牌的企业',
    'market',
    '标准发布后 12 个月内申请',
  ),
  'innovation-incubator-2023': benefit(
    '孵化器评价 85 分以上奖 30 万元，75 至 84 分奖 15 万元',
    '认定的孵化器和众创空间',
    'science',
    '每年评价结果公布后',
    'automatic',
  ),
  'science-plan-fund-2026': benefit(
    '立项资助 5 万至 200 万元',
    '承担区级科技计划项目的单位和青年科研人员',
    'science',
    '立项公示后按类别拨付',
  ),
  'science-transfer-2025': benefit(
    '购买成果按到账额补 10%，最高 100 万元；首台套保险补 50%',
    '在本区转化科技成果的企业',
    'science',
    '每半年集中兑付一次',
  ),
};
