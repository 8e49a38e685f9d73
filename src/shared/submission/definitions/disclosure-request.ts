import type { FieldDefinition, SubmissionDefinition } from '../definition.ts';
import { emailField, option, phoneField, reviewStep, words } from './words.ts';

/**
 * 政府信息公开申请表: what 条例 Art. 29 demands (identity and contact; name, number or other features of
 * the information; form and way of getting it) and nothing else as a must. The purpose is asked, never
 * demanded: the regulations of 2019 dropped it.
 */

const organisation = { field: 'applicant', isOneOf: ['organisation'] } as const;
const byPost = { field: 'delivery', isOneOf: ['post'] } as const;

const text = (
  name: string,
  zh: string,
  en: string,
  isRequired: boolean,
  maxLength: number,
  more: Partial<FieldDefinition> = {},
): FieldDefinition => ({
  name,
  kind: 'text',
  words: words(zh, en),
  isRequired,
  maxLength,
  isPersonal: true,
  ...more,
});

const who: readonly FieldDefinition[] = [
  {
    name: 'applicant',
    kind: 'choice',
    words: words('您以什么身份申请', 'You apply as'),
    isRequired: true,
    maxLength: 20,
    options: [
      option('citizen', '个人（公民）', 'A person'),
      option('organisation', '单位（法人或其他组织）', 'An organisation'),
    ],
    isPersonal: false,
  },
  {
    name: 'by-agent',
    kind: 'choice',
    words: words('是为自己办，还是替别人办', 'For yourself or for somebody else'),
    isRequired: true,
    maxLength: 20,
    options: [
      option('self', '为自己（本单位）办', 'For myself'),
      option('agent', '受委托，替别人办', 'As an agent'),
    ],
    isPersonal: false,
  },
  {
    name: 'authorisation',
    kind: 'choices',
    words: words('委托书', 'Letter of authority'),
    help: words(
      '替别人申请，要有对方签名的委托书',
      'To act for somebody else you need their signed letter',
    ),
    isRequired: true,
    maxLength: 1,
    options: [
      option(
        'brought',
        '我带了委托书，会交给工作人员核对',
        'I have it and will hand it to the staff',
      ),
    ],
    shownWhen: { field: 'by-agent', isOneOf: ['agent'] },
    isPersonal: false,
  },
];

const organisationFields: readonly FieldDefinition[] = [
  text('organisation-name', '单位名称', 'Name of the organisation', true, 80),
  {
    ...text('credit-code', '统一社会信用代码', 'Unified social credit code', true, 18),
    kind: 'credit-code',
    help: words('18 位，营业执照上有', '18 characters, on the business licence'),
  },
  text('legal-representative', '法定代表人或负责人', 'Legal representative', true, 40),
  {
    name: 'organisation-class',
    kind: 'choice',
    words: words('单位类别', 'Kind of organisation'),
    help: words('用于年度报告的统计', 'For the statistics of the annual report'),
    isRequired: true,
    maxLength: 20,
    options: [
      option('business', '商业企业', 'Business'),
      option('research', '科研机构', 'Research'),
      option('charity', '社会公益组织', 'Charity'),
      option('legal-service', '法律服务机构', 'Legal services'),
      option('other', '其他', 'Other'),
    ],
    isPersonal: false,
  },
];

const contact: readonly FieldDefinition[] = [
  phoneField(true),
  text('address', '联系地址', 'Address', true, 120, {
    help: words('能收到信件的地址', 'Where letters reach you'),
  }),
  {
    ...text('postcode', '邮政编码', 'Postcode', false, 6),
    kind: 'postcode',
  },
  emailField(false),
];

