import type { CompanyDetails, CompanyNewsDetails } from '../../../src/shared/item-details.ts';
import type { Draft } from './document.ts';

/** Star firms of 示例区, what they make and what is new there; all of it invented. */

interface Firm {
  readonly id: string;
  readonly name: string;
  readonly published: string;
  readonly industry: string;
  readonly park: string;
  readonly foundedIn: number;
  readonly size: CompanyDetails['size'];
  readonly line: number;
  readonly address: string;
  readonly summary: string;
  readonly text: string;
}

const starFirms: readonly Firm[] = [
  {
    id: 'firm-bearing',
    name: '示例清河精工轴承有限公司',
    published: '2026-05-11',
    industry: '高端装备',
    park: '云桥智造园',
    foundedIn: 2009,
    size: 'medium',
    line: 1,
    address: '云桥北街 88 号',
    summary: '做高铁和风电用的精密轴承，一半职工是本区人。',
    text: '企业在云桥智造园有两条自动化产线，主要做高铁、风电和机床用的精密轴承。\n2025 年进入规模以上工业企业名录，和示例职业技术学院合办学徒班，每年招 40 名学徒。\n获得过第二届区级质量奖。',
  },
  {
    id: 'firm-membrane',
    name: '示例净源水处理材料有限公司',
    published: '2026-04-20',
    industry: '新材料',
    park: '清河科创园',
    foundedIn: 2017,
    size: 'small',
    line: 2,
    address: '创业大街 16 号 B2 栋',
    summary: '做净水用的膜，农村水厂换上它，水更清、药更少。',
    text: '从高校成果转化起家，用科技创新券做了 12 次检测，第三年开始赢利。\n产品用在区内 6 座农村水厂和 3 家食品企业。\n研发人员占三分之一。',
  },
  {
    id: 'firm-food',
    name: '示例东畈味坊食品有限公司',
    published: '2026-06-08',
    industry: '食品加工',
    park: '东畈食品园',
    foundedIn: 2013,
    size: 'medium',
    line: 3,
    address: '东畈大街 120 号',
    summary: '收村里的菜，做净菜和预制餐，给学校和助餐点供货。',
    text: '和大畈村、㴪口村的合作社签了三年保底收购合同。\n车间可以预约参观，每月第一个周六对居民开放。\n为全区 58 个老年助餐点供应净菜。',
  },
  {
    id: 'firm-care',
    name: '示例柳园康护智能科技有限公司',
    published: '2026-07-16',
    industry: '电子信息',
    park: '清河科创园',
    foundedIn: 2020,
    size: 'small',
    line: 4,
    address: '创业大街 18 号 A5 栋',
    summary: '做不用佩戴的跌倒提醒器，在柳园里社区试用过。',
    text: '在区应用场景“揭榜”中得到 60 户家庭、三个月的试用机会。\n产品不带摄像头，不录音，数据只留在家里的盒子上。\n试用期间提醒跌倒 9 次，误报 3 次，结果已经公开。',
  },
  {
    id: 'firm-farm',
    name: '示例大畈丰禾农机有限公司',
    published: '2026-03-25',
    industry: '农机制造',
    park: '东畈食品园',
    foundedIn: 2011,
    size: 'small',
    line: 5,
    address: '东畈大街 66 号',
    summary: '做适合小地块的播种机和烘干机，坏了两小时内上门。',
    text: '产品列入农机购置补贴目录，农户凭发票就能登记领补贴。\n在四个乡镇有维修点，农忙时节 24 小时有人。\n返乡青年占职工的四成。',
  },
  {
    id: 'firm-logistics',
    name: '示例云桥畅达冷链物流有限公司',
    published: '2026-02-19',
    industry: '现代物流',
    park: '云桥智造园',
    foundedIn: 2016,
    size: 'small',
    line: 6,
    address: '云桥北街 102 号',
    summary: '给菜市场和药店送冷链货，冷库可以按天租。',
    text: '有 6000 立方米冷库，小商户可以按天、按格租。\n车上都有温度记录，货到可以查全程温度。\n司机里有 11 名退役军人。',
  },
  {
    id: 'firm-garment',
    name: '示例书院巷服饰有限公司',
    published: '2025-12-09',
    industry: '纺织服装',
    park: '清河科创园',
    foundedIn: 2005,
    size: 'micro',
    line: 7,
    address: '书院路 58 号',
    summary: '做适老、无障碍的衣服：磁扣、侧开、坐轮椅也好穿。',
    text: '由三名下岗女工创办，现在有 18 名职工，其中 6 名残疾人。\n产品由区残疾人和老人试穿后定型。\n可以上门量尺寸。',
  },
];

const phoneOf = (line: number): string => `0000-00050${String(line).padStart(2, '0')}`;

