import { word, type Word } from './word.ts';

export const readerWords = {
  contents: word('目录', 'Contents'),
  up: word('上翻', 'Up'),
  down: word('下翻', 'Down'),
  print: word('打印这份文件', 'Print'),
  facts: word('文件信息', 'Details'),
  attachments: word('附件', 'Attachments'),
  openAttachment: word('打开查看', 'Open'),
  notArrived: word('附件还在传送中，暂时不能打开。', 'Still on its way.'),
  related: word('相关内容', 'Related'),
  summary: word('一句话说明', 'In short'),
  successor: word('去看现在的文件', 'Go to the current document'),
  indexNumber: word('索引号', 'Index number'),
  documentNumber: word('文号', 'Document number'),
  agency: word('发布机构', 'Agency'),
  writtenOn: word('成文日期', 'Written on'),
  publishedOn: word('发布日期', 'Published on'),
  effectiveOn: word('施行日期', 'Effective from'),
  expiresOn: word('有效期至', 'In force until'),
  subject: word('主题分类', 'Subject'),
  level: word('公开层级', 'Level'),
  validity: word('有效性', 'Validity'),
  channels: word('所在栏目', 'Sections'),
  source: word('来源', 'Source'),
  table: word('表格，可左右滑动', 'Table; slide sideways'),
  reference: word('本页仅供参考，以正式文本为准。', 'For reference; the official text prevails.'),
} satisfies Record<string, Word>;

export const pdfWords = {
  opening: word('正在打开文件…', 'Opening…'),
  failedTitle: word('这个附件打不开', 'This attachment cannot be opened'),
  failedAdvice: word(
    '文件可能损坏了。请返回看正文，或者请工作人员帮忙。',
    'The file may be damaged. Ask the staff.',
  ),
  previousPage: word('上一页', 'Previous'),
  nextPage: word('下一页', 'Next'),
  larger: word('放大', 'Zoom in'),
  smaller: word('缩小', 'Zoom out'),
  print: word('打印附件', 'Print'),
  noText: word(
    '这一页是图片，里面的字读不出来。请工作人员帮您读。',
    'This page is a picture and cannot be read aloud. Ask the staff.',
  ),
} satisfies Record<string, Word>;
