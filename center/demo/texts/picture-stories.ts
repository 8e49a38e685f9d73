/** Explanations in pictures: what each picture says. The pictures are drawn from these texts. */

export interface DrawnPicture {
  readonly title: string;
  /** Big figures with what they mean, or plain lines where there is no figure. */
  readonly points: readonly { readonly figure?: string; readonly text: string }[];
  readonly foot: string;
}

export interface PictureStory {
  /** The interpretation it belongs to; also the beginning of its files' names. */
  readonly itemId: string;
  readonly pictures: readonly DrawnPicture[];
}

export const pictureStories: readonly PictureStory[] = [
  {
    itemId: 'chart-talent-housing-2025',
    pictures: [
      {
        title: '青年人才来示例区，住哪儿？',
        points: [
          { text: '先住青年驿站，7 天不要钱' },
          { text: '再租人才公寓，租金有折扣' },
          { text: '自己租房，每月领租房补贴' },
          { text: '买了房，一次性给购房补贴' },
        ],
        foot: '四种支持，按自己的情况选',
      },
      {
        title: '每月租房补贴',
        points: [
          { figure: '2000 元', text: '博士、正高，领 3 年' },
          { figure: '1200 元', text: '硕士、副高、高级技师，领 3 年' },
          { figure: '600 元', text: '本科、技师，领 2 年' },
          { figure: '400 元', text: '大专、高级工，领 2 年' },
        ],
        foot: '离开本区的，从下个月起停发',
      },
      {
        title: '买房一次给',
        points: [
          { figure: '10 万元', text: '博士、正高' },
          { figure: '5 万元', text: '硕士、副高、高级技师' },
          { figure: '2 万元', text: '本科、技师' },
          { figure: '1 万元', text: '大专、高级工' },
        ],
        foot: '夫妻各领各的，合计不超过房价的百分之十',
      },
      {
        title: '去哪里办',
        points: [
          { text: '带上身份证' },
          { text: '政务服务大厅 2 楼人才服务窗口' },
          { text: '学历、社保窗口能查到，不用带纸质的' },
          { figure: '40 天', text: '左右拿到钱' },
        ],
        foot: '有问题问窗口，或者在本机查原文',
      },
    ],
  },
  {
    itemId: 'read-elderly-meal-2024',
    pictures: [
      {
        title: '社区食堂，谁能吃？',
        points: [
          { figure: '60 岁', text: '以上，本区户籍或者住满一年' },
          { text: '术后康复的老人，凭出院记录可以送餐' },
          { text: '年纪不到也能吃，按原价付' },
        ],
        foot: '认准蓝底白碗的标志',
      },
      {
        title: '每餐补多少',
        points: [
          { figure: '1 元', text: '60—69 岁' },
          { figure: '5 元', text: '80—89 岁（2026 年 5 月起）' },
          { figure: '7 元', text: '90 岁以上（2026 年 5 月起）' },
          { figure: '两餐', text: '每天补贴两餐，早晚餐也算' },
        ],
        foot: '补贴直接从饭钱里减，不用自己申领',
      },
      {
        title: '怎么吃上饭',
        points: [
          { text: '第一次带身份证到助餐点登记' },
          { text: '吃饭时刷脸、刷卡或者报名字都行' },
          { text: '腿脚不便，打社区电话送上门' },
          { text: '不会用手机点餐，有人工窗口' },
        ],
        foot: '每个社区至少有一个助餐点',
      },
    ],
  },
];

export const pictureFile = (itemId: string, index: number): string => `${itemId}-${index + 1}.png`;

/** The whole of what a picture says, for those who cannot see it. */
export const alternativeOf = ({ title, points, foot }: DrawnPicture): string =>
  [
    `${title}。`,
    ...points.map(({ figure, text }) =>
      figure === undefined ? `${text}。` : `${figure}：${text}。`,
    ),
    `${foot}。（示例）`,
  ].join('\n');