const wanted: readonly FieldDefinition[] = [
  {
    name: 'information',
    kind: 'long-text',
    words: words('您要哪一份政府信息', 'Which information'),
    help: words(
      '写清名称，或者时间、地点、事情。一次申请只写一件事。',
      'Its name, or when, where and what about. One matter in one request.',
    ),
    isRequired: true,
    maxLength: 1_000,
    isPersonal: true,
  },
  {
    name: 'document-number',
    kind: 'text',
    words: words('文号（知道就写）', 'Document number, if known'),
    isRequired: false,
    maxLength: 60,
    isPersonal: false,
  },
  {
    name: 'purpose',
    kind: 'long-text',
    words: words('用途（可以不写）', 'Purpose, optional'),
    help: words('不写用途，不影响受理。', 'Leaving this out changes nothing.'),
    isRequired: false,
    maxLength: 500,
    isPersonal: true,
  },
];

const form: readonly FieldDefinition[] = [
  {
    name: 'form',
    kind: 'choice',
    words: words('希望得到什么形式的信息', 'In which form'),
    isRequired: true,
    maxLength: 20,
    options: [
      option('paper', '纸质文件', 'On paper'),
      option('electronic', '电子文件', 'Electronic'),
      option('either', '都可以', 'Either'),
    ],
    isPersonal: false,
  },
  {
    name: 'delivery',
    kind: 'choice',
    words: words('怎样拿到', 'How to get it'),
    isRequired: true,
    maxLength: 20,
    options: [
      option('kiosk', '到自助终端看和打印', 'At a kiosk'),
      option('pick-up', '到窗口当面领取', 'At the counter'),
      option('post', '邮寄', 'By post'),
      option('email', '电子邮件', 'By e-mail'),
    ],
    isPersonal: false,
  },
  {
    ...text('post-address', '邮寄到哪里', 'Postal address', true, 120, {
      help: words('与联系地址相同，写“同上”', 'If as above, write 同上'),
    }),
    shownWhen: byPost,
  },
  {
    ...emailField(true),
    name: 'delivery-email',
    words: words('发到哪个邮箱', 'E-mail for the reply'),
    shownWhen: { field: 'delivery', isOneOf: ['email'] },
  },
  {
    name: 'other-form',
    kind: 'choice',
    words: words('做不到上面的形式时，换一种行不行', 'If that is impossible, another form'),
    isRequired: true,
    maxLength: 20,
    options: [
      option('accept', '行，换别的形式也可以', 'Another form is fine'),
      option('refuse', '不行，只要上面的形式', 'Only the form above'),
    ],
    isPersonal: false,
  },
];

export const disclosureRequest: SubmissionDefinition = {
  kind: 'disclosure-request',
  words: words('依申请公开', 'Request information'),
  lead: words(
    '没有主动公开的政府信息，您可以申请。不收申请费，也不用说明用途。',
    'Ask for government information that is not public yet. Free of charge, no purpose needed.',
  ),
  steps: [
    { id: 'who', words: words('谁来申请', 'Who applies'), fields: who },
    {
      id: 'organisation',
      words: words('单位信息', 'The organisation'),
      fields: organisationFields,
      shownWhen: organisation,
    },
    {
      id: 'identity',
      words: words('身份证明', 'Proof of identity'),
      lead: words(
        '依照《政府信息公开条例》第二十九条，申请要写明姓名或名称、身份证明和联系方式。只读取姓名、证件种类和号码。',
        'Article 29 asks for name, proof of identity and contact. Only name, kind and number are read.',
      ),
      asks: 'identity',
      fields: [],
    },
    { id: 'contact', words: words('怎样联系您', 'How to reach you'), fields: contact },
    { id: 'wanted', words: words('要什么信息', 'What you ask for'), fields: wanted },
    { id: 'agency', words: words('向谁申请', 'Which agency'), asks: 'agency', fields: [] },
    { id: 'form', words: words('怎样提供给您', 'How you get it'), fields: form },
    { id: 'signature', words: words('签名', 'Signature'), asks: 'signature', fields: [] },
    reviewStep,
  ],
  identity: 'required',
  hasDocument: true,
  hasAnswer: true,
  hasStatutoryClock: true,
};
