import { englishNames } from './channel-names.ts';
import type { Channel } from '../../../src/shared/item.ts';

/** id | name | icon | one line in plain words; two more spaces of indent is one level deeper. */
const tree = `
policy-documents | 政策文件 | file-text | 区里发的文件，原文都在这里
  policy-district | 区政府文件 | landmark | 区政府印发的文件
  policy-office | 区政府办公室文件 | files | 办公室转发和印发的文件
  policy-department | 部门文件 | building-2 | 各局印发的文件
  policy-normative | 行政规范性文件 | gavel | 对大家有约束力的规定
  policy-cleanup | 清理与废止 | archive-x | 哪些文件不再管用了
interpretation | 政策解读 | book-open | 用大白话讲清政策
  interpretation-qa | 问答解读 | messages-square | 一问一答，把话说明白
  interpretation-text | 文字解读 | notebook-text | 为什么定、定了什么
  interpretation-chart | 一表看懂 | chart-column | 标准和时间一张表看完
  interpretation-media | 视频和互动 | monitor-smartphone | 看视频、算一算
enterprise | 惠企政策 | briefcase-business | 企业和个体户能享受什么
  policy-talent | 人才政策 | user-round-check | 引才、安家、培训补贴
  policy-finance | 财政政策 | hand-coins | 奖补资金怎么拿
  policy-tax | 税务政策 | receipt-text | 税费怎么算、怎么减
  policy-funding | 融资政策 | piggy-bank | 贷款、贴息、担保
  policy-land | 土地政策 | map | 用地、厂房、租金
  policy-innovation | 创新政策 | lightbulb | 平台、孵化、场景
  policy-science | 科技政策 | flask-conical | 研发、项目、成果转化
  enterprise-service | 企业服务 | handshake | 六个服务栏目
    service-industry | 产业服务 | factory | 产业链对接和要素保障
    service-parks | 一区多园 | trees | 各园区在哪里、有什么
    service-incubator | 企业孵化器 | egg | 刚起步的企业看这里
    service-innovation | 创新服务 | rocket | 平台、仪器、场景开放
    service-science | 科技服务 | microscope | 专利、检测、技术合同
    service-talent | 人才服务 | users | 招人、落户、公寓
  enterprise-calls | 政策申请和项目申报 | file-check | 怎么申请、什么时候截止
    policy-claim | 政策申请 | file-check | 怎么申请、交什么材料
    project-call | 项目申报 | calendar-clock | 正在申报和已截止的项目
  firm-stages | 办企业，从头到尾 | milestone | 从开办到注销，一步一步看
    stage-open | 开办 | store | 办执照、刻章、开户、许可
    stage-run | 经营 | receipt-text | 税费、变更、年审、补贴
    stage-fund | 融资 | piggy-bank | 贷款、担保、贴息、保险
    stage-people | 用工 | users | 招人、参保、培训、工伤
    stage-expand | 扩建 | construction | 用地、厂房、开工、设备
    stage-close | 注销 | archive-x | 不干了怎么办手续
  firms | 企业风采 | building-2 | 区里的企业和产品
    star-companies | 明星企业 | building-2 | 区里的好企业
    star-products | 明星产品 | egg | 区里造的好东西
    firm-news | 企业动态 | newspaper | 科技创新、新品发布、人员招聘
guides | 办事指南 | clipboard-list | 办什么事、带什么材料
  guide-certificate | 户籍证照 | id-card | 身份证、户口、居住证
  guide-social | 社保医保 | shield-check | 参保、转移、报销
  guide-housing | 住房与不动产 | house | 买房、租房、公积金
  guide-family | 婚育入学 | baby | 结婚、生育、上学
  guide-elderly | 养老助残 | accessibility | 老年人和残疾人的事
  guide-business | 开办与经营 | store | 开店、开公司、注销
  guide-assistance | 救助优待 | life-buoy | 有困难找谁帮
  life-events | 人生大事 | users | 从出生到身后，遇到什么事看什么
    event-birth | 出生 | baby | 落户、医保、津贴一起办
    event-school | 上学 | school | 入园、入学、转学
    event-job | 就业 | briefcase | 找工作、学技能、参保
    event-marriage | 结婚 | heart-handshake | 登记、迁户口
    event-home | 购房租房 | house | 买房、租房、公积金、装电梯
    event-medical | 就医 | stethoscope | 异地看病、慢病、报销
    event-retire | 退休养老 | piggy-bank | 办退休、优待卡、护理
    event-hardship | 遇到困难 | life-buoy | 低保、救助、法律援助
    event-farewell | 身后事 | file-check-2 | 亲人走了，手续一起办
disclosure | 法定主动公开 | landmark | 法律规定必须公开的 15 类内容
  disclosure-rules | 法规规章和规范性文件 | scale | 大家都要遵守的规定
  disclosure-organization | 机构职能 | network | 每个单位管什么、在哪里、找谁
  disclosure-plan | 规划计划和政策 | milestone | 今后几年怎么干
  disclosure-statistics | 统计信息 | chart-line | 全区数据
  disclosure-power | 行政许可和管理服务 | gavel | 办许可要什么条件、怎么办、结果
  disclosure-penalty | 行政处罚和强制 | scale | 依据、条件、程序和处罚决定
  disclosure-finance | 预算决算 | wallet | 钱从哪来、花到哪去
  disclosure-fee | 行政事业性收费 | receipt-text | 收费项目和标准
  disclosure-procurement | 政府采购 | shopping-cart | 买什么、谁中标
  disclosure-project | 重大建设项目 | construction | 在建项目和进度
  disclosure-livelihood | 教育医疗社保就业 | heart-handshake | 扶贫、上学、看病、社保、找工作
  disclosure-emergency | 突发事件应急 | siren | 预案、预警和应对
  disclosure-inspection | 监督检查 | search-check | 环境、卫生、安全、食品药品、产品质量
  disclosure-recruitment | 公务员招考 | graduation-cap | 职位、人数、条件和结果
  disclosure-other | 其他应当公开的 | list-checks | 市政、征收、救助和街道村居的事
    disclosure-city | 市政和公用事业 | droplets | 水电气暖、道路、公交
    disclosure-land | 征地与补偿 | land-plot | 征地程序和补偿标准
    disclosure-relief | 社会救助 | life-buoy | 低保、临时救助
    disclosure-village | 街道和村居 | wheat | 土地流转、宅基地、筹资筹劳
topics | 专题公开 | layers | 权钱人事、五公开、回应关切
  focus | 权钱人事 | scale | 大家最关心的四件事
    focus-power | 权 | gavel | 权力清单和运行
    focus-money | 钱 | hand-coins | 资金去向
    focus-people | 人 | users | 招人用人
    focus-affairs | 事 | list-checks | 办了哪些实事
  five-disclosures | 五公开 | list-checks | 一件事从决定到结果都公开
    five-decision | 决策公开 | message-square-text | 决定之前先听您说
    five-execution | 执行公开 | construction | 定了的事做到哪一步
    five-management | 管理公开 | clipboard-check | 管什么、怎么管
    five-service | 服务公开 | handshake | 怎么办事、多久办好
    five-result | 结果公开 | chart-column | 办成了没有、花了多少钱
  responses | 回应关切 | messages-square | 大家关心的、传错了的，在这里说清楚
gazette | 政府公报 | newspaper | 按期看公报，可打印
  gazette-2026 | 2026年 | newspaper | 今年出的公报
  gazette-2025 | 2025年 | newspaper | 去年的公报
  gazette-earlier | 2024年及以前 | archive | 更早的公报
notice | 通知公告 | megaphone | 最近的通知都在这里
  notice-outage | 停水停电停气 | droplets | 计划停供和抢修
  notice-traffic | 交通出行 | bus | 修路、改道、公交调整
  notice-recruit | 招聘招考 | user-plus | 招人的消息
  notice-enrolment | 招生入学 | school | 报名时间和学区
  notice-consultation | 意见征集 | message-square-text | 请您说说意见
  notice-bidding | 招标采购 | shopping-cart | 招标、中标结果
  notice-publicity | 公示公告 | clipboard-check | 名单、资格、结果公示
  notice-warning | 预警提示 | triangle-alert | 天气、安全、防骗提醒
livelihood | 民生服务 | hand-helping | 看病、上学、养老、住房
  livelihood-insurance | 社会保险 | shield-check | 养老、失业、工伤
  livelihood-medical | 医疗卫生 | stethoscope | 看病、报销、打疫苗
  livelihood-education | 教育入学 | graduation-cap | 幼儿园到高中
  livelihood-elderly | 养老助老 | accessibility | 高龄津贴、助餐、养老院
  livelihood-housing | 住房保障 | house | 公租房、补贴、旧改
  livelihood-job | 就业创业 | briefcase | 找工作、学技能、办小店
  livelihood-assistance | 救助帮扶 | life-buoy | 低保、临时救助
  livelihood-lookup | 便民查询 | phone | 电话、公交、公厕、市场
  livelihood-places | 便民地图 | map-pinned | 政府、街道、学校、医院、水电气热、公交在哪里
local | 街道社区 | map-pinned | 家门口的事
  street-qinghe | 清河街道 | map-pin | 清河街道的公开内容
    community-huaiyin | 槐荫社区 | map-pin-house | 槐荫社区居务公开
    community-wanghu | 望湖社区 | map-pin-house | 望湖社区居务公开
  street-liuyuan | 柳园街道 | map-pin | 柳园街道的公开内容
    community-liuyuanli | 柳园里社区 | map-pin-house | 柳园里社区居务公开
    community-shuyuan | 书院社区 | map-pin-house | 书院社区居务公开
  street-yunqiao | 云桥街道 | map-pin | 云桥街道的公开内容
    community-yanquan | 䶮泉社区 | map-pin-house | 䶮（yǎn）泉社区居务公开
    community-beiqiao | 北桥社区 | map-pin-house | 北桥社区居务公开
  street-dongfan | 东畈街道 | map-pin | 东畈街道的公开内容
    community-dafan | 大畈村 | wheat | 大畈村村务公开
    community-shekou | 㴪口村 | wheat | 㴪（shè）口村村务公开
knowledge | 公开知识 | lightbulb | 您的权利和申请方法
  request-guide | 依申请公开 | file-question-mark | 没公开的信息怎么要
  knowledge-terms | 名词解释 | book-open | 文件里的词是什么意思
  knowledge-rights | 我的权利 | circle-help | 知情、参与、表达、监督
  knowledge-report | 年报与制度 | file-chart-column | 公开年报和工作制度
  knowledge-venue | 专区使用帮助 | monitor-smartphone | 这台机器怎么用
`;

interface Line {
  readonly depth: number;
  readonly fields: readonly string[];
}

const lines: readonly Line[] = tree
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({
    depth: (line.length - line.trimStart().length) / 2,
    fields: line.split('|').map((field) => field.trim()),
  }));

const toChannel = (line: Line, parentId: string | null, position: number): Channel => {
  const [id = '', name = '', icon = '', description = ''] = line.fields;
  const english = englishNames.get(id);
  const named = english === undefined ? { name } : { name, english };
  return { id, parentId, ...named, description, icon, position };
};

const compose = (): Channel[] => {
  const parents: string[] = [];
  const counts = new Map<string | null, number>();
  return lines.map((line) => {
    const parentId = line.depth === 0 ? null : (parents[line.depth - 1] ?? null);
    const position = counts.get(parentId) ?? 0;
    counts.set(parentId, position + 1);
    const channel = toChannel(line, parentId, position);
    parents[line.depth] = channel.id;
    return channel;
  });
};

export const channels: readonly Channel[] = compose();
