import type { ServiceContent } from '../../services/content.ts';
import { agencies, type AgencyKey } from './agencies.ts';
import { matterForms } from './matter-forms.ts';
import { paperMaterials } from './paper-materials.ts';

/**
 * What can be handed in at 示例区, all of it invented. Days are counted from the day of loading
 * (`load/services.ts`), so that the demonstration always has something open, something to come and
 * something closed.
 */

const hours = '工作日 9:00—12:00，13:30—17:00';

/** Duties in the words in which residents look for them. */
const duties: Readonly<Partial<Record<AgencyKey, string>>> = {
  office: '政务公开 政府公报 建议提案 会议 重点工作 实事',
  labour: '社保 养老金 失业 工伤 就业 招聘 创业补贴 技能培训 劳动合同 人才',
  finance: '预算 决算 财政 补贴资金 收费 贴息 政府采购',
  science: '科技项目 研发 创新券 专利 高新技术企业',
  industry: '企业 技术改造 中小企业 工业 产业园',
  education: '学校 入学 学区 招生 幼儿园 教师 学费',
  health: '医院 疫苗 看病 家庭医生 托育',
  insurance: '医保 报销 生育津贴 药品',
  civil: '低保 救助 养老院 高龄津贴 婚姻登记 殡葬 残疾人',
  housing: '公租房 住房 租房补贴 物业 老旧小区 供暖 燃气 加装电梯',
  land: '征地 土地 不动产 规划 宅基地 拆迁补偿',
  transport: '公交 道路 停车 出租车 修路',
  water: '自来水 水费 污水 水厂 河道 防汛',
  ecology: '环境 空气 噪声 垃圾 环评 排污',
  market: '营业执照 食品安全 价格 投诉举报 电梯安全 质量',
  farming: '农业补贴 合作社 村集体 耕地 农田水利',
  police: '户口 身份证 居住证 交通违法 养犬',
};

const placeOf = (key: AgencyKey) => {
  const { name, address, phone } = agencies[key];
  return {
    id: key,
    name,
    duties: (duties[key] ?? '').split(' '),
    address,
    phone,
    hours,
    alsoNamed: [],
  };
};

const consultations: ServiceContent['consultations'] = [
  {
    id: 'heating-subsidy',
    title: '冬季清洁取暖补贴办法（修订征求意见稿）',
    summary:
      '补贴标准准备按住房面积和取暖方式分档，困难家庭上浮。请您说说标准够不够、手续麻不麻烦。',
    agencyId: 'housing',
    itemId: 'consult-2026-11-15',
    opensOn: 'today-10',
    closesOn: 'today+20',
    questions: [
      {
        id: 'way',
        text: '您家现在用什么取暖？',
        kind: 'choice',
        options: ['集中供暖', '燃气壁挂炉', '电取暖', '煤炉', '其他'],
        isRequired: true,
      },
      {
        id: 'standard',
        text: '征求意见稿里的补贴标准，您觉得怎么样？',
        kind: 'choice',
        options: ['偏高', '合适', '偏低', '看不明白'],
        isRequired: true,
      },
      {
        id: 'trouble',
        text: '领补贴的时候，哪些地方不方便？（可多选）',
        kind: 'choices',
        options: ['不知道有补贴', '材料多', '跑的地方多', '到账慢', '没有不方便'],
        isRequired: false,
      },
    ],
    outcome: null,
  },
  {
    id: 'loan-interest',
    title: '小微企业贷款贴息办法（修订草案）',
    summary: '贴息比例、申请次数和审核时限有变化，想听听企业和个体户的意见。',
    agencyId: 'finance',
    itemId: 'consult-2026-11-06',
    opensOn: 'today-25',
    closesOn: 'today+3',
    questions: [
      {
        id: 'size',
        text: '您代表的单位是哪一类？',
        kind: 'choice',
        options: ['个体工商户', '微型企业', '小型企业', '中型企业', '个人'],
        isRequired: false,
      },
      {
        id: 'changes',
        text: '最需要改的是哪几项？（可多选）',
        kind: 'choices',
        options: ['贴息比例', '贷款上限', '申请次数', '审核时限', '申请材料'],
        isRequired: true,
      },
      {
        id: 'experience',
        text: '您以前申请时遇到过什么问题？',
        kind: 'long-text',
        options: [],
        isRequired: false,
      },
    ],
    outcome: null,
  },
  {
    id: 'bus-network',
    title: '公交线网优化方案',
    summary: '调整六条线路、延长两条线路末班时间，征求沿线居民意见。征集已经结束。',
    agencyId: 'transport',
    itemId: 'consult-2026-05-08',
    opensOn: 'today-200',
    closesOn: 'today-170',
    questions: [],
    outcome: {
      publishedOn: 'today-150',
      summary:
        '共收到意见 126 条，其中采纳 3 类 88 条，没有采纳 2 类 21 条，其余 17 条与线网无关，已转有关单位。',
      received: 126,
      adopted: [
        { opinion: '保留 3 路在望湖社区的站点', note: '方案已改，3 路照旧在望湖社区停靠。' },
        { opinion: '6 路末班车延到 21 时 30 分', note: '从下个月起执行。' },
        { opinion: '在人民医院站加装座椅和雨棚', note: '年底前完成。' },
      ],
      notAdopted: [
        {
          opinion: '开通直达邻市的公交',
          reason: '跨市客运线路由上级部门审批，不在本次方案范围内，意见已上报。',
        },
        { opinion: '所有线路免费', reason: '会超出本年度财政补贴预算；老年人免费乘车不变。' },
      ],
    },
  },
];

