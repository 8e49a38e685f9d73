import iconv from 'iconv-lite';
import { announcedPictureBytes, parseCommand, type PrinterCommand } from './parse.ts';
import type { Printed, Slip } from './paper.ts';
import type { Row } from '../commands.ts';

/** What can be wrong with the device. Only the control handle changes these. */
export interface Faults {
  paperOut: boolean;
  coverOpen: boolean;
  /** The blade jams at the next cut. */
  cutterJams: boolean;
  cutterJammed: boolean;
  headHot: boolean;
  unrecoverable: boolean;
  nearEnd: boolean;
  presenterOccupied: boolean;
  /** A model that holds each cut slip until somebody takes it. */
  presents: boolean;
  /** Answers nothing and prints nothing, but takes bytes. */
  silent: boolean;
}

const noFaults = (): Faults => ({
  paperOut: false,
  coverOpen: false,
  cutterJams: false,
  cutterJammed: false,
  headHot: false,
  unrecoverable: false,
  nearEnd: false,
  presenterOccupied: false,
  presents: false,
  silent: false,
});

interface Modes {
  chinese: boolean;
  align: Row['align'];
  bold: boolean;
  asciiScale: 1 | 2;
  chineseScale: 1 | 2;
  qrModuleDots: number;
  qrData: Uint8Array | null;
  automaticStatus: boolean;
}

const powerUpModes = (): Modes => ({
  chinese: true,
  align: 'left',
  bold: false,
  asciiScale: 1,
  chineseScale: 1,
  qrModuleDots: 3,
  qrData: null,
  automaticStatus: false,
});

export interface MachineEvents {
  answer(bytes: Uint8Array): void;
  cut(slip: Slip): void;
  /** Called after each printed part; true when the device takes its time and will call `resume`. */
  rest(resume: () => void): boolean;
}

/**
 * The printer itself, without wires: bytes in, answers and paper out. It keeps what it cannot print
 * and prints it as soon as it can, as real ones do; only DLE ENQ 2 or power makes it forget.
 */
export class ReceiptMachine {
  readonly faults: Faults = noFaults();
  /** Everything it did not understand. A driver that causes one is wrong. */
  readonly protocolErrors: string[] = [];
  /** Rows of paper left; the roll ends in the middle of a slip when a test says so, inside a picture at a fraction. */
  rowsLeft = Number.POSITIVE_INFINITY;
  readonly #events: MachineEvents;
  #buffer: Uint8Array = new Uint8Array();
  #realTimePrefix: number[] = [];
  #modes = powerUpModes();
  #row = '';
  #parts: Printed[] = [];
  #resting = false;
  /** Dots of a picture that had begun when its bytes were thrown away: the next bytes are taken for them. */
  #owedBytes = 0;
  #announced = '';

  constructor(events: MachineEvents) {
    this.#events = events;
  }

  /** Bytes off the wire, in any fragments. Real-time commands act at once, wherever they stand. */
  receive(bytes: Uint8Array): void {
    const ordinary: number[] = [];
    for (const byte of bytes) this.#takeByte(byte, ordinary);
    const owed = Math.min(this.#owedBytes, ordinary.length);
    this.#owedBytes -= owed;
    this.#buffer = Buffer.concat([this.#buffer, Uint8Array.from(ordinary.slice(owed))]);
    this.work();
  }

  /** The technician switched it off and on: buffers and modes are gone, paper that hangs out is torn. */
  powerCycle(): void {
    this.#clear();
    this.#owedBytes = 0;
    if (this.#parts.length > 0) this.#events.cut({ parts: this.#parts, cut: false });
    this.#parts = [];
  }

  /** Works off the buffer as far as the device is able to. Called after each change of the faults too. */
  work(): void {
    this.#workOff();
    if (this.#modes.automaticStatus) this.#announce(false);
  }

  #workOff(): void {
    while (this.#buffer.length > 0 && !this.#resting && !this.#stopped()) {
      const parsed = parseCommand(this.#buffer, this.#modes.chinese);
      if (parsed.kind === 'incomplete') return;
      const length = parsed.length;
      if (parsed.kind === 'error') this.protocolErrors.push(parsed.message);
      else if (parsed.command.type === 'cut' && this.#bladeJams()) return;
      else if (parsed.command.type === 'picture' && this.#endsInside()) return;
      this.#buffer = this.#buffer.subarray(length);
      if (parsed.kind === 'command') this.#execute(parsed.command);
    }
  }

  /** Bytes waiting to be printed. */
  get pendingBytes(): number {
    return this.#buffer.length;
  }

  #takeByte(byte: number, ordinary: number[]): void {
    const prefix = this.#realTimePrefix;
    if (prefix.length === 0) {
      if (byte === 0x10) prefix.push(byte);
      else ordinary.push(byte);
      return;
    }
    if (prefix.length === 1 && (byte === 0x04 || byte === 0x05)) {
      prefix.push(byte);
      return;
    }
    if (prefix.length === 2) this.#realTime(prefix[1]!, byte, ordinary);
    else {
      ordinary.push(0x10);
      if (byte !== 0x10) ordinary.push(byte);
    }
    this.#realTimePrefix = prefix.length === 1 && byte === 0x10 ? [0x10] : [];
  }

  /** `earlier`: what came before it in the same piece; forgotten with the rest of the buffer. */
  #realTime(kind: number, value: number, earlier: number[]): void {
    if (this.faults.silent) return;
    const known = kind === 0x04 ? value >= 1 && value <= 4 : value === 1 || value === 2;
    if (!known) this.protocolErrors.push(`unknown real-time command 10 0${kind} ${value}`);
    else if (kind === 0x04) this.#events.answer(Uint8Array.of(this.#statusByte(value)));
    else {
      if (value === 2) earlier.length = 0;
      this.#recover(value === 2);
    }
  }

  /** DLE ENQ 1 goes on where it stopped, 2 forgets; a blade that is still jammed jams again at the next cut. */
  #recover(forget: boolean): void {
    this.faults.cutterJammed = false;
    if (forget) this.#clear();
    this.work();
  }

  /** GS a: four bytes when asked, and whenever one of them is another (TM-T88III manual pp. 318-320). */
  #announce(always: boolean): void {
    const { coverOpen, cutterJammed, unrecoverable, headHot, nearEnd, silent } = this.faults;
    const end = this.#paperEnd();
    const bytes = Uint8Array.of(
      0x10 | (this.#stopped() ? 0x08 : 0) | (coverOpen ? 0x20 : 0),
      (cutterJammed ? 0x08 : 0) | (unrecoverable ? 0x20 : 0) | (headHot ? 0x40 : 0),
      (nearEnd || end ? 0x03 : 0) | (end ? 0x0c : 0),
      0x00,
    );
    if (silent || (!always && String(bytes) === this.#announced)) return;
    this.#announced = String(bytes);
    this.#events.answer(bytes);
  }

  #clear(): void {
    this.#owedBytes = Math.max(this.#owedBytes, announcedPictureBytes(this.#buffer));
    this.#buffer = new Uint8Array();
    this.#row = '';
    this.#modes = powerUpModes();
  }

  #stopped(): boolean {
    const faults = this.faults;
    return (
      faults.silent ||
      this.#paperEnd() ||
      faults.coverOpen ||
      faults.cutterJammed ||
      faults.headHot ||
      faults.unrecoverable
    );
  }

  #paperEnd(): boolean {
    return this.faults.paperOut || this.rowsLeft <= 0;
  }

  /** Part of a row is left: the paper ends under a picture that has begun. */
  #endsInside(): boolean {
    if (this.rowsLeft < 1) this.rowsLeft = 0;
    return this.rowsLeft === 0;
  }

