import { z } from 'zod';
import { VirtualA4Printer } from '../a4-printer/virtual/server.ts';
import { VirtualScanner } from '../qr-scanner/virtual/server.ts';
import { VirtualReceiptPrinter } from '../receipt-printer/virtual/server.ts';
import { systemClock as clock } from '../system-clock.ts';

/** The three virtual devices of one station, and the hand that plays with them. */

const common = ['unplug', 'replug'] as const;
const printer = ['paper-out', 'refill', 'cover-open', 'cover-close', 'silent', 'clear'] as const;
const count = z.int().min(0).max(10_000);
const milliseconds = z.int().min(0).max(600_000);

/** One command: which device, and what is done to it. The names are what a person would say. */
export const ControlCommand = z.union([
  z.strictObject({
    device: z.literal('a4'),
    do: z.enum([...common, ...printer, 'jam', 'near-end', 'toner-low', 'toner-empty', 'abort']),
  }),
  z.strictObject({ device: z.literal('a4'), do: z.literal('leave'), sheets: count }),
  z.strictObject({ device: z.literal('a4'), do: z.literal('slow'), pageMs: milliseconds }),
  z.strictObject({
    device: z.literal('receipt'),
    do: z.enum([
      ...common,
      ...printer,
      'cutter',
      'near-end',
      'head-hot',
      'presenter',
      'power-cycle',
    ]),
  }),
  z.strictObject({ device: z.literal('receipt'), do: z.literal('leave'), rows: count }),
  z.strictObject({ device: z.literal('receipt'), do: z.literal('slow'), rowMs: milliseconds }),
  z.strictObject({ device: z.literal('scanner'), do: z.enum(common) }),
  z.strictObject({
    device: z.literal('scanner'),
    do: z.literal('scan'),
    text: z.string().min(1).max(4_096),
  }),
]);
export type ControlCommand = z.infer<typeof ControlCommand>;

export interface VirtualDevices {
  readonly a4: VirtualA4Printer;
  readonly receipt: VirtualReceiptPrinter;
  readonly scanner: VirtualScanner;
}

type A4Command = Extract<ControlCommand, { device: 'a4' }>;
type ReceiptCommand = Extract<ControlCommand, { device: 'receipt' }>;
type Plain<Command extends ControlCommand> = Exclude<Command['do'], 'leave' | 'slow' | 'scan'>;

const a4Actions: Record<Plain<A4Command>, (a4: VirtualA4Printer) => void | Promise<void>> = {
  unplug: (a4) => a4.unplug(),
  replug: (a4) => a4.replug(),
  'paper-out': (a4) => a4.leaveSheets(0),
  refill: (a4) => a4.refill(),
  'cover-open': (a4) => a4.set({ coverOpen: true }),
  'cover-close': (a4) => a4.set({ coverOpen: false }),
  silent: (a4) => a4.silent(true),
  clear: (a4) => a4.clear(),
  jam: (a4) => a4.set({ jammed: true }),
  'near-end': (a4) => a4.set({ paperLow: true }),
  'toner-low': (a4) => a4.set({ tonerLow: true }),
  'toner-empty': (a4) => a4.set({ tonerEmpty: true }),
  abort: (a4) => a4.abort(),
};

const receiptActions: Record<
  Plain<ReceiptCommand>,
  (receipt: VirtualReceiptPrinter) => void | Promise<void>
> = {
  unplug: (receipt) => receipt.unplug(),
  replug: (receipt) => receipt.replug(),
  'paper-out': (receipt) => receipt.set({ paperOut: true }),
  refill: (receipt) => receipt.refill(),
  'cover-open': (receipt) => receipt.set({ coverOpen: true }),
  'cover-close': (receipt) => receipt.set({ coverOpen: false }),
  silent: (receipt) => receipt.set({ silent: true }),
  clear: (receipt) => receipt.clear(),
  cutter: (receipt) => receipt.set({ cutterJams: true }),
  'near-end': (receipt) => receipt.set({ nearEnd: true }),
  'head-hot': (receipt) => receipt.set({ headHot: true }),
  presenter: (receipt) => receipt.set({ presenterOccupied: true }),
  'power-cycle': (receipt) => receipt.powerCycle(),
};

/** Does it at once; resolves when the device is in its new state. */
export const control = async (devices: VirtualDevices, command: ControlCommand): Promise<void> => {
  const { a4, receipt, scanner } = devices;
  if (command.do === 'scan') return scanner.scan(command.text);
  if (command.device === 'scanner')
    return command.do === 'unplug' ? scanner.unplug() : scanner.replug();
  if (command.device === 'a4') {
    if (command.do === 'leave') return a4.leaveSheets(command.sheets);
    if (command.do === 'slow') return a4.slow(command.pageMs);
    return a4Actions[command.do](a4);
  }
  if (command.do === 'leave') return receipt.leaveRows(command.rows);
  if (command.do === 'slow') return receipt.slow(command.rowMs);
  return receiptActions[command.do](receipt);
};

export const startVirtualDevices = async (options: {
  readonly fontPath: string;
  readonly outputFolder?: string;
  readonly a4Port?: number;
  readonly receiptPort?: number;
  readonly scannerPort?: number;
  readonly pageMs?: number;
  readonly rowMs?: number;
}): Promise<VirtualDevices> => {
  const { fontPath, outputFolder, pageMs, rowMs } = options;
  const output = outputFolder === undefined ? {} : { outputFolder };
  const [a4, receipt, scanner] = await Promise.all([
    VirtualA4Printer.start({ clock, port: options.a4Port ?? 0, pageMs: pageMs ?? 400, ...output }),
    VirtualReceiptPrinter.start({
      clock,
      fontPath,
      port: options.receiptPort ?? 0,
      rowMs: rowMs ?? 0,
      ...output,
    }),
    VirtualScanner.start({ port: options.scannerPort ?? 0 }),
  ]);
  return { a4, receipt, scanner };
};

export const stopVirtualDevices = async (devices: VirtualDevices): Promise<void> => {
  await Promise.all([devices.a4.close(), devices.receipt.close(), devices.scanner.close()]);
};
