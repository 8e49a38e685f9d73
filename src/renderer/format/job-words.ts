import type { A4Cause, A4Status, ReceiptCause } from '../../shared/devices.ts';
import type { PrintJobState, PrintJobView, SlipState } from '../../shared/printing.ts';
import { word, type Word } from '../i18n/word.ts';
import { a4Reasons, reasonSentence, receiptReasons, stopCause } from './device-reasons.ts';

/** How a print job stands, in the words a resident needs. Success is only what the printer confirmed. */
export interface JobWords {
  readonly tone: 'working' | 'good' | 'caution' | 'bad';
  readonly title: Word;
  readonly lines: readonly Word[];
}

const pagesOf = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

const taken = (pagesDone: number): Word[] =>
  pagesDone > 0
    ? [
        word(
          `已经印出 ${pagesDone} 页，请记得取走。`,
          `${pagesOf(pagesDone)} came out: please take them.`,
        ),
      ]
    : [];

/** `请联系工作人员添纸。` */
const adviceLine = ({ zh, en }: Word): Word =>
  word(`${zh}。`, `${en.charAt(0).toUpperCase()}${en.slice(1)}.`);

const goesOn = (pagesDone: number, pages: number): Word => {
  const next = Math.min(pagesDone + 1, pages);
  return pagesDone === 0
    ? word('处理好后会自动开始打印。', 'Printing then begins by itself.')
    : word(
        `处理好后会接着从第 ${next} 页打印，前面的不会重复。`,
        `Printing then goes on at page ${next}; no page comes twice.`,
      );
};

const stoppedWords = (cause: A4Cause, pagesDone: number, pages: number): JobWords => {
  const { what, advice } = a4Reasons[cause];
  return { tone: 'caution', title: what, lines: [adviceLine(advice), goesOn(pagesDone, pages)] };
};

const printingTitle = (page: number, pages: number): Word =>
  word(`正在打印第 ${page} 页，共 ${pages} 页`, `Printing page ${page} of ${pages}`);

const unsureLines = (pages: number): Word[] => [
  word(
    `打印机没有回话。请看一看出纸口，数一数够不够 ${pages} 页。`,
    `The printer did not answer. Please count the pages in the tray: there should be ${pages}.`,
  ),
  word(
    '如果缺页，请把下面的打印编号告诉工作人员。',
    'If some are missing, please give the staff the number below.',
  ),
];

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
        lines: [word('请稍等，不用再点。', 'Please wait; no need to press again.')],
      };
    case 'printing':
      return {
        tone: 'working',
        title: printingTitle(Math.min(job.pagesDone + 1, pages), pages),
        lines: [word('请等所有页都印完再取走。', 'Please wait until all pages are out.')],
      };
    case 'stopped':
      return stoppedWords(stopCause(job, printer), job.pagesDone, pages);
    case 'confirmed':
      return {
        tone: 'good',
        title: word('打印完成，请取走纸张', 'Done. Please take your pages'),
        lines: [
          word(
            `打印机确认共印出 ${job.pagesDone} 页。`,
            `The printer confirmed ${pagesOf(job.pagesDone)}.`,
          ),
        ],
      };
    case 'unconfirmed':
      return {
        tone: 'caution',
        title: word('不能确定是否全部印完', 'Not sure that all pages came out'),
        lines: unsureLines(pages),
      };
    case 'cancelled':
      return {
        tone: 'caution',
        title: word('打印已取消', 'Printing cancelled'),
        lines: taken(job.pagesDone),
      };
    case 'failed': {
      const { what, advice } = a4Reasons[job.cause];
      return {
        tone: 'bad',
        title: word(`没有印完：${what.zh}`, `Not finished: ${what.en.toLowerCase()}`),
        lines: [...taken(job.pagesDone), adviceLine(advice)],
      };
    }
  }
};

const slipTrouble = (said: Word, cause: ReceiptCause): Word => {
  const reason = reasonSentence(receiptReasons[cause]);
  return word(`${said.zh}：${reason.zh}`, `${said.en}: ${reason.en}`);
};

/** One line about the slip; null when there is none to speak of. */
export const slipWords = (slip: SlipState): Word | null => {
  switch (slip.state) {
    case 'none':
      return null;
    case 'printing':
      return word('正在打印小票…', 'Printing the slip…');
    case 'confirmed':
      return word('小票已经印出，请一起取走。', 'The slip is out; please take it too.');
    case 'unconfirmed':
      return slipTrouble(word('小票可能没有印出来', 'The slip may not have come out'), slip.cause);
    case 'failed':
      return slipTrouble(word('小票没有印出来', 'The slip did not come out'), slip.cause);
  }
};

/** While true the job may still put paper out. */
export const isUnfinished = ({ state }: PrintJobState): boolean =>
  state === 'queued' || state === 'printing' || state === 'stopped';
