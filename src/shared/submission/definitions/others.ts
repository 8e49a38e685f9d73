import type { FieldDefinition, SubmissionDefinition } from '../definition.ts';
import { callerNameField, option, phoneField, reviewStep, words } from './words.ts';

const longText = (
  name: string,
  zh: string,
  en: string,
  isRequired: boolean,
  maxLength = 2_000,
): FieldDefinition => ({
  name,
  kind: 'long-text',
  words: words(zh, en),
  isRequired,
  maxLength,
  isPersonal: true,
});

/** 补正 (条例 Art. 30): its subject is the number of the request. */
export const supplement: SubmissionDefinition = {
  kind: 'supplement',
  words: words('补正申请', 'Make a request clearer'),
  lead: words(
    '请按告知书的要求补充。补正的内容送到后，二十个工作日重新计算。',
    'Add what the notice asks for; the twenty working days then begin anew.',
  ),
  steps: [
    {
      id: 'supplement',
      words: words('补充说明', 'Your addition'),
      fields: [longText('addition', '补充说明', 'What you add', true)],
    },
    reviewStep,
  ],
  identity: 'none',
  hasDocument: false,
  hasAnswer: false,
  hasStatutoryClock: false,
};

/** 意见征集; the consultation's own questions stand before `opinion` (see `of-subject.ts`). */
export const consultation: SubmissionDefinition = {
  kind: 'consultation',
  words: words('意见征集', 'Give your opinion'),
  lead: words(
    '不用留姓名。意见会原样交给起草单位，采纳情况会公布。',
    'No name needed. Your words go to the drafting agency as they are.',
  ),
  steps: [
    {
      id: 'opinion',
      words: words('说说您的意见', 'Your opinion'),
      fields: [longText('opinion', '其他意见和建议', 'Anything else', false)],
    },
    {
      id: 'contact',
      words: words('要不要留联系方式', 'Contact, if you like'),
      lead: words('可以不留', 'Optional'),
      fields: [callerNameField(false), phoneField(false)],
    },
    reviewStep,
  ],
  identity: 'none',
  hasDocument: false,
  hasAnswer: false,
  hasStatutoryClock: false,
};

export const message: SubmissionDefinition = {
  kind: 'message',
  words: words('咨询投诉建议', 'Ask, complain, suggest'),
  lead: words(
    '写下您的问题或意见，凭小票上的查询码回来看答复。',
    'Write it down; read the answer later with the code on your slip.',
  ),
  steps: [
    {
      id: 'message',
      words: words('您想说什么', 'What is it about'),
      fields: [
        {
          name: 'message-kind',
          kind: 'choice',
          words: words('是哪一类', 'Kind'),
          isRequired: true,
          maxLength: 20,
          options: [
            option('question', '咨询', 'Question'),
            option('complaint', '投诉', 'Complaint'),
            option('suggestion', '建议', 'Suggestion'),
            option('note', '留言', 'Note'),
          ],
          isPersonal: false,
        },
        {
          name: 'subject',
          kind: 'text',
          words: words('标题', 'Subject'),
          isRequired: true,
          maxLength: 60,
          isPersonal: true,
        },
        longText('text', '内容', 'Text', true),
      ],
    },
    {
      id: 'contact',
      words: words('要不要留联系方式', 'Contact, if you like'),
      lead: words(
        '可以不留。留了电话，查答复时用电话的后四位；不留，就用编号的后四位。',
        'Optional. With a number, its last four digits open the answer.',
      ),
      fields: [callerNameField(false), phoneField(false)],
    },
    reviewStep,
  ],
  identity: 'none',
  hasDocument: false,
  hasAnswer: true,
  hasStatutoryClock: false,
};

