import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { createA4Printer } from '../../../../native-adapters/a4-printer/adapter.ts';
import { createIppClient } from '../../../../native-adapters/a4-printer/ipp-client.ts';
import { a4Timing } from '../../../../native-adapters/a4-printer/timing.ts';
import { VirtualA4Printer } from '../../../../native-adapters/a4-printer/virtual/server.ts';
import { createReceiptPrinter } from '../../../../native-adapters/receipt-printer/adapter.ts';
import { receiptProfile } from '../../../../native-adapters/receipt-printer/profile.ts';
import { rasteriserFor } from '../../../../native-adapters/receipt-printer/raster.ts';
import { receiptTiming } from '../../../../native-adapters/receipt-printer/session.ts';
import { VirtualReceiptPrinter } from '../../../../native-adapters/receipt-printer/virtual/server.ts';
import { linkTiming } from '../../../../native-adapters/transport/link.ts';
import { tcpTransport } from '../../../../native-adapters/transport/tcp.ts';
import { createPdfWorkshop } from '../../../../src/main/printing/pdf-workshop.ts';
import { PrintService } from '../../../../src/main/printing/service.ts';
import { detailOf, itemOf } from '../../../../src/main/printing/test-items.ts';
import { openStation, type Station } from '../../../../src/main/station/station.ts';
import { systemClock, systemIds } from '../../../../src/main/system.ts';
import { err } from '../../../../src/shared/result.ts';
import type { Validity } from '../../../../src/shared/validity.ts';
import { SimulatedClock } from '../../../support/simulated-clock.ts';
import { eventually } from '../../devices/support/process.ts';

/** A PDF whose pages can be told apart: page k is 400 + k points wide. */
export const numberedPdf = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) document.addPage([400 + page, 800]);
  return document.save({ useObjectStreams: false });
};

const attachmentId = 'a'.repeat(64);
export const attachmentSource = {
  what: 'attachment',
  itemId: 'bicycle-rules',
  sha256: attachmentId,
} as const;

const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

const startDevices = async () => {
  const a4 = await VirtualA4Printer.start({ clock: systemClock, pageMs: 60 });
  const receipt = await VirtualReceiptPrinter.start({ clock: systemClock, fontPath });
  const a4Driver = createA4Printer({
    client: createIppClient({ uri: a4.uri, clock: systemClock }),
    clock: systemClock,
    timing: {
      ...a4Timing,
      answerMs: 300,
      followEveryMs: 15,
      probeEveryMs: 60,
      probeWhenAwayMs: 60,
      busyEveryMs: 40,
      lostMs: 900,
      cancelMs: 250,
    },
  });
  const receiptDriver = createReceiptPrinter({
    transport: tcpTransport('127.0.0.1', receipt.port, systemClock),
    profile: receiptProfile('generic-80mm')!,
    rasteriser: async () => rasteriserFor(fontPath),
    clock: systemClock,
    ids: systemIds,
    timing: { ...receiptTiming, probeEveryMs: 100, answerMs: 200, quietMs: 60 },
    linkTiming: { ...linkTiming, backoff: { delaysMs: [50], jitter: 0 } },
  });
  await eventually('both printers ready', () =>
    [a4Driver, receiptDriver].every((driver) => driver.status().state === 'ready'),
  );
  return { a4, receipt, a4Driver, receiptDriver };
};

/** The print service on real drivers, virtual devices, a real ledger and a clock that stands still. */
export class PrintBench {
  readonly clock = new SimulatedClock();
  readonly logged: string[] = [];
  attachment: Uint8Array | null = null;
  paused = false;
  validity: Validity = { state: 'in-force', day: null, by: null, inherited: false };
  readonly #folder = mkdtempSync(join(tmpdir(), 'print-bench-'));
  readonly #devices: Awaited<ReturnType<typeof startDevices>>;
  station: Station;
  service: PrintService;

  private constructor(devices: Awaited<ReturnType<typeof startDevices>>) {
    this.#devices = devices;
    this.station = this.#openStation();
    this.service = this.#newService();
    devices.a4Driver.onStatus((status) => this.service.printerChanged(status));
  }

  static async start(): Promise<PrintBench> {
    return new PrintBench(await startDevices());
  }