const firmDraft = (firm: Firm): Draft => ({
  id: firm.id,
  kind: 'company',
  title: firm.name,
  agency: 'industry',
  published: firm.published,
  subject: '工业经济',
  channels: 'star-companies',
  audiences: ['enterprise', 'worker'],
  summary: firm.summary,
  text: firm.text,
  details: {
    kind: 'company',
    industry: firm.industry,
    park: firm.park,
    foundedIn: firm.foundedIn,
    size: firm.size,
    phone: phoneOf(firm.line),
    address: firm.address,
  },
});

interface Made {
  readonly id: string;
  readonly firm: string;
  readonly name: string;
  readonly published: string;
  readonly summary: string;
  readonly uses: readonly string[];
}

const products: readonly Made[] = [
  {
    id: 'product-rail-bearing',
    firm: 'firm-bearing',
    name: '示例高铁轴箱轴承',
    published: '2026-05-12',
    summary: '能跑 240 万公里才换的轴承。',
    uses: ['高铁和城际列车', '更换间隔比上一代长一半', '在区内检测平台做完全部试验'],
  },
  {
    id: 'product-wind-bearing',
    firm: 'firm-bearing',
    name: '示例风电主轴轴承',
    published: '2026-08-03',
    summary: '给大风机用的主轴轴承。',
    uses: ['陆上风机', '可以在现场分片更换'],
  },
  {
    id: 'product-membrane',
    firm: 'firm-membrane',
    name: '示例农村水厂净水膜组',
    published: '2026-04-22',
    summary: '不用懂技术也能换的净水膜。',
    uses: ['农村小水厂', '学校和医院的二次净水', '一个人十分钟换好'],
  },
  {
    id: 'product-vegetables',
    firm: 'firm-food',
    name: '示例东畈净菜套餐',
    published: '2026-06-10',
    summary: '洗好切好的本地菜，当天送到。',
    uses: ['学校食堂', '老年助餐点', '上班族家庭'],
  },
  {
    id: 'product-noodles',
    firm: 'firm-food',
    name: '示例㴪河手工面',
    published: '2026-09-14',
    summary: '用本区小麦做的挂面，地理标志产品。',
    uses: ['家庭', '礼品'],
  },
  {
    id: 'product-fall-alarm',
    firm: 'firm-care',
    name: '示例不用戴的跌倒提醒器',
    published: '2026-07-18',
    summary: '装在墙上，老人跌倒会自动打电话。',
    uses: ['独居老人家里', '养老院房间', '不带摄像头，不录音'],
  },
  {
    id: 'product-seeder',
    firm: 'firm-farm',
    name: '示例小地块精量播种机',
    published: '2026-03-27',
    summary: '两亩地也转得开的播种机。',
    uses: ['小块地、坡地', '省种三成', '可以申请农机补贴'],
  },
  {
    id: 'product-dryer',
    firm: 'firm-farm',
    name: '示例移动式粮食烘干机',
    published: '2026-10-12',
    summary: '开到地头烘粮食，一天烘 20 吨。',
    uses: ['连阴雨时抢烘', '合作社共用', '可以申请农机补贴'],
  },
  {
    id: 'product-cold-box',
    firm: 'firm-logistics',
    name: '示例按天租的小冷库',
    published: '2026-02-20',
    summary: '一格一格租，最少租一天。',
    uses: ['菜摊、水果摊', '药店', '家庭农场'],
  },
  {
    id: 'product-easy-clothes',
    firm: 'firm-garment',
    name: '示例磁扣好穿衣',
    published: '2025-12-11',
    summary: '一只手也能穿的衣服。',
    uses: ['老人', '手脚不便的人', '住院病人'],
  },
];

const productDraft = ({ id, firm, name, published, summary, uses }: Made): Draft => ({
  id,
  kind: 'product',
  title: name,
  agency: 'industry',
  published,
  subject: '工业经济',
  channels: 'star-products',
  audiences: ['enterprise', 'resident'],
  summary,
  text: [`${summary}`, '## 用在哪里', ...uses.map((use) => `- ${use}`)].join('\n'),
  relations: [`related ${firm}`],
  details: { kind: 'product', companyId: firm, uses: [...uses] },
});

interface News {
  readonly id: string;
  readonly firm: string;
  readonly topic: CompanyNewsDetails['topic'];
  readonly title: string;
  readonly published: string;
  readonly summary: string;
  readonly text: string;
  readonly ends?: string;
  readonly posts?: readonly (readonly [name: string, count: number, pay: string])[];
}

