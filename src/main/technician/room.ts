import { join } from 'node:path';
import type { DeviceBoard, DeviceFamily } from '../../shared/devices.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { FeedStatus } from '../../shared/feed.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  enrolmentFaults,
  type DeviceView,
  type PaperFamily,
  type PinAnswer,
  type StorageView,
  type TechnicianSnapshot,
} from '../../shared/technician.ts';
import type { DeviceConfiguration } from '../../../native-adapters/configuration.ts';
import type { Devices } from '../devices/devices.ts';
import type { PdfWorkshop } from '../printing/pdf-workshop.ts';
import type { PrintPorts } from '../printing/ports.ts';
import type { Typeset } from '../printing/typeset.ts';
import { verificationSymbol } from '../printing/verification.ts';
import type { RequestsRoom } from '../requests/room.ts';
import type { Station } from '../station/station.ts';
import { deviceTests } from './device-tests.ts';
import { Paper } from './paper.ts';
import { PinGuard } from './pin-guard.ts';
import { ReadinessReport } from './report.ts';
import { SelfTests } from './self-tests.ts';
import { TechnicianSession, type TechnicianEnd } from './session.ts';
import { createSheetPrinter } from './sheet-printer.ts';
import { storageOf } from './storage.ts';
import { troublesOf } from './troubles.ts';

export interface TechnicianRoomOptions {
  readonly configuration: {
    readonly devices: DeviceConfiguration;
    readonly pinHash: string | null;
  };
  readonly dataFolder: string;
  readonly station: Station;
  readonly devices: Devices;
  /** The printers that count what they print. */
  readonly a4: PrintPorts['a4'];
  readonly receipt: PrintPorts['receipt'];
  readonly typeset: Typeset;
  readonly pdf: PdfWorkshop;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly venue: () => TechnicianSnapshot['venue'];
  readonly version: string;
  readonly feed: () => FeedStatus;
  readonly requests: () => Pick<RequestsRoom, 'enrol' | 'link'>;
  readonly onOpen: () => void;
  readonly onClose: (reason: TechnicianEnd) => void;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

type EnrolmentWord = (typeof enrolmentFaults)[number];

const troublesShown = 30;
const auditRead = 200;
/** Between two looks at the disk. */
const storageEveryMs = 10_000;

/** `tcp · 127.0.0.1 · 9100 · generic-80mm`, whatever the family's configuration holds; a URI says its kind itself. */
const placeOf = ({ kind, ...rest }: Readonly<Record<string, unknown>>): string | null => {
  if (kind === 'none') return null;
  const words = Object.values('uri' in rest ? rest : { kind, ...rest }).map(String);
  return words
    .filter((word) => word !== '')
    .join('\u00a0· ')
    .slice(0, 300);
};

/** Everything behind the PIN. */
export class TechnicianRoom {
  readonly guard: PinGuard;
  readonly session: TechnicianSession;
  readonly #options: TechnicianRoomOptions;
  readonly #tests: SelfTests;
  readonly #paper: Paper;
  readonly #report: ReadinessReport;
  readonly #testCode: TechnicianSnapshot['testCode'];
  readonly #startedAt: string;
  #storage: { readonly view: StorageView; readonly atMs: number } | null = null;

