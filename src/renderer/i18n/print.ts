import type { BoundaryFault, CallFault } from '../../shared/ipc-contract.ts';
import type { PrepareFault } from '../../shared/printing.ts';
import { word, type Word } from './word.ts';

export const printWords = {
  title: word('打印', 'Print'),
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

export const limitText = (pages: number, limit: number): string =>
  `这份文件共 ${pages} 页。为了让大家都能用上，本机一次最多打印 ${limit} 页（本处的使用约定），请选择要打印的页，可以分几次打印。`;

export const prepareFaultTexts: Record<PrepareFault, string> = {
  'not-found': '这份文件刚刚被撤下或更换，暂时不能打印。请返回重新查找。',
  'missing-glyph': '这份文件里有本机印不出的字。为了不印错，本机不打印它，请到窗口索取纸质件。',
  'unreadable-attachment': '这个附件的文件损坏了，不能打印。请到窗口索取纸质件。',
  'too-long': '这份文件太长，不能在这里打印。请到窗口索取纸质件，或者在屏幕上阅读。',
  failed: '排版没有成功。请再试一次；还不行，请联系工作人员。',
};

type SubmitFault = Exclude<CallFault<'submitPrint'>, BoundaryFault>;

const submitFaultTexts: Record<SubmitFault, string> = {
  'unknown-preparation': '这次排版已经过期，请返回后重新点“打印”。',
  busy: '上一份文件还没有打印完，请等它打印完再试。',
  'over-limit': '选择的页数超过了一次能打印的页数，请少选几页。',
  'printer-not-ready': '打印机现在不能使用，请稍等或联系工作人员。',
};

/** Refusals of the boundary have no words of their own: nothing the resident did is wrong. */
export const submitFaultText = (fault: CallFault<'submitPrint'>): string =>
  Object.hasOwn(submitFaultTexts, fault)
    ? submitFaultTexts[fault as SubmitFault]
    : '没有提交成功，请再试一次；还不行，请联系工作人员。';