const news: readonly News[] = [
  {
    id: 'news-bearing-line',
    firm: 'firm-bearing',
    topic: 'innovation',
    title: '示例清河精工轴承建成无人热处理线',
    published: '2026-09-21',
    summary: '用电省两成，工人不用再站在炉子边。',
    text: '新线用余热烘干，用电比老线省两成。\n原来的 16 名炉前工转岗学习设备维护，工资不降。',
  },
  {
    id: 'news-membrane-patent',
    firm: 'firm-membrane',
    topic: 'innovation',
    title: '示例净源获得抗污染膜发明专利',
    published: '2026-10-19',
    summary: '膜的清洗间隔从一个月延长到三个月。',
    text: '专利走了快速预审通道，从受理到授权用了 5 个月。\n已经在两座农村水厂换装。',
  },
  {
    id: 'news-care-trial',
    firm: 'firm-care',
    topic: 'innovation',
    title: '示例柳园康护公布社区试用结果',
    published: '2026-10-30',
    summary: '60 户家庭试用三个月，提醒跌倒 9 次，误报 3 次。',
    text: '试用结果由社区、居民代表和企业一起公布。\n4 户中途退出，数据已经全部删除。',
  },
  {
    id: 'news-food-noodles',
    firm: 'firm-food',
    topic: 'launch',
    title: '示例东畈味坊推出㴪河手工面',
    published: '2026-09-16',
    summary: '用本区小麦，一斤 6 元，四个菜市场有卖。',
    text: '面粉全部来自本区合作社。\n每卖一斤，给种粮户返 2 角钱。',
  },
  {
    id: 'news-farm-dryer',
    firm: 'firm-farm',
    topic: 'launch',
    title: '示例大畈丰禾发布移动式粮食烘干机',
    published: '2026-10-14',
    summary: '开到地头烘粮食，已经列入补贴目录。',
    text: '一台每天烘 20 吨，合作社可以几家合买。\n试用可以打电话预约。',
  },
  {
    id: 'news-garment-winter',
    firm: 'firm-garment',
    topic: 'launch',
    title: '示例书院巷推出冬季好穿衣',
    published: '2026-11-09',
    summary: '加厚磁扣棉衣，坐轮椅不压后背。',
    text: '60 名老人和残疾人试穿以后定的版。\n可以上门量尺寸，不加钱。',
  },
  {
    id: 'news-bearing-jobs',
    firm: 'firm-bearing',
    topic: 'recruiting',
    title: '示例清河精工轴承招聘数控车工和学徒',
    published: '2026-11-12',
    summary: '招 28 人，包住，学徒期也有工资。',
    text: '学徒由示例职业技术学院老师带，学满一年考高级工。\n带身份证直接到厂门口登记处报名。',
    ends: '2027-03-31',
    posts: [
      ['数控车工', 8, '每月 6500—9000 元'],
      ['热处理设备维护', 4, '每月 6000—8000 元'],
      ['学徒', 16, '每月 3200 元'],
    ],
  },
  {
    id: 'news-logistics-jobs',
    firm: 'firm-logistics',
    topic: 'recruiting',
    title: '示例云桥畅达招聘冷链司机',
    published: '2026-11-05',
    summary: '招 6 名司机，退役军人优先。',
    text: '白班夜班轮换，每周休两天。\n提供体检和岗前培训。',
    ends: '2027-01-31',
    posts: [
      ['冷链司机', 6, '每月 7000—8500 元'],
      ['夜班理货', 3, '每月 5000 元'],
    ],
  },
  {
    id: 'news-food-jobs',
    firm: 'firm-food',
    topic: 'recruiting',
    title: '示例东畈味坊秋收季招聘分拣工',
    published: '2026-08-20',
    summary: '秋收忙季招 30 人，已经招满结束。',
    text: '村里有班车接送，包午饭。',
    ends: '2026-10-31',
    posts: [['分拣工', 30, '每天 160 元']],
  },
  {
    id: 'news-care-jobs',
    firm: 'firm-care',
    topic: 'recruiting',
    title: '示例柳园康护招聘社区安装员',
    published: '2026-06-22',
    summary: '招 5 名安装员，会用螺丝刀就行，已经结束。',
    text: '培训三天，上门安装按户计酬。',
    ends: '2026-08-15',
    posts: [['安装员', 5, '每户 80 元']],
  },
  {
    id: 'news-garment-jobs',
    firm: 'firm-garment',
    topic: 'recruiting',
    title: '示例书院巷招聘缝纫工（残疾人优先）',
    published: '2026-11-16',
    summary: '招 4 名缝纫工，可以在家做。',
    text: '工位按身高调，也可以把机器送到家里。\n按件计酬，保底每月 3000 元。',
    ends: '2027-06-30',
    posts: [['缝纫工', 4, '保底每月 3000 元']],
  },
];

const newsDraft = (one: News): Draft => ({
  id: one.id,
  kind: 'company-news',
  title: one.title,
  agency: 'industry',
  published: one.published,
  subject: '工业经济',
  channels: one.topic === 'recruiting' ? 'firm-news livelihood-job' : 'firm-news',
  audiences: one.topic === 'recruiting' ? ['worker'] : ['enterprise'],
  summary: one.summary,
  text: one.text,
  relations: [`related ${one.firm}`],
  details: {
    kind: 'company-news',
    topic: one.topic,
    companyId: one.firm,
    endsOn: one.ends ?? null,
    posts: (one.posts ?? []).map(([name, count, pay]) => ({ name, count, pay })),
  },
});

export const firms: readonly Draft[] = [
  ...starFirms.map(firmDraft),
  ...products.map(productDraft),
  ...news.map(newsDraft),
];
