import type { OfdFault } from '../../shared/ofd.ts';
import { word, type Word } from './word.ts';

/** Words for interpretations, terms, gazettes and OFD documents. */

export const readingWords = {
  original: word('看原文', 'The document'),
  explanation: word('看解读', 'Explained'),
  switchLabel: word('原文和解读', 'Document and explanation'),
  chooseExplanation: word('这份文件有几种解读，请选一种', 'Choose an explanation'),
  chooseOriginal: word('这份解读讲了几份文件，请选一份', 'Choose a document'),
  formLabel: word('用哪种方式看', 'How to read it'),
  pictures: word('看图解', 'Pictures'),
  film: word('看视频', 'Video'),
  page: word('看互动页', 'Interactive'),
  asText: word('看文字版', 'As text'),
  previousPicture: word('上一张', 'Previous'),
  nextPicture: word('下一张', 'Next'),
  enlarge: word('点图片可以放大', 'Touch the picture to enlarge'),
  pictureWords: word('图上写着', 'What the picture says'),
  play: word('播放', 'Play'),
  pause: word('暂停', 'Pause'),
  backTen: word('退回 10 秒', 'Back 10 s'),
  quieter: word('小声', 'Quieter'),
  louder: word('大声', 'Louder'),
  progress: word('播放位置', 'Position'),
  transcript: word('视频里说的话', 'What is said'),
  filmFailed: word(
    '视频放不出来，请看下面的文字版，内容是一样的。',
    'The video cannot be played; the text below says the same.',
  ),
  mediaNotHere: word(
    '这份材料还在传送中，请先看文字版。',
    'Still on its way; please read the text for now.',
  ),
  pageNotice: word(
    '这一页在本机上运行，不联网，也不会记下您填的内容。',
    'Runs on this machine, without network; nothing you enter is kept.',
  ),
  term: word('名词解释', 'Term'),
  basis: word('依据', 'Source'),
  understood: word('知道了', 'Close'),
} satisfies Record<string, Word>;

export const gazetteWords = {
  title: word('政府公报', 'Government Gazette'),
  byYear: word('选年份', 'Year'),
  covers: word('各期公报', 'Issues'),
  shelf: word('按年份、按期看公报', 'By year and issue'),
  noneTitle: word('这里还没有公报', 'No issues here yet'),
  noneAdvice: word('公报到了会自动出现。', 'They will appear once they have arrived.'),
  articles: word('本期目录', 'In this issue'),
  readWhole: word('从头看这一期', 'Read the issue'),
  printWhole: word('打印几页', 'Print pages'),
  read: word('看这一篇', 'Read'),
  printArticle: word('打印这一篇', 'Print this one'),
  openItem: word('看单独的文件', 'Its own page'),
  fileNotHere: word(
    '这一期还在传送中，暂时只能看目录。',
    'Still on its way; only the contents for now.',
  ),
} satisfies Record<string, Word>;

export const yearWord = (year: number): Word => word(`${year} 年`, String(year));

export const issueWord = (issue: number): Word => word(`第 ${issue} 期`, `No. ${issue}`);

export const articlesWord = (count: number): Word =>
  word(`${count} 篇文件`, count === 1 ? '1 document' : `${count} documents`);

export const pagesWord = ({ first, last }: { first: number; last: number }): Word =>
  first === last
    ? word(`第 ${first} 页`, `Page ${first}`)
    : word(`第 ${first}—${last} 页`, `Pages ${first}–${last}`);

export const picturePlaceWord = (at: number, all: number): Word =>
  word(`第 ${at} 张，共 ${all} 张`, `Picture ${at} of ${all}`);

export const filmPlaceWord = (at: string, all: string): Word =>
  word(`${at} / ${all}`, `${at} / ${all}`);

export const explanationsWord = (count: number): Word =>
  count > 1 ? word(`看解读（${count} 种）`, `Explained (${count})`) : readingWords.explanation;

export const originalsWord = (count: number): Word =>
  count > 1 ? word(`看原文（${count} 份）`, `Documents (${count})`) : readingWords.original;

export const ofdWords = {
  opening: word('正在把公文转成能看的样子，请稍候…', 'Preparing the document…'),
  check: word('验签', 'Signature'),
  failedTitle: word('这份 OFD 公文打不开', 'This OFD document cannot be opened'),
} satisfies Record<string, Word>;

export const sealWord = (seal: string, signer: string): Word =>
  word(
    `印章“${seal}”，证书上写的是“${signer}”`,
    `Seal “${seal}”; its certificate says “${signer}”`,
  );

export const missingGlyphsWord = (count: number): Word =>
  word(
    `有 ${count} 个字本机没有字形，用方框代替。`,
    `${count} characters have no font here; boxes stand for them.`,
  );

export const leftOutWord = (count: number): Word =>
  word(
    `有 ${count} 处图案没有显示，请以正式文本为准。`,
    `${count} graphics are not shown; the official text prevails.`,
  );

const askStaff = (reason: Word): Word =>
  word(
    `${reason.zh}请返回看正文，或者请工作人员帮忙。`,
    `${reason.en} Go back to the text, or ask the staff.`,
  );

export const ofdFaultWords: Readonly<Record<OfdFault, Word>> = {
  'not-here': askStaff(word('文件还在传送中。', 'It is still on its way.')),
  'not-ofd': askStaff(word('文件不是 OFD 格式。', 'It is not an OFD file.')),
  damaged: askStaff(word('文件损坏了，缺少内容或者读不出来。', 'It is damaged.')),
  encrypted: askStaff(word('文件加了密，本机不能打开。', 'It is encrypted.')),
  'too-large': askStaff(word('文件太大了，本机打不开。', 'It is too large for this machine.')),
  unsafe: askStaff(
    word('文件内容不正常，为安全起见没有打开。', 'It is malformed and was not opened.'),
  ),
  'no-pages': askStaff(word('文件里没有页面。', 'It has no pages.')),
  failed: askStaff(word('本机没能把它转出来。', 'This machine could not convert it.')),
};
