import type { MatterForm, MatterQuestion } from '../../../src/shared/services.ts';

/** Forms of 示例区 that are filled in at the kiosk, printed and handed in at a counter. */

const asked = (
  id: string,
  text: string,
  kind: MatterQuestion['kind'],
  more: Partial<MatterQuestion> = {},
): MatterQuestion => ({ id, text, kind, help: '', options: [], isRequired: true, ...more });

const contact: MatterForm['parts'][number] = {
  id: 'contact',
  title: '怎样联系您',
  questions: [
    asked('phone', '联系电话', 'phone', { help: '手机号，或者带区号的座机' }),
    asked('address', '现在住在哪里', 'text', { help: '写到门牌号' }),
  ],
};

export const matterForms: readonly MatterForm[] = [
  {
    id: 'form-temporary-assistance',
    title: '临时救助申请表',
    guideItemId: 'guide-temporary-assistance',
    agencyId: 'civil',
    asksIdentity: true,
    parts: [
      {
        id: 'trouble',
        title: '遇到了什么困难',
        questions: [
          asked('cause', '是哪一类困难', 'choice', {
            options: ['突发疾病', '意外事故', '火灾水灾', '上学费用', '其他'],
          }),
          asked('since', '什么时候发生的', 'text', { help: '写个大概就行，比如：今年 10 月' }),
          asked('story', '把经过说一说', 'long-text', { help: '花了多少钱，还差多少' }),
        ],
      },
      {
        id: 'family',
        title: '家里的情况',
        questions: [
          asked('members', '家里几口人', 'choice', {
            options: ['1 人', '2 人', '3 人', '4 人', '5 人以上'],
          }),
          asked('income', '全家一个月大约收入多少元', 'text'),
          asked('helped', '有没有领过这些（可多选）', 'choices', {
            options: ['最低生活保障', '医疗救助', '残疾人补贴', '都没有'],
            isRequired: false,
          }),
        ],
      },
      contact,
    ],
    handInAt: '户籍所在地或者居住地的街道便民服务中心',
  },
  {
    id: 'form-talent-housing',
    title: '青年人才安家支持申请表',
    guideItemId: 'guide-talent-housing',
    agencyId: 'labour',
    asksIdentity: true,
    parts: [
      {
        id: 'wish',
        title: '申请哪一种',
        questions: [
          asked('kind', '申请的支持', 'choice', { options: ['租房补贴', '购房补贴'] }),
          asked('level', '您属于哪一类', 'choice', {
            options: [
              '博士、正高级职称',
              '硕士、副高级职称、高级技师',
              '本科、技师',
              '大专、高级工',
            ],
          }),
        ],
      },
      {
        id: 'work',
        title: '在哪里工作',
        questions: [
          asked('employer', '单位名称', 'text'),
          asked('since', '什么时候到这个单位', 'text', { help: '比如：2026 年 3 月' }),
          asked('home', '住在哪里', 'choice', {
            options: ['租的房', '人才公寓', '单位宿舍', '自己的房'],
          }),
        ],
      },
      contact,
    ],
    handInAt: '政务服务大厅 2 楼人才服务窗口',
  },
  {
    id: 'form-elderly-card',
    title: '老年优待卡申领登记表',
    guideItemId: 'guide-elderly-card',
    agencyId: 'civil',
    asksIdentity: true,
    parts: [
      {
        id: 'wish',
        title: '怎么领卡',
        questions: [
          asked('kind', '第一次领，还是补领', 'choice', {
            options: ['第一次领', '丢了补领', '坏了换新'],
          }),
          asked('way', '卡做好了怎么拿', 'choice', {
            options: ['自己到社区拿', '家里人代拿', '寄到家里'],
          }),
        ],
      },
      contact,
    ],
    handInAt: '社区居委会，或者政务服务大厅 1 楼老年人窗口',
  },
  {
    id: 'form-loan-interest',
    title: '小微企业贷款贴息申请表',
    guideItemId: 'funding-interest-2024',
    agencyId: 'finance',
    asksIdentity: false,
    parts: [
      {
        id: 'firm',
        title: '企业的情况',
        questions: [
          asked('name', '企业名称', 'text'),
          asked('code', '统一社会信用代码', 'credit-code', { help: '18 位，营业执照上有' }),
          asked('class', '企业类型', 'choice', {
            options: ['科技型小微企业', '制造业小微企业', '其他小微企业', '个体工商户'],
          }),
        ],
      },
      {
        id: 'loan',
        title: '贷款的情况',
        questions: [
          asked('bank', '在哪家银行贷的', 'text'),
          asked('amount', '贷款多少万元', 'text'),
          asked('paid', '已经付了多少元利息', 'text'),
        ],
      },
      {
        id: 'contact',
        title: '联系人',
        questions: [asked('person', '联系人姓名', 'text'), asked('phone', '联系电话', 'phone')],
      },
    ],
    handInAt: '政务服务大厅 2 楼惠企窗口，每年 3 月、9 月集中受理',
  },
];

const byGuide: ReadonlyMap<string | null, string> = new Map(
  matterForms.map(({ guideItemId, id }) => [guideItemId, id]),
);

/** The id of the form that belongs to a guide; null when it has none. */
export const formOfGuide = (guideId: string): string | null => byGuide.get(guideId) ?? null;
