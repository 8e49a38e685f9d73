import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  describeA4PrinterContract,
  type A4Hand,
} from '../../../native-adapters/a4-printer/a4-printer.contract.ts';
import { createA4Printer } from '../../../native-adapters/a4-printer/adapter.ts';
import { createIppClient } from '../../../native-adapters/a4-printer/ipp-client.ts';
import { a4Timing } from '../../../native-adapters/a4-printer/timing.ts';
import { systemClock as clock } from '../../../native-adapters/system-clock.ts';
import { pdfOf } from './support/documents.ts';
import { missingProgram } from './support/process.ts';
import {
  printerPrograms,
  queuePrograms,
  startRealPrinter,
  startRealQueue,
  startServiceDiscovery,
  type RealPrinter,
  type ServiceDiscovery,
} from './support/real-ipp.ts';

/** The driver against the programs of CUPS, not against our own idea of IPP. */

const timing = { ...a4Timing, followEveryMs: 50, probeEveryMs: 300, probeWhenAwayMs: 200 };

/** Four pages; an empty tray and a given-up job are files that the test puts beside it. */
const pageByPage = `folder=$(dirname "$0")
for page in 1 2 3 4; do
  while [ -e "$folder/sheets" ] && [ "$(cat "$folder/sheets")" -lt "$page" ]; do
    echo "STATE: +media-empty-warning,media-needed-warning" >&2
    [ -e "$folder/abort" ] && { echo "STATE: -media-empty-warning,media-needed-warning" >&2; exit 1; }
    sleep 0.1
  done
  [ -e "$folder/abort" ] && exit 1
  echo "STATE: -media-empty-warning,media-needed-warning" >&2
  sleep 0.3
  echo "ATTR: job-impressions-completed=$page" >&2
done`;

const handOn = (device: RealPrinter): A4Hand => ({
  paperOut: () => device.setPaper(0),
  leaveSheets: (sheets) => writeFile(join(device.folder, 'sheets'), String(sheets)),
  refill: async () => {
    await rm(join(device.folder, 'sheets'), { force: true });
    await device.setPaper(100);
  },
  abort: async () => {
    await writeFile(join(device.folder, 'abort'), '');
  },
  unplug: () => device.kill(),
  protocolErrors: () => [],
});

const missing = missingProgram([...printerPrograms, ...queuePrograms]);

if (missing === null) {
  let discovery: ServiceDiscovery;
  beforeAll(async () => {
    discovery = await startServiceDiscovery();
  });
  afterAll(() => discovery.close());

  describeA4PrinterContract(
    'ippeveprinter, a real IPP Everywhere printer',
    { countsPages: true, knowsWhenIdle: true },
    async () => {
      const device = await startRealPrinter(discovery, pageByPage);
      await device.setPaper(100);
      const printer = createA4Printer({
        client: createIppClient({ uri: device.uri, clock }),
        clock,
        timing,
      });
      return {
        printer,
        hand: handOn(device),
        pdf: await pdfOf(4),
        close: async () => {
          await printer.close();
          await device.close();
        },
      };
    },
  );

  describeA4PrinterContract(
    'a CUPS queue in front of it',
    { countsPages: false, knowsWhenIdle: false },
    async () => {
      const device = await startRealPrinter(discovery, pageByPage);
      await device.setPaper(100);
      const queue = await startRealQueue(device.uri);
      const printer = createA4Printer({
        client: createIppClient({ uri: queue.uri, clock }),
        clock,
        timing,
      });
      return {
        printer,
        hand: handOn(device),
        pdf: await pdfOf(4),
        close: async () => {
          await printer.close();
          await queue.close();
          await device.close();
        },
      };
    },
  );
} else {
  describe('real A4 printers', () => {
    it('cannot be tried here', (context) =>
      context.skip(
        `NOT TESTED: the program ${missing} is missing (apt: cups-ipp-utils, cups, avahi-daemon)`,
      ));
  });
}
