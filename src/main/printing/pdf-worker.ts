import { parentPort, workerData } from 'node:worker_threads';
import { layPages, pageCount, takePages } from './pdf-tools.ts';
import type { PdfTask } from './pdf-workshop.ts';

/** The thread's entry: one task, one answer. */

const perform = (task: PdfTask): Promise<number | Uint8Array> => {
  switch (task.task) {
    case 'page-count':
      return pageCount(task.pdf);
    case 'take':
      return takePages(task.pdf, task.first, task.last);
    case 'lay':
      return layPages(task.text, task.furniture);
  }
};

perform(workerData as PdfTask).then(
  (value) => parentPort?.postMessage({ ok: true, value }),
  (error: unknown) => parentPort?.postMessage({ ok: false, detail: String(error).slice(0, 300) }),
);
