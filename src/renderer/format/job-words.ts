import type { A4Cause, A4Status } from '../../shared/devices.ts';
import type { PrintJobState, PrintJobView, SlipState } from '../../shared/printing.ts';
import { word, type Word } from '../i18n/word.ts';
import { a4Reasons, receiptReasons, stopCause } from './device-reasons.ts';

/** How a print job stands, in the words a resident needs. Success is only what the printer confirmed. */
export interface JobWords {
  readonly tone: 'working' | 'good' | 'caution' | 'bad';
  readonly title: Word;
  readonly lines: readonly string[];
}

const taken = (pagesDone: number): string[] =>
  pagesDone > 0 ? [`已经印出 ${pagesDone} 页，请记得取走。`] : [];

const stoppedWords = (cause: A4Cause, pagesDone: number, pages: number): JobWords => {
  const { what, english, advice } = a4Reasons[cause];
  const goesOn =
    pagesDone === 0
      ? '处理好后会自动开始打印。'
      : `处理好后会接着从第 ${Math.min(pagesDone + 1, pages)} 页打印，前面的不会重复。`;
  return { tone: 'caution', title: word(what, english), lines: [`${advice}。`, goesOn] };
};

const printingTitle = (page: number, pages: number): Word =>
  word(`正在打印第 ${page} 页，共 ${pages} 页`, `Printing page ${page} of ${pages}`);

/** `printer` as the status board has it: screens must not name two causes for one standstill. */
export const jobWords = (
  { job, pages }: Pick<PrintJobView, 'job' | 'pages'>,
  printer: A4Status,
): JobWords => {
  switch (job.state) {
    case 'queued':
      return {
        tone: 'working',
        title: word('马上开始打印', 'Printing begins shortly'),
        lines: ['请稍等，不用再点。'],
      };
    case 'printing':
      return {
        tone: 'working',
        title: printingTitle(Math.min(job.pagesDone + 1, pages), pages),
        lines: ['请等所有页都印完再取走。'],
      };
    case 'stopped':
      return stoppedWords(stopCause(job, printer), job.pagesDone, pages);
    case 'confirmed':
      return {
        tone: 'good',
        title: word('打印完成，请取走纸张', 'Done. Please take your pages'),
        lines: [`打印机确认共印出 ${job.pagesDone} 页。`],
      };
    case 'unconfirmed':
      return {
        tone: 'caution',
        title: word('不能确定是否全部印完', 'Not sure that all pages came out'),
        lines: [
          `打印机没有回话。请看一看出纸口，数一数够不够 ${pages} 页。`,
          '如果缺页，请把下面的打印编号告诉工作人员。',
        ],
      };
    case 'cancelled':
      return {
        tone: 'caution',
        title: word('打印已取消', 'Printing cancelled'),
        lines: taken(job.pagesDone),
      };
    case 'failed': {
      const { what, english, advice } = a4Reasons[job.cause];
      return {
        tone: 'bad',
        title: word(`没有印完：${what}`, `Not finished: ${english.toLowerCase()}`),
        lines: [...taken(job.pagesDone), `${advice}。`],
      };
    }
  }
};

/** One line about the slip; null when there is none to speak of. */
export const slipWords = (slip: SlipState): string | null => {
  switch (slip.state) {
    case 'none':
      return null;
    case 'printing':
      return '正在打印小票…';
    case 'confirmed':
      return '小票已经印出，请一起取走。';
    case 'unconfirmed':
      return `小票可能没有印出来：${receiptReasons[slip.cause].what}，${receiptReasons[slip.cause].advice}。`;
    case 'failed':
      return `小票没有印出来：${receiptReasons[slip.cause].what}，${receiptReasons[slip.cause].advice}。`;
  }
};

/** While true the job may still put paper out. */
export const isUnfinished = ({ state }: PrintJobState): boolean =>
  state === 'queued' || state === 'printing' || state === 'stopped';
