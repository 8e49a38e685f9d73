import type { BoundaryFault, CallFault } from '../../shared/ipc-contract.ts';
import type { PrepareFault } from '../../shared/printing.ts';
import { word, type Word } from './word.ts';

export const printWords = {
  title: word('打印', 'Print'),
  /** Stands before the document's title. */
  titleOf: word('打印：', 'Print: '),
  page: word('页', ''),
  progress: word('打印进度', 'Progress of printing'),
  cannotPrint: word('这份文件现在打印不了', 'This cannot be printed now'),
  previewFailed: word(
    '预览暂时看不了，不影响打印。',
    'No preview at the moment; printing still works.',
  ),
  leftOut: word('这一页不打印', 'This page is not printed'),
  paperLow: word(
    '纸张不多了，印到一半缺纸时会停下来等添纸，不会重印。',
    'Paper is low. If it runs out, printing waits for more and repeats nothing.',
  ),
  preparing: word('正在排版，请稍候…', 'Preparing the pages…'),
  preview: word('打印预览', 'Preview'),
  previousPage: word('上一页', 'Previous'),
  nextPage: word('下一页', 'Next'),
  from: word('从第', 'From page'),
  to: word('到第', 'To page'),
  less: word('减一页', 'One less'),
  lessTen: word('减十页', 'Ten less'),
  more: word('加一页', 'One more'),
  moreTen: word('加十页', 'Ten more'),
  sides: word('单面还是双面', 'Sides'),
  oneSided: word('单面', 'One side'),
  twoSided: word('双面', 'Both sides'),
  start: word('开始打印', 'Print now'),
  resume: word('处理好了，继续打印', 'Fixed: continue'),
  cancel: word('取消打印', 'Cancel'),
  done: word('完成', 'Done'),
  understood: word('知道了', 'OK'),
  slipAgain: word('再打一次小票', 'Print the slip again'),
  number: word('打印编号', 'Number'),
  lookAtJob: word('查看', 'Look'),
  noJob: word('现在没有打印任务', 'Nothing is being printed'),
  noJobAdvice: word('打开一份文件，点“打印”就可以打印。', 'Open a document and choose Print.'),
} satisfies Record<string, Word>;

const pagesOf = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

export const previewPageWord = (page: number): Word =>
  word(`预览第 ${page} 页`, `Preview of page ${page}`);

export const previewPlaceWord = (page: number, pages: number): Word =>
  word(`预览 ${page} / ${pages}`, `Preview ${page} / ${pages}`);

/** What will come out. */
export const summaryWord = (pages: number, sheets: number): Word =>
  word(
    `共印 ${pages} 页，用 ${sheets} 张纸。`,
    `${pagesOf(pages)} on ${sheets === 1 ? '1 sheet' : `${sheets} sheets`} of paper.`,
  );

export const printedWord = (done: number, pages: number): Word =>
  word(`已印好 ${done} / ${pages} 页`, `${done} of ${pagesOf(pages)} printed`);

export const limitWord = (pages: number, limit: number): Word =>
  word(
    `这份文件共 ${pages} 页。为了让大家都能用上，本机一次最多打印 ${limit} 页（本处的使用约定），请选择要打印的页，可以分几次打印。`,
    `This document has ${pages} pages. So that everybody gets a turn, one job may have ${limit}; choose the pages, in several jobs if you like.`,
  );

export const prepareFaultWords: Record<PrepareFault, Word> = {
  'not-found': word(
    '这份文件刚刚被撤下或更换，暂时不能打印。请返回重新查找。',
    'This document was just withdrawn or replaced. Please go back and look again.',
  ),
  'missing-glyph': word(
    '这份文件里有本机印不出的字。为了不印错，本机不打印它，请到窗口索取纸质件。',
    'It has a character that this machine cannot print. Please ask for a paper copy at the counter.',
  ),
  'unreadable-attachment': word(
    '这个附件的文件损坏了，不能打印。请到窗口索取纸质件。',
    'The attachment is damaged. Please ask for a paper copy at the counter.',
  ),
  'too-long': word(
    '这份文件太长，不能在这里打印。请到窗口索取纸质件，或者在屏幕上阅读。',
    'It is too long to be printed here. Read it on screen, or ask for a paper copy at the counter.',
  ),
  failed: word(
    '排版没有成功。请再试一次；还不行，请联系工作人员。',
    'The pages could not be prepared. Try again, or ask the staff.',
  ),
};

type SubmitFault = Exclude<CallFault<'submitPrint'>, BoundaryFault>;

const submitFaultWords: Record<SubmitFault, Word> = {
  'unknown-preparation': word(
    '这次排版已经过期，请返回后重新点“打印”。',
    'These pages are out of date. Go back and choose Print again.',
  ),
  busy: word(
    '上一份文件还没有打印完，请等它打印完再试。',
    'The last document is still printing; please wait until it is done.',
  ),
  'over-limit': word(
    '选择的页数超过了一次能打印的页数，请少选几页。',
    'More pages than one job may have; please choose fewer.',
  ),
  'printer-not-ready': word(
    '打印机现在不能使用，请稍等或联系工作人员。',
    'The printer cannot be used now. Please wait, or ask the staff.',
  ),
};

/** Refusals of the boundary have no words of their own: nothing the resident did is wrong. */
export const submitFaultWord = (fault: CallFault<'submitPrint'>): Word =>
  Object.hasOwn(submitFaultWords, fault)
    ? submitFaultWords[fault as SubmitFault]
    : word(
        '没有提交成功，请再试一次；还不行，请联系工作人员。',
        'That did not work. Try again, or ask the staff.',
      );
