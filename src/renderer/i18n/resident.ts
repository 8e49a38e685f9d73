import type { LookupDetails } from '../../shared/item-details.ts';
import type { Audience } from '../../shared/item.ts';
import { serviceWords } from './home.ts';
import { word, type Word } from './word.ts';

/** Words of the platform for residents: life events, guides, matters, look-ups. */
export const residentWords = {
  title: serviceWords.resident.name,
  lead: word('遇到什么事，就点什么事。', 'Touch what is happening in your life.'),
  events: word('人生大事', 'Life events'),
  more: word('还可以', 'And also'),
  guides: word('办事指南', 'Guides'),
  guidesHint: word('按事情分好类，材料流程都有', 'By subject'),
  matters: serviceWords.matters.name,
  mattersHint: word('填表打印、扫码去办', 'Fill in, print, go on by phone'),
  lookups: serviceWords.lookup.name,
  lookupsHint: word('电话、时间、公交、收费、看病', 'Phones, hours, buses, fees, clinics'),
} satisfies Record<string, Word>;

export const guideWords = {
  conditions: word('谁可以办', 'Who'),
  materials: word('要带的材料', 'What to bring'),
  materialsHint: word('点一点，带好一样勾一样', 'Tick what you have'),
  steps: word('怎么办', 'Steps'),
  timeLimit: word('办多久', 'How long'),
  fee: word('收费', 'Fee'),
  place: word('在哪里办', 'Where'),
  hours: word('什么时候', 'When'),
  phone: word('咨询电话', 'Telephone'),
  handOver: word('用手机接着办', 'Go on with your phone'),
  original: word('看完整原文', 'The whole text'),
  hideOriginal: word('收起原文', 'Hide the text'),
  printGuide: word('打印一页指南', 'Print on one page'),
  printAll: word('打印全文', 'Print all'),
  fillIn: word('填表打印', 'Fill in and print'),
  formTitle: word('这件事有表要填', 'There is a form'),
  formHint: word(
    '在这里填好、打印、签名，再交到窗口。填的内容不上传、不保存。',
    'Fill it in here, print, sign, hand it in at the counter. Nothing is sent or kept.',
  ),
  reference: word('办事前有疑问，请先打上面的电话。', 'Questions? Please call first.'),
} satisfies Record<string, Word>;

export const tickedWord = (ticked: number, all: number): Word =>
  word(`备好 ${ticked} 样，共 ${all} 样`, `${ticked} of ${all} ready`);

/** `platform`: a name from the content, as it is. */
export const scanWithWord = (platform: string): Word =>
  word(
    `用手机的“扫一扫”（微信、支付宝都行）扫这个码，到${platform}接着办。不想用手机，到窗口一样办。`,
    `Scan with WeChat, Alipay or your camera to go on at ${platform}. The counter does the same.`,
  );

export const handOverPicture = (platform: string): Word =>
  word(`${platform}的二维码`, `QR code of ${platform}`);

/** Where a filled-in form is handed in. */
export const handInAtWord = (place: string): Word => word(`交到：${place}`, `Hand in at: ${place}`);

export const matterWords = {
  title: serviceWords.matters.name,
  lead: word(
    '本机能帮您查材料、填表打印、扫码去办。真正办结在窗口或者网上。',
    'Look up, fill in, print, go on by phone. The counter or the website finishes it.',
  ),
  forms: word('在这里填好就能打印的表', 'Forms to fill in and print here'),
  formHint: word('填好、打印、签名，交到窗口', 'Fill in, print, sign, hand in'),
  themes: word('按事情找', 'By subject'),
  audiences: word('按人群找', 'For whom'),
  all: word('全部', 'All'),
  find: word('找一件事', 'Find a matter'),
  findHint: word('比如：身份证、公租房、退休', 'e.g. ID card, housing'),
  none: word('没有找到这样的事项', 'Nothing found'),
  noneHint: word('换个词，或者点“全部”看看。', 'Try another word, or touch All.'),
  hasForm: word('可填表打印', 'Form here'),
  hasPhone: word('可用手机接着办', 'Go on by phone'),
} satisfies Record<string, Word>;

export const audienceWords: Record<Audience, Word> = {
  resident: word('居民', 'Residents'),
  elderly: word('老年人', 'Elderly'),
  family: word('家庭', 'Families'),
  worker: word('上班族', 'Workers'),
  enterprise: word('企业', 'Firms'),
  farmer: word('农民', 'Farmers'),
};

export const lookupWords = {
  title: serviceWords.lookup.name,
  lead: word(
    '直接点一张表，或者先点下面的类别。每张表都写明来源和核对日期。',
    'Touch a table, or a kind below first. Each says its source and when it was checked.',
  ),
  all: word('全部', 'All'),
  origin: word('来源', 'Source'),
  checked: word('核对日期', 'Checked'),
  old: word('半年没有核对了，请先打电话问一问', 'Not checked for half a year: please call first'),
  oldMark: word('待核对', 'Not checked lately'),
  find: word('在表里找', 'Find in the table'),
  findHint: word('写一两个字', 'A word or two'),
  letters: word('按拼音首字母找', 'By first letter'),
  noRow: word('表里没有这一项', 'Not in this table'),
  noRowHint: word('换个词，或者点“全部”。', 'Try another word, or touch All.'),
  none: word('现在没有可以查的表', 'No tables now'),
  showKeys: word('打字找', 'Type'),
  print: word('打印这张表', 'Print'),
} satisfies Record<string, Word>;

export const topicWords: Record<LookupDetails['topic'], Word> = {
  phones: word('常用电话', 'Phones'),
  hours: word('开放时间', 'Hours'),
  transport: word('公交出行', 'Transport'),
  fees: word('收费标准', 'Fees'),
  medical: word('看病买药', 'Medical'),
  other: word('其他', 'Other'),
};

export const rowCountWord = (count: number): Word => word(`${count} 项`, `${count} entries`);
