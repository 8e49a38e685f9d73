import type { UnitDetails } from '../../../src/shared/item-details.ts';
import { type AgencyKey, agencies } from './agencies.ts';
import type { Draft } from './document.ts';
import { tableText } from './markup.ts';

/** 机构职能: what each office does and how to reach it. One line of facts an office; the persons are invented. */
interface Office {
  readonly agency: AgencyKey;
  readonly published: string;
  /** Sections with their duty and telephone, `name：duty` separated by `；`. */
  readonly sections: string;
  /** What it does, separated by `；`. */
  readonly duties: string;
  readonly hours: string;
  /** What people ask most. */
  readonly tip: string;
}

const workdays = '工作日 9:00—12:00，13:30—17:00';

const offices: readonly Office[] = [
  {
    agency: 'office',
    published: '2026-01-09',
    hours: workdays,
    duties:
      '协助区政府领导处理日常工作；办理公文、会议、信息；推进、指导、协调全区政务公开；办理依申请公开；编印《示例区人民政府公报》',
    sections:
      '综合科：会议和文电；政务公开科：公开、解读、申请办理；督查科：重点工作督办；公报编辑室：公报赠阅',
    tip: '想要没有公开的文件，请找政务公开科，或者在自助终端提交申请。',
  },
  {
    agency: 'labour',
    published: '2026-01-12',
    hours: '工作日 9:00—17:00，周六 9:00—12:00 只办社保卡',
    duties: '促进就业创业；管理社会保险；人才引进和服务；处理劳动争议和欠薪投诉；事业单位人事管理',
    sections:
      '就业科：岗位、补贴；社会保险科：参保、退休；人才科：引才、安家；劳动监察大队：欠薪投诉',
    tip: '被欠薪，先到劳动监察大队，带上工资条或者工友的联系方式。',
  },
  {
    agency: 'finance',
    published: '2026-01-12',
    hours: workdays,
    duties: '编制预算、决算；管理财政收支；政府采购监督；国有资产监督；惠企资金兑付',
    sections: '预算科：预算编制；国库科：资金拨付；采购办：政府采购投诉；企业科：惠企资金',
    tip: '企业想查补贴到哪一步了，打企业科电话，报统一社会信用代码即可。',
  },
  {
    agency: 'tax',
    published: '2025-12-30',
    hours: '工作日 9:00—17:00，中午不休',
    duties: '征收税费；落实税费优惠；发票管理；纳税服务；征收社会保险费',
    sections: '办税服务厅：现场办理；税政科：政策解答；征管科：申报；法制科：争议处理',
    tip: '代开发票带身份证就行，走 1 号窗口不用取号。',
  },
  {
    agency: 'banking',
    published: '2025-11-18',
    hours: workdays,
    duties: '协调金融机构服务企业；管理应急周转资金；防范非法集资；推动首担首贷',
    sections: '融资服务科：贷款对接；风险防范科：非法集资举报',
    tip: '高息揽储、送米送油拉老人投资的，请举报到风险防范科。',
  },
  {
    agency: 'land',
    published: '2026-02-05',
    hours: workdays,
    duties: '国土空间规划；土地供应和征收；不动产登记；地质灾害防治；测绘和地名图',
    sections: '规划科：规划查询；利用科：供地；登记中心：不动产登记；执法队：违法用地举报',
    tip: '想知道自家旁边要建什么，可以在规划科看公示图。',
  },
  {
    agency: 'science',
    published: '2025-12-11',
    hours: workdays,
    duties: '拟定科技计划；高新技术企业培育；成果转化；创新平台和孵化器管理',
    sections: '计划科：项目；企业科：高企、创新券；成果科：技术合同登记',
    tip: '任何“包认定高企”的中介都与我局无关。',
  },
  {
    agency: 'industry',
    published: '2026-01-20',
    hours: workdays,
    duties: '工业运行调度；中小企业服务；技术改造；电力运行协调',
    sections: '运行科：生产要素；企业服务科：政策、展会；技改科：设备补助',
    tip: '不知道找哪个部门的企业，都可以先找企业服务科，首问负责。',
  },
  {
    agency: 'education',
    published: '2026-03-05',
    hours: workdays,
    duties: '管理各级各类学校和幼儿园；招生入学；教师队伍；校外培训监管；学生资助',
    sections: '基础教育科：入学、转学；人事科：教师招聘；资助中心：助学金；督导室：投诉',
    tip: '家里有困难，孩子的学费、餐费都有资助，请找资助中心。',
  },
  {
    agency: 'health',
    published: '2026-01-26',
    hours: workdays,
    duties: '医疗卫生机构管理；公共卫生；妇幼和托育；老年健康；计划生育服务',
    sections: '医政科：医疗投诉；疾控科：疫苗；妇幼科：孕产、托育；监督所：公共场所卫生',
    tip: '疫苗本丢了，去接种门诊就能补打，不收费。',
  },
  {
    agency: 'insurance',
    published: '2026-02-10',
    hours: workdays,
    duties: '医疗保险、生育保险、长期护理保险；药品耗材集采落地；医保基金监管',
    sections: '待遇科：报销、慢病；参保科：登记；基金监管科：举报骗保',
    tip: '举报骗保核实后最高奖励 20 万元。',
  },
  {
    agency: 'civil',
    published: '2026-01-08',
    hours: workdays,
    duties: '社会救助；养老服务；婚姻登记；殡葬；社区治理；地名；儿童福利',
    sections: '救助科：低保、临时救助；养老科：助餐、津贴；区划地名科：门牌；婚姻登记处',
    tip: '遇到急难，任何时间都可以打值班电话。',
  },
  {
    agency: 'housing',
    published: '2026-02-18',
    hours: workdays,
    duties: '住房保障；房地产市场；物业；老旧小区改造；供热、燃气；建筑施工监管',
    sections: '保障科：公租房；物业科：物业投诉；公用科：供热燃气；质安站：工程质量',
    tip: '新房有质量问题，保修期内找质安站，附上照片更快。',
  },
  {
    agency: 'market',
    published: '2026-01-15',
    hours: '工作日 9:00—17:00，投诉电话 24 小时',
    duties: '登记注册；食品药品安全；特种设备；价格和计量；消费维权',
    sections: '注册科：执照；食品科：许可、抽检；特设科：电梯；消保科：投诉调解',
    tip: '买到缺斤短两的，留好小票，消保科 7 日内调解。',
  },
  {
    agency: 'farming',
    published: '2025-10-29',
    hours: workdays,
    duties: '粮食和农产品生产；农业补贴；农村改革；宅基地；动植物防疫',
    sections: '种植科；畜牧科；经管站：土地承包；执法队：假种子举报',
    tip: '买到假种子、假农药，保留包装袋，马上举报。',
  },
  {
    agency: 'transport',
    published: '2025-12-03',
    hours: workdays,
    duties: '道路建设养护；公交、出租监管；货运和维修行业；水路交通',
    sections: '公路科：修路；运输科：公交、出租投诉；路政队：超限',
    tip: '丢东西在公交车上，记住线路和时间，打运输科。',
  },
  {
    agency: 'emergency',
    published: '2026-05-12',
    hours: '24 小时值班',
    duties: '安全生产综合监管；应急救援；防汛抗旱；森林防火；救灾物资',
    sections: '指挥中心：24 小时值守；安监科：企业隐患；救灾科：灾情',
    tip: '举报安全隐患最高奖励 3 万元，对举报人严格保密。',
  },
  {
    agency: 'ecology',
    published: '2025-09-25',
    hours: workdays,
    duties: '大气、水、土壤污染防治；环境影响评价；排污许可；噪声监管',
    sections: '水科；大气科；审批科：环评；执法队：投诉',
    tip: '夜里施工太吵，先打执法队电话，40 分钟内到现场。',
  },
  {
    agency: 'data',
    published: '2025-08-30',
    hours: workdays,
    duties: '公共数据管理；政务信息化；数字社会建设；信用体系',
    sections: '数据科：数据开放；应用科：政务服务网；信用科：信用修复',
    tip: '信用修复不收费、不用中介。',
  },
  {
    agency: 'statistics',
    published: '2025-07-31',
    hours: workdays,
    duties: '组织统计调查和普查；发布统计数据；统计执法',
    sections: '综合科：数据查询；普查中心；执法科：统计造假举报',
    tip: '调查员上门会出示证件，您的数据只用于统计。',
  },
  {
    agency: 'enforcement',
    published: '2026-04-01',
    hours: '工作日 9:00—17:00，夜间有巡查班',
    duties: '市容环卫；园林绿化；户外广告；违法建设查处；路灯',
    sections: '市容科；环卫科：公厕、垃圾；园林科：树木；法规科：处罚复核',
    tip: '路灯不亮，报灯杆编号，城区 24 小时内修好。',
  },
  {
    agency: 'culture',
    published: '2025-06-20',
    hours: workdays,
    duties: '公共文化服务；文物保护；旅游市场；图书馆、文化馆管理',
    sections: '公共文化科：活动；文物科；市场科：旅游投诉',
    tip: '文化馆课程每年 3 月、9 月报名，老年班不收费。',
  },
  {
    agency: 'veterans',
    published: '2025-08-01',
    hours: workdays,
    duties: '退役军人移交安置；优抚优待；烈士褒扬；就业创业扶持',
    sections: '安置科；优抚科：抚恤、优待证；服务中心：求助',
    tip: '老兵遇到困难，服务中心有专人陪办。',
  },
  {
    agency: 'approval',
    published: '2026-06-01',
    hours: '周一至周五 9:00—17:00，周六 9:00—12:00',
    duties: '集中行使行政许可；管理政务服务大厅；企业开办；工程审批；帮办代办',
    sections: '投资审批科；商事登记科；社会事务科；帮代办中心：老人和企业帮办',
    tip: '事情办不成，请找“办不成事”窗口，大厅 1 楼进门右手边。',
  },
  {
    agency: 'water',
    published: '2025-05-28',
    hours: '工作日 9:00—17:00，抢修 24 小时',
    duties: '供水、排水、污水处理；河湖管理；节水；水旱灾害防御',
    sections: '供水科：停水、水质；排水科：积水、井盖；河长办',
    tip: '发现井盖丢了，先放个醒目的东西，再打电话，半小时内到。',
  },
  {
    agency: 'audit',
    published: '2025-04-15',
    hours: workdays,
    duties: '审计财政收支；审计重大项目和民生资金；领导干部经济责任审计',
    sections: '财政审计科；投资审计科；整改督查科：审计结果公告',
    tip: '审计结果和整改情况每年 8 月公开，可以来查。',
  },
  {
    agency: 'police',
    published: '2026-03-18',
    hours: '户籍窗口工作日 9:00—17:00；报警 24 小时',
    duties: '维护治安；侦查犯罪；户籍和出入境；交通管理；养犬管理',
    sections: '户政科：户口、身份证；交警大队；反诈中心；出入境科',
    tip: '遇到危险直接报警；拿不准是不是诈骗，打反诈中心。',
  },
];

