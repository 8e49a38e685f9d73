import type { A4Configuration } from '../configuration.ts';
import type { HostService, Post } from '../host-service.ts';
import { privateDocument } from '../private-document.ts';
import { systemClock as clock } from '../system-clock.ts';
import { createA4Printer } from './adapter.ts';
import { createIppClient } from './ipp-client.ts';
import type { A4Outcome } from './types.ts';

/** The document never came, so nothing was sent. */
const nothing: A4Outcome = { outcome: 'failed', cause: 'other', pagesDone: 0 };

export const serveA4 = (device: A4Configuration, post: Post): HostService | null => {
  if (device.kind === 'none') return null;
  const { uri, certificateSha256: pin } = device;
  const client = createIppClient({ uri, clock, ...(pin && { certificateSha256: pin }) });
  const printer = createA4Printer({ client, clock });
  const tell = (): void => post({ type: 'a4-status', status: printer.status() });
  printer.onStatus(tell);
  tell();
  return {
    handle: (message, handle) => {
      if (message.type === 'cancel-a4') void printer.cancel(message.jobId);
      if (message.type !== 'print-a4') return;
      const { call, job } = message;
      const print = (pdf: Uint8Array): Promise<A4Outcome> =>
        printer.print({ ...job, pdf }, (progress) => post({ type: 'a4-progress', call, progress }));
      const printed =
        job.pdf === null
          ? privateDocument(handle, 'pdf', clock).then((came) =>
              came ? print(came.pdf).finally(() => came.pdf.fill(0)) : nothing,
            )
          : print(job.pdf);
      void printed.then((outcome) => post({ type: 'a4-outcome', call, outcome }));
    },
    close: () => printer.close(),
  };
};