export const satisfaction: SubmissionDefinition = {
  kind: 'satisfaction',
  words: words('满意度评价', 'Rate this service'),
  lead: words('一分钟就好，不用留姓名。', 'One minute, no name.'),
  steps: [
    {
      id: 'satisfaction',
      words: words('您觉得怎么样', 'How was it'),
      fields: [
        {
          name: 'rating',
          kind: 'rating',
          words: words('总的来说', 'On the whole'),
          isRequired: true,
          maxLength: 1,
          options: [
            option('5', '很满意', 'Very good'),
            option('4', '满意', 'Good'),
            option('3', '一般', 'Fair'),
            option('2', '不满意', 'Poor'),
            option('1', '很不满意', 'Very poor'),
          ],
          isPersonal: false,
        },
        {
          name: 'reasons',
          kind: 'choices',
          words: words('哪里要改进（可多选）', 'What should improve'),
          isRequired: false,
          maxLength: 6,
          options: [
            option('hard-to-find', '信息不好找', 'Hard to find things'),
            option('hard-to-read', '内容看不懂', 'Hard to understand'),
            option('outdated', '内容旧了', 'Out of date'),
            option('printing', '打印不方便', 'Printing'),
            option('machine', '机器不好用', 'The machine'),
            option('staff', '没有人帮忙', 'Nobody to help'),
          ],
          isPersonal: false,
        },
        longText('comment', '还想说的（可以不写）', 'Anything else, optional', false, 500),
      ],
    },
  ],
  identity: 'none',
  hasDocument: false,
  hasAnswer: false,
  hasStatutoryClock: false,
};

/** 政策申请 and 项目申报 as intent: the agency calls back; nothing is decided here. */
export const policyApplication: SubmissionDefinition = {
  kind: 'policy-application',
  words: words('政策申请', 'Apply for a policy'),
  lead: words(
    '登记申请意向，主管单位会联系您，告诉您怎样办。这一步不等于已经申请成功。',
    'Leave your intent; the agency will call. This is not yet an application.',
  ),
  steps: [
    {
      id: 'conditions',
      words: words('先看条件', 'Conditions'),
      fields: [
        {
          name: 'conditions',
          kind: 'choices',
          words: words('您符合哪些条件（可多选）', 'Which conditions you meet'),
          help: words('不确定也可以登记', 'Not sure? You may still leave your intent'),
          isRequired: false,
          maxLength: 20,
          isPersonal: false,
        },
      ],
    },
    {
      id: 'organisation',
      words: words('单位和联系人', 'Who you are'),
      fields: [
        {
          name: 'organisation-name',
          kind: 'text',
          words: words('单位名称', 'Name of the organisation'),
          isRequired: true,
          maxLength: 80,
          isPersonal: true,
        },
        {
          name: 'credit-code',
          kind: 'credit-code',
          words: words('统一社会信用代码', 'Unified social credit code'),
          help: words('18 位，营业执照上有', '18 characters, on the business licence'),
          isRequired: true,
          maxLength: 18,
          isPersonal: true,
        },
        { ...callerNameField(true), words: words('联系人', 'Contact') },
        phoneField(true),
      ],
    },
    reviewStep,
  ],
  identity: 'none',
  hasDocument: false,
  hasAnswer: true,
  hasStatutoryClock: false,
};

const reserve = { field: 'take', isOneOf: ['reserve'] } as const;

/** The form reserves. What is taken from the shelf needs none: the vault reports it with `take` and a number of copies. */
export const paperMaterial: SubmissionDefinition = {
  kind: 'paper-material',
  words: words('预约纸质资料', 'Reserve printed matter'),
  lead: words('到了打电话通知您，到这里来取。', 'We call you when it is here.'),
  steps: [
    {
      id: 'material',
      words: words('留下称呼和电话', 'How to reach you'),
      fields: [
        {
          name: 'take',
          kind: 'choice',
          words: words('取走还是预约', 'Taken or reserved'),
          isRequired: true,
          maxLength: 10,
          options: [
            option('take', '已从架上取走', 'Taken from the shelf'),
            option('reserve', '预约，到货通知', 'Reserved'),
          ],
          isPersonal: false,
          given: 'reserve',
        },
        {
          name: 'copies',
          kind: 'choice',
          words: words('几份', 'Copies'),
          isRequired: true,
          maxLength: 1,
          options: [
            option('1', '1 份', '1 copy'),
            option('2', '2 份', '2 copies'),
            option('3', '3 份', '3 copies'),
          ],
          isPersonal: false,
        },
        { ...callerNameField(true), shownWhen: reserve },
        { ...phoneField(true), shownWhen: reserve },
      ],
    },
  ],
  identity: 'none',
  hasDocument: false,
  hasAnswer: false,
  hasStatutoryClock: false,
};