const unitNames = ['甲', '乙'] as const;

/** What the head of an office is called goes by the office's own name. */
const headOf = (name: string): string =>
  name.endsWith('分局') ? '分局长' : name.endsWith('局') ? '局长' : '主任';

/** Posts with names nobody has: 示例甲, 示例乙. */
const peopleOf = (office: Office): UnitDetails['people'] => {
  const { name, phone } = agencies[office.agency];
  const head = headOf(name);
  const [first = '', second = ''] = office.duties.split('；');
  return [
    { post: head, duty: '主持全面工作' },
    { post: `副${head}`, duty: `分管${first}${second === '' ? '' : `、${second}`}` },
  ].map((person, index) => ({ name: `示例${unitNames[index] ?? ''}`, ...person, phone }));
};

const officesOf = (office: Office): UnitDetails['offices'] =>
  office.sections.split('；').map((section, index) => {
    const [name = '', duty = '本行业日常管理'] = section.split('：');
    return { name, duty, phone: `${agencies[office.agency].phone} 转 ${index + 1}` };
  });

const detailsOf = (office: Office): UnitDetails => {
  const { address, phone } = agencies[office.agency];
  return {
    kind: 'unit',
    duties: office.duties.split('；'),
    offices: officesOf(office),
    people: peopleOf(office),
    address,
    hours: office.hours,
    phone,
    placeId: null,
  };
};

const textOf = (office: Office, { address, phone, ...unit }: UnitDetails): string =>
  [
    tableText('联系方式', [
      ['项目', '内容'],
      ['地址', address],
      ['办公时间', unit.hours],
      ['总机', phone],
    ]),
    '## 管什么',
    ...unit.duties.map((duty) => `- ${duty}`),
    '## 内设机构',
    tableText('内设机构和电话', [
      ['机构', '主要工作', '电话'],
      ...unit.offices.map((each) => [each.name, each.duty, each.phone]),
    ]),
    '## 负责人',
    tableText('负责人和分工', [
      ['姓名', '职务', '分工', '电话'],
      ...unit.people.map((each) => [each.name, each.post, each.duty, each.phone]),
    ]),
    `! ${office.tip}`,
  ].join('\n');

export const organizations: readonly Draft[] = offices.map((office) => {
  const details = detailsOf(office);
  return {
    id: `organization-${office.agency}`,
    kind: 'unit',
    title: `${agencies[office.agency].name}机构职能和联系方式`,
    agency: office.agency,
    published: office.published,
    subject: '机构职能',
    channels: 'disclosure-organization',
    audiences: ['resident', 'enterprise'],
    summary: office.tip,
    text: textOf(office, details),
    details,
  };
});