const applications: ServiceContent['applications'] = [
  {
    id: 'skill-subsidy',
    kind: 'policy',
    title: '企业职工技能提升补贴',
    summary: '职工考取职业技能等级证书，企业和本人都有补贴。',
    agencyId: 'labour',
    itemId: 'talent-skill-training-2026',
    conditions: [
      '在示例区登记并正常经营的企业',
      '依法参加失业保险并足额缴费',
      '职工在本年度取得职业技能等级证书',
    ],
    materials: ['补贴申请表', '证书复印件', '参保缴费记录（窗口可代查）'],
    opensOn: 'today-60',
    closesOn: 'today+35',
  },
  {
    id: 'loan-interest-claim',
    kind: 'policy',
    title: '小微企业贷款贴息',
    summary: '符合条件的流动资金贷款，按实际付息给予补贴。',
    agencyId: 'finance',
    itemId: 'funding-interest-2024',
    conditions: ['小型、微型企业或个体工商户', '贷款用于生产经营', '没有逾期和失信记录'],
    materials: ['贷款合同', '付息凭证', '营业执照'],
    opensOn: 'today-20',
    closesOn: 'today+10',
  },
  {
    id: 'science-2027',
    kind: 'project',
    title: '2027 年度民生科技类项目',
    summary: '面向养老、医疗、环保等民生需求的研发项目，择优立项。',
    agencyId: 'science',
    itemId: 'call-science-2027',
    conditions: [
      '在示例区注册一年以上的企业、医院、学校或社会组织',
      '项目负责人有相应的研发经历',
      '有不低于申请资助额的自筹资金',
    ],
    materials: ['项目申报书', '可行性报告', '经费预算表', '知识产权承诺书'],
    opensOn: 'today-13',
    closesOn: 'today+24',
  },
  {
    id: 'scene-3',
    kind: 'project',
    title: '第三批应用场景“揭榜”',
    summary: '政府开放场景，企业揭榜。下个月开始接受申报。',
    agencyId: 'office',
    itemId: 'call-scene-2',
    conditions: ['有可以落地的产品或方案', '能在六个月内完成试点'],
    materials: ['揭榜方案', '产品测试报告'],
    opensOn: 'today+12',
    closesOn: 'today+50',
  },
  {
    id: 'quality-award',
    kind: 'project',
    title: '第三届区级质量奖',
    summary: '申报已经截止，结果另行公布。',
    agencyId: 'market',
    itemId: 'call-quality-award-2026',
    conditions: ['连续经营三年以上', '建立质量管理体系并有效运行'],
    materials: ['申报表', '自评报告'],
    opensOn: 'today-180',
    closesOn: 'today-120',
  },
];

export const services: ServiceContent = {
  agencies: (Object.keys(duties) as AgencyKey[]).map(placeOf),
  consultations,
  applications,
  materials: [...paperMaterials],
  matterForms: [...matterForms],
  holidays: [],
};
