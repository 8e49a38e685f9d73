import type { PrintJobState, PrintJobView, SlipState } from '../../shared/printing.ts';
import { a4Reasons, receiptReasons } from './device-reasons.ts';

/** How a print job stands, in the words a resident needs. Success is only what the printer confirmed. */
export interface JobWords {
  readonly tone: 'working' | 'good' | 'caution' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
}

const taken = (pagesDone: number): string[] =>
  pagesDone > 0 ? [`已经印出 ${pagesDone} 页，请记得取走。`] : [];

const stoppedWords = (
  { cause, pagesDone }: Extract<PrintJobState, { state: 'stopped' }>,
  pages: number,
): JobWords => {
  const { what, advice } = a4Reasons[cause];
  const goesOn =
    pagesDone === 0
      ? '处理好后会自动开始打印。'
      : `处理好后会接着从第 ${Math.min(pagesDone + 1, pages)} 页打印，前面的不会重复。`;
  return { tone: 'caution', title: what, lines: [`${advice}。`, goesOn] };
};

export const jobWords = ({ job, pages }: Pick<PrintJobView, 'job' | 'pages'>): JobWords => {
  switch (job.state) {
    case 'queued':
      return { tone: 'working', title: '马上开始打印', lines: ['请稍等，不用再点。'] };
    case 'printing':
      return {
        tone: 'working',
        title: `正在打印第 ${Math.min(job.pagesDone + 1, pages)} 页，共 ${pages} 页`,
        lines: ['请等所有页都印完再取走。'],
      };
    case 'stopped':
      return stoppedWords(job, pages);
    case 'confirmed':
      return {
        tone: 'good',
        title: '打印完成，请取走纸张',
        lines: [`打印机确认共印出 ${job.pagesDone} 页。`],
      };
    case 'unconfirmed':
      return {
        tone: 'caution',
        title: '不能确定是否全部印完',
        lines: [
          `打印机没有回话。请看一看出纸口，数一数够不够 ${pages} 页。`,
          '如果缺页，请把下面的打印编号告诉工作人员。',
        ],
      };
    case 'cancelled':
      return { tone: 'caution', title: '打印已取消', lines: taken(job.pagesDone) };
    case 'failed': {
      const { what, advice } = a4Reasons[job.cause];
      return {
        tone: 'bad',
        title: `没有印完：${what}`,
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
