import type { Draft } from './document.ts';

/** Terms of the documents in plain words. Longer than a code file may be, because it holds texts, not logic. */

interface TermText {
  readonly id: string;
  /** As it stands in texts, the usual form first. */
  readonly forms: readonly string[];
  readonly meaning: string;
  readonly basis?: string;
}

const line = (id: string, forms: string, meaning: string, basis = ''): TermText => ({
  id,
  forms: forms.split('、'),
  meaning,
  basis,
});

const disclosure = '《中华人民共和国政府信息公开条例》';

const texts: readonly TermText[] = [
  line(
    'open-information',
    '政府信息公开',
    '政府把工作中产生、保存的信息告诉大家：有的主动登出来，有的您申请了再给。',
    disclosure,
  ),
  line(
    'open-by-request',
    '依申请公开',
    '没有主动登出来的信息，您可以写申请，单位要在规定的工作日里答复。',
    `${disclosure}第二十七条`,
  ),
  line(
    'open-by-duty',
    '主动公开',
    '不用谁来要，单位就应当自己登出来的信息。',
    `${disclosure}第十九条`,
  ),
  line(
    'normative',
    '行政规范性文件、规范性文件',
    '政府和部门发的、大家都要照着办的文件，但不是法律、法规。',
  ),
  line('repeal', '废止', '这份文件从某一天起不再管用，办事不能再拿它作依据。'),
  line('expire', '有效期', '文件管用到哪一天。过了这天，除非另外说明，就不再管用。'),
  line('amend', '修改决定', '只改其中几条，其余照旧的文件。要看改过以后的全文。'),
  line('trial', '试行', '先用一段时间看看效果，以后还会改的规定。'),
  line('written-on', '成文日期', '文件签发那天的日期，不一定就是开始管用的日期。'),
  line('in-force-from', '施行日期', '文件从哪一天起开始管用。'),
  line(
    'index-number',
    '索引号',
    '每条公开信息自己的编号，像图书馆里的书号，报给工作人员就能找到。',
  ),
  line('document-number', '发文字号、文号', '一份文件的“身份证号”，写着哪个单位、哪一年、第几号。'),
  line('no-application', '免申即享', '不用您申请，单位自己核对名单，符合条件的直接把钱打过来。'),
  line('quick-application', '快申快享', '只要填很少几项就能申请，几天内就有结果。'),
  line('settle-list', '兑现清单', '一条一条写明：给谁、给多少、谁来给、什么时候给。'),
  line(
    'one-window',
    '一窗受理、综合窗口',
    '不管什么事，先交到一个窗口，由窗口转给各单位，您不用自己跑。',
  ),
  line('promise', '告知承诺制、告知承诺', '有的证明不用交，您写下保证就行；说假话要承担责任。'),
  line('missing-accepted', '容缺受理', '少一两样不要紧的材料也先收下，答应过几天补齐。'),
  line('working-day', '工作日', '周一到周五，不算周末和法定节假日；调休上班的周末要算。'),
  line('publicity', '公示期、公示', '先把结果贴出来让大家看几天，有意见可以提，没意见再定下来。'),
  line('hearing', '听证会、听证', '作决定以前，请有关系的人当面说意见的会。'),
  line('opinion-draft', '征求意见稿', '还没定下来的文件草稿，请大家提意见，最后可能会改。'),
  line(
    'reconsideration',
    '行政复议',
    '对单位的处理不服，可以请上一级再审一次，不收费。',
    '《中华人民共和国行政复议法》',
  ),
  line(
    'litigation',
    '行政诉讼',
    '对单位的处理不服，也可以到法院告，请法院来判。',
    '《中华人民共和国行政诉讼法》',
  ),
  line(
    'penalty',
    '行政处罚',
    '违反了规定，由有权的单位给的处罚，比如警告、罚款。',
    '《中华人民共和国行政处罚法》',
  ),
  line(
    'licence',
    '行政许可',
    '有些事要先得到批准才能做，这个批准就叫许可。',
    '《中华人民共和国行政许可法》',
  ),
  line('discretion', '裁量基准', '把“罚多少”分成几档写清楚，同样的事罚得一样。'),
  line('minimum-living', '最低生活保障、低保', '家里收入低于当地标准的，每月补到标准。'),
  line('extreme-hardship', '特困人员', '没有劳动能力、没有收入、也没有人能供养的人，由政府供养。'),
  line('temporary-assistance', '临时救助', '突然遇到难处，一次性帮一把的救助，急的当天就能给。'),
  line('advanced-age', '高龄津贴', '到了一定年纪，每月固定给老人的钱，和家里有没有钱没关系。'),
  line('meal-point', '助餐点', '老人能吃上饭、能领补贴的地方，有社区食堂、配送点和老年餐桌。'),
  line(
    'public-rental',
    '公共租赁住房、公租房',
    '政府提供、租金比市场低的房子，住房和收入都困难的人可以申请。',
  ),
  line('rent-subsidy', '租赁补贴、租房补贴', '自己在外面租房，政府每月补一部分房租。'),
  line('old-community', '老旧小区改造', '给年头久的小区修水电、补电梯、整道路，先听居民想修什么。'),
  line('fund', '住房公积金、公积金', '单位和个人每月一起存的钱，只能用在买房、租房、修房上。'),
  line('insurance-start', '起付线', '看病花到这个数以后，医保才开始报销。'),
  line('insurance-cap', '封顶线', '医保一年最多报销到这个数，再多的自己付。'),
  line('insurance-catalogue', '医保目录', '医保能报销的药和项目的名单，不在名单里的要自己付。'),
  line('outpatient', '门诊统筹', '不住院、只看门诊，也能报销一部分。'),
  line('flexible-work', '灵活就业', '没有固定单位、自己干活挣钱，比如骑手、摆摊、做小买卖。'),
  line('enterprise-small', '小微企业', '人不多、规模不大的企业，很多优惠政策是专门给它们的。'),
  line('interest-subsidy', '贷款贴息、贴息', '企业贷款，政府替它付一部分利息。'),
  line('voucher', '创新券', '政府发给企业的“抵用券”，买检测、设计这类服务时抵钱用。'),
  line('standard-land', '标准地', '出让以前就把投资、产出、环保等要求写清楚的工业用地。'),
  line(
    'budget-open',
    '预算公开',
    '把一年打算花多少钱、花在哪里，公布给大家看。',
    '《中华人民共和国预算法》',
  ),
  line('three-public', '“三公”经费、三公经费', '因公出国、公务用车、公务接待这三样花的钱。'),
  line('power-list', '权力清单', '把单位能管什么、怎么管，一条一条列出来；单子上没有的不能做。'),
];

const draftOf = ({ id, forms, meaning, basis = '' }: TermText): Draft => ({
  id: `term-${id}`,
  kind: 'term',
  title: forms[0] ?? id,
  agency: 'office',
  // Older than everything else: they are looked up, never news.
  published: '2018-05-20',
  subject: '名词解释',
  channels: 'knowledge-terms',
  audiences: ['resident', 'elderly'],
  summary: meaning,
  text: basis === '' ? meaning : `${meaning}\n依据：${basis}`,
  details: { kind: 'term', forms: forms.toSorted((a, b) => b.length - a.length), meaning, basis },
});

export const terms: readonly Draft[] = texts.map(draftOf);