  #bladeJams(): boolean {
    if (this.faults.cutterJams) this.faults.cutterJammed = true;
    return this.faults.cutterJams;
  }

  /** Measured values: well 16 12 12 12; paper end 1E 32 12 7E; cover 1E 16 12 12; cutter 1E 52 1A 12. */
  #statusByte(question: number): number {
    const faults = this.faults;
    const error = faults.cutterJammed || faults.headHot || faults.unrecoverable;
    switch (question) {
      case 1:
        return this.#stopped() ? 0x1e : 0x16;
      case 2:
        return (
          0x12 | (faults.coverOpen ? 0x04 : 0) | (this.#paperEnd() ? 0x20 : 0) | (error ? 0x40 : 0)
        );
      case 3:
        return (
          0x12 |
          (faults.cutterJammed ? 0x08 : 0) |
          (faults.unrecoverable ? 0x20 : 0) |
          (faults.headHot ? 0x40 : 0)
        );
      default:
        return (
          0x12 |
          (this.#paperEnd() ? 0x6c : 0) |
          (faults.nearEnd ? 0x0c : 0) |
          (faults.presenterOccupied ? 0x40 : 0)
        );
    }
  }

  #execute(command: PrinterCommand): void {
    switch (command.type) {
      case 'text':
        this.#row += iconv.decode(Buffer.from(command.bytes), 'gb18030');
        return;
      case 'line-feed':
        return this.#printRow();
      case 'initialize':
        this.#modes = powerUpModes();
        this.#row = '';
        return;
      case 'chinese-mode':
        this.#modes.chinese = command.on;
        return;
      case 'align':
        this.#modes.align = command.align;
        return;
      case 'bold':
        this.#modes.bold = command.on;
        return;
      case 'size':
        this.#modes[command.of === 'ascii' ? 'asciiScale' : 'chineseScale'] = command.scale;
        return;
      case 'feed':
        return this.#put({ kind: 'blank', lines: command.lines }, command.lines);
      case 'picture':
        return this.#put({ ...command, kind: 'picture' }, 1);
      case 'qr-module':
        this.#modes.qrModuleDots = command.dots;
        return;
      case 'qr-store':
        this.#modes.qrData = command.data;
        return;
      case 'qr-print':
        return this.#printQr();
      case 'paper-question':
        return this.#events.answer(Uint8Array.of(this.faults.nearEnd ? 0x03 : 0x00));
      case 'automatic-status':
        this.#modes.automaticStatus = command.on;
        if (command.on) this.#announce(true);
        return;
      case 'cut':
        return this.#cut();
      case 'ignored':
      case 'qr-setting':
        return;
    }
  }

  #printRow(): void {
    const { align, bold, asciiScale, chineseScale } = this.#modes;
    if (this.#row !== '' && asciiScale !== chineseScale)
      this.protocolErrors.push('ASCII and Chinese sizes differ in one row');
    const row = { text: this.#row, align, bold, scale: asciiScale };
    this.#row = '';
    this.#put({ kind: 'row', row }, 1);
  }

  #printQr(): void {
    const { qrData, qrModuleDots } = this.#modes;
    if (qrData === null) this.protocolErrors.push('QR printed without data');
    else this.#put({ kind: 'qr', data: qrData, moduleDots: qrModuleDots }, 8);
  }

  #put(part: Printed, rows: number): void {
    this.#parts.push(part);
    this.rowsLeft -= rows;
    this.#resting = this.#events.rest(() => {
      this.#resting = false;
      this.work();
    });
  }

  #cut(): void {
    this.#events.cut({ parts: this.#parts, cut: true });
    this.#parts = [];
    if (this.faults.presents) this.faults.presenterOccupied = true;
  }
}