  constructor(options: TechnicianRoomOptions) {
    const { station, clock, ids, onChange, log } = options;
    const { audit, settings, counters } = station;
    this.#options = options;
    this.#startedAt = new Date(clock.nowMs()).toISOString();
    const code = `GKTEST:${ids.next().slice(0, 8).toUpperCase()}`;
    this.#testCode = { text: code, rows: [...verificationSymbol(code).rows] };
    this.guard = new PinGuard({
      settings,
      audit,
      clock,
      configuredHash: options.configuration.pinHash,
    });
    this.session = new TechnicianSession({
      clock,
      onOpen: () => {
        audit.record('technician-entered', {});
        options.devices.attached.begin();
        options.onOpen();
      },
      onClose: (reason) => {
        this.#tests.cancel();
        void options.devices.attached.end();
        audit.record('technician-left', { reason });
        options.onClose(reason);
      },
    });
    options.devices.attached.onChange(onChange);
    this.#paper = new Paper({ counters, settings, audit, clock });
    const { a4, receipt, devices, typeset, pdf, dataFolder } = options;
    const sheets = createSheetPrinter({ typeset, pdf, a4, ids });
    const venue = options.venue().name;
    const changed = (): void => {
      this.session.touch();
      onChange();
    };
    const tests = deviceTests({
      a4,
      receipt,
      scanner: devices.scanner,
      card: devices.card,
      sheets,
      code,
      venue,
      clock,
      ids,
    });
    this.#tests = new SelfTests({
      tests,
      ledger: station.selfTests,
      audit,
      paper: this.#paper,
      clock,
      onChange: changed,
      log,
    });
    const folder = join(dataFolder, 'reports');
    const a4Cause = (): string | null => {
      const status = a4.status();
      if (status.state === 'ready') return null;
      return status.state === 'stopped' ? status.cause : status.state;
    };
    this.#report = new ReadinessReport({
      folder,
      sheets,
      a4Cause,
      audit,
      clock,
      onChange: changed,
      log,
    });
  }

  /** `open` has opened the page already. */
  async enter(pin: string): Promise<Result<PinAnswer, 'busy' | 'unavailable'>> {
    const answer = await this.guard.enter(pin);
    if (answer.ok && answer.value.answer === 'open') this.session.open();
    return answer;
  }

  startTest(family: DeviceFamily): Result<void, 'busy' | 'not-testable'> {
    return this.#report.isBusy ? err('busy') : this.#tests.start(family);
  }

  testNewPaper(family: PaperFamily, amount: number): Result<void, 'busy' | 'not-testable'> {
    return this.#report.isBusy ? err('busy') : this.#tests.start(family, { family, amount });
  }

  answer(isGood: boolean): void {
    this.#tests.answer(isGood);
  }

  cancelTest(): void {
    this.#tests.cancel();
  }

  setPaused(isPaused: boolean): Result<void, 'unavailable'> {
    const { settings, audit } = this.#options.station;
    if (!settings.set('printing.paused', isPaused).ok) return err('unavailable');
    audit.record('setting-changed', { name: 'printing.paused' });
    this.#options.onChange();
    return ok(undefined);
  }

  /** The code an administrator of the center made for this machine. */
  async enrol(code: string): Promise<Result<{ station: string }, EnrolmentWord>> {
    const enrolled = await this.#options.requests().enrol(code);
    if (enrolled.ok) return ok({ station: enrolled.value });
    const known = enrolmentFaults.find((fault) => fault === enrolled.error);
    return err(known ?? 'refused-otherwise');
  }

  makeReport(): Result<void, 'busy'> {
    if (this.#report.isBusy || this.#tests.view() !== null) return err('busy');
    void this.#report.make(this.snapshot());
    return ok(undefined);
  }

  snapshot(): TechnicianSnapshot {
    const { station, feed, venue, version } = this.#options;
    const devices = this.#devices();
    return {
      venue: venue(),
      version,
      startedAt: this.#startedAt,
      schemaVersion: station.schemaVersion,
      feed: feed(),
      storage: this.#storageNow(),
      devices,
      center: this.#options.requests().link(),
      attached: this.#options.devices.attached.view(),
      printingPaused: station.settings.get('printing.paused'),
      selfTest: this.#tests.view(),
      testCode: this.#testCode,
      results: this.#tests.results(devices.map(({ family }) => family)),
      paper: this.#paper.view(),
      counters: station.counters.all(),
      troubles: troublesOf(station.audit.recent(auditRead), troublesShown),
      report: this.#report.view(),
    };
  }

  #devices(): DeviceView[] {
    const { devices, configuration } = this.#options;
    const board = devices.board.snapshot();
    return (Object.keys(board) as DeviceFamily[]).map((family) =>
      this.#deviceView(family, board[family], placeOf(configuration.devices[family])),
    );
  }

  #deviceView(
    family: DeviceFamily,
    status: DeviceBoard[DeviceFamily],
    place: string | null,
  ): DeviceView {
    const { state, since, detail } = status;
    return {
      family,
      place,
      state,
      since,
      detail,
      cause: status.state === 'stopped' ? status.cause : null,
      warnings: 'warnings' in status ? [...status.warnings] : [],
      pid: this.#options.devices[family].pid ?? null,
      testable: place !== null && this.#tests.isTestable(family),
    };
  }

  #storageNow(): StorageView {
    const nowMs = this.#options.clock.monotonicMs();
    if (this.#storage === null || nowMs - this.#storage.atMs > storageEveryMs) {
      const view = storageOf(this.#options.dataFolder);
      this.#storage = { view, atMs: nowMs };
    }
    return this.#storage.view;
  }
}