  get a4(): VirtualA4Printer {
    return this.#devices.a4;
  }
  get receipt(): VirtualReceiptPrinter {
    return this.#devices.receipt;
  }

  /** The app ends without a word and starts again on what is on disk. */
  restart(): void {
    this.service.close();
    this.station.close();
    this.station = this.#openStation();
    this.service = this.#newService();
  }

  /** Begins a visit, prepares an attachment of so many pages and submits it. Gives the job's id. */
  async submit(pages: number, range = { first: 1, last: pages }, duplex = false): Promise<string> {
    this.attachment = await numberedPdf(pages);
    this.service.beginVisit('visit-1');
    const prepared = await this.service.prepare(attachmentSource);
    if (!prepared.ok) throw new Error(prepared.error);
    const { preparationId } = prepared.value;
    const submitted = this.service.submit({ preparationId, range, duplex });
    if (!submitted.ok) throw new Error(submitted.error);
    return submitted.value.jobId;
  }

  untilJob(state: string): Promise<void> {
    return eventually(`job ${state}`, () => this.service.view()?.job.state === state);
  }
  untilSlip(state: string): Promise<void> {
    return eventually(`slip ${state}`, () => this.service.view()?.slip.state === state);
  }
  untilReady(): Promise<void> {
    return eventually('A4 ready', () => this.#devices.a4Driver.status().state === 'ready');
  }

  /** Until it is known that the A4 printer cannot be reached. */
  untilA4Gone(): Promise<void> {
    return eventually('A4 gone', () => this.#devices.a4Driver.status().state !== 'ready');
  }
  untilReceiptReady(): Promise<void> {
    return eventually(
      'slip printer ready',
      () => this.#devices.receiptDriver.status().state === 'ready',
    );
  }
  untilPages(pages: number): Promise<void> {
    return eventually(`${pages} pages`, () => {
      const job = this.service.view()?.job;
      return job !== undefined && 'pagesDone' in job && job.pagesDone >= pages;
    });
  }

  /** The numbers of the pages that lie in the tray, in the order in which they came out. */
  async tray(): Promise<number[]> {
    const numbers: number[] = [];
    for (const { pdf, pagesDone } of this.a4.jobs) {
      if (!pdf) continue;
      const pages = (await PDFDocument.load(pdf)).getPages().slice(0, pagesDone);
      numbers.push(...pages.map((page) => page.getWidth() - 400));
    }
    return numbers;
  }

  async close(): Promise<void> {
    this.service.close();
    const { a4, receipt, a4Driver, receiptDriver } = this.#devices;
    await Promise.all([a4Driver.close(), receiptDriver.close()]);
    await Promise.all([a4.close(), receipt.close()]);
    this.station.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #openStation(): Station {
    const path = join(this.#folder, 'station.db');
    const station = openStation({ path, clock: this.clock, ballastBytes: 4_096 });
    if (!station.ok) throw new Error(station.error.detail);
    return station.value;
  }

  #newService(): PrintService {
    const item = itemOf({
      attachments: [
        {
          sha256: attachmentId,
          name: '申请表（示例）.pdf',
          mediaType: 'application/pdf',
          sizeBytes: 1_000,
          pages: 1,
        },
      ],
    });
    const log = (line: string): void => void this.logged.push(line);
    return new PrintService({
      content: {
        item: async (id) => (id === item.id ? detailOf(item, { validity: this.validity }) : null),
        attachment: async () => this.attachment,
        ofd: async () => err('not-ofd'),
        asOf: () => '2026-11-23T08:00:00+08:00',
      },
      // Attachments are printed as they are; the typesetter has tests of its own.
      typeset: async () => err('crashed'),
      pdf: createPdfWorkshop({
        workerFile: new URL('../../../../src/main/printing/pdf-worker.ts', import.meta.url),
        clock: systemClock,
        log,
      }),
      a4: this.#devices.a4Driver,
      receipt: this.#devices.receiptDriver,
      jobs: this.station.jobs,
      audit: this.station.audit,
      clock: this.clock,
      ids: systemIds,
      venue: () => ({ name: '示例区政务服务大厅专区', hotline: '0000-12345' }),
      signer: () => null,
      isPaused: () => this.paused,
      onChange: () => undefined,
      log,
    });
  }
}
