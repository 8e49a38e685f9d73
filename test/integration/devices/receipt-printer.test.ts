import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReceiptPrinter } from '../../../native-adapters/receipt-printer/adapter.ts';
import { receiptProfile } from '../../../native-adapters/receipt-printer/profile.ts';
import { rasteriserFor } from '../../../native-adapters/receipt-printer/raster.ts';
import {
  describeReceiptPrinterContract,
  untilStatus,
  type ReceiptBench,
  type ReceiptHand,
} from '../../../native-adapters/receipt-printer/receipt-printer.contract.ts';
import {
  receiptTiming,
  type ReceiptTiming,
} from '../../../native-adapters/receipt-printer/session.ts';
import {
  ReceiptMachine,
  type Faults,
} from '../../../native-adapters/receipt-printer/virtual/machine.ts';
import { slipText, type Slip } from '../../../native-adapters/receipt-printer/virtual/paper.ts';
import { VirtualReceiptPrinter } from '../../../native-adapters/receipt-printer/virtual/server.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { linkTiming } from '../../../native-adapters/transport/link.ts';
import { memoryTransport } from '../../../native-adapters/transport/memory.ts';
import { serialTransport } from '../../../native-adapters/transport/serial.ts';
import { tcpTransport } from '../../../native-adapters/transport/tcp.ts';
import type { ByteTransport } from '../../../native-adapters/transport/transport.ts';
import { usbPrinterTransport } from '../../../native-adapters/transport/usb-printer.ts';
import type { ReceiptStatus } from '../../../src/shared/devices.ts';
import { eventually } from './support/process.ts';
import { SerialBridge } from './support/serial-bridge.ts';

const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

const printerOn = (
  transport: ByteTransport,
  profileId = 'generic-80mm',
  timing: Partial<ReceiptTiming> = {},
) =>
  createReceiptPrinter({
    transport,
    profile: receiptProfile(profileId)!,
    rasteriser: async () => rasteriserFor(fontPath),
    clock,
    ids,
    timing: { ...receiptTiming, probeEveryMs: 100, answerMs: 200, quietMs: 60, ...timing },
    linkTiming: { ...linkTiming, backoff: { delaysMs: [50], jitter: 0 } },
  });

const handOn = (device: VirtualReceiptPrinter): ReceiptHand => ({
  paperOut: async () => device.set({ paperOut: true }),
  leaveRows: async (rows) => device.leaveRows(rows),
  refill: async () => device.refill(),
  openCover: async () => device.set({ coverOpen: true }),
  closeCover: async () => device.set({ coverOpen: false }),
  jamCutter: async () => device.set({ cutterJams: true }),
  clear: async () => device.clear(),
  nearEnd: async () => device.set({ nearEnd: true }),
  fallSilent: async () => device.set({ silent: true }),
  unplug: () => device.unplug(),
  replug: () => device.replug(),
  slips: () => device.texts,
  protocolErrors: () => device.protocolErrors,
});

const overTcp = async (
  profileId?: string,
): Promise<ReceiptBench & { device: VirtualReceiptPrinter }> => {
  const device = await VirtualReceiptPrinter.start({ clock, fontPath });
  const printer = printerOn(tcpTransport('127.0.0.1', device.port, clock), profileId);
  return {
    printer,
    device,
    hand: handOn(device),
    close: async () => {
      await printer.close();
      await device.close();
    },
  };
};

const overLine = async (
  makeTransport: (path: string, folder: string) => ByteTransport | Promise<ByteTransport>,
): Promise<ReceiptBench> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-serial-'));
  const device = await VirtualReceiptPrinter.start({ clock, fontPath });
  const bridge = new SerialBridge(folder, device);
  await bridge.plug();
  const printer = printerOn(await makeTransport(bridge.path, folder));
  return {
    printer,
    hand: { ...handOn(device), unplug: () => bridge.pull(), replug: () => bridge.plug() },
    close: async () => {
      await printer.close();
      await bridge.pull();
      await device.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const overSerial = (): Promise<ReceiptBench> =>
  overLine((path) => serialTransport(path, 115_200, clock));

/** A folder laid out as /sys shows a USB printer; the pseudo terminal stands where usblp's device would. */
const usbPrinterOn = async (path: string, folder: string): Promise<ByteTransport> => {
  const usb = join(folder, 'devices/1-2');
  const [classFolder, deviceFolder] = [join(folder, 'class/usbmisc'), join(folder, 'dev')];
  for (const each of [join(usb, '1-2:1.0'), join(classFolder, 'lp3'), deviceFolder])
    await mkdir(each, { recursive: true });
  await writeFile(join(usb, 'idVendor'), '04b8\n');
  await writeFile(join(usb, 'idProduct'), '0e15\n');
  await writeFile(join(usb, 'serial'), 'J5QF0001\n');
  await symlink(join(usb, '1-2:1.0'), join(classFolder, 'lp3/device'));
  await symlink(path, join(deviceFolder, 'lp3'));
  const identity = { vendorId: 0x04b8, productId: 0x0e15, serialNumber: 'J5QF0001' };
  return usbPrinterTransport(identity, clock, { classFolder, deviceFolder });
};

/** The machine itself at the other end of a transport inside the process. */
const overMemory = async (): Promise<ReceiptBench> => {
  const slips: Slip[] = [];
  const machine: ReceiptMachine = new ReceiptMachine({
    answer: (bytes) => memory.peers.at(-1)?.send(bytes),
    cut: (slip) => slips.push(slip),
    rest: () => false,
  });
  const memory = memoryTransport(clock, (bytes) => machine.receive(bytes));
  const set = async (faults: Partial<Faults>): Promise<void> => {
    Object.assign(machine.faults, faults);
    machine.work();
  };
  const refill = async (): Promise<void> => {
    machine.rowsLeft = Number.POSITIVE_INFINITY;
    await set({ paperOut: false });
  };
  const printer = printerOn(memory.transport);
  return {
    printer,
    hand: {
      paperOut: () => set({ paperOut: true }),
      leaveRows: async (rows) => void (machine.rowsLeft = rows),
      refill,
      openCover: () => set({ coverOpen: true }),
      closeCover: () => set({ coverOpen: false }),
      jamCutter: () => set({ cutterJams: true }),
      clear: () => set({ cutterJams: false, cutterJammed: false, silent: false }),
      nearEnd: () => set({ nearEnd: true }),
      fallSilent: () => set({ silent: true }),
      unplug: async () => {
        memory.reachable = false;
        memory.peers.at(-1)!.hangUp('pulled');
      },
      replug: async () => void (memory.reachable = true),
      slips: () => slips.map(slipText),
      protocolErrors: () => machine.protocolErrors,
    },
    close: () => printer.close(),
  };
};

describeReceiptPrinterContract('virtual device in memory', overMemory);
describeReceiptPrinterContract('virtual device as a USB printer', () => overLine(usbPrinterOn));
describeReceiptPrinterContract('virtual device over TCP', () => overTcp());
describeReceiptPrinterContract('virtual device over a serial line', overSerial);

const stoppedBy = (cause: string) => (status: ReceiptStatus) =>
  status.state === 'stopped' && status.cause === cause;
const isReady = ({ state }: { state: string }): boolean => state === 'ready';
const text = (value: string) => ({ id: value, lines: [{ kind: 'text', text: value }] as const });

describe('a receipt printer', () => {
  it('that cannot answer is ready with a warning, and its slips are never confirmed', async () => {
    const { printer, device, close } = await overTcp('one-way-80mm');
    const status = await untilStatus(printer, isReady);
    expect(status).toMatchObject({ warnings: ['status-unknown'] });
    expect(await printer.print(text('单向'))).toEqual({ outcome: 'unconfirmed', cause: 'silent' });
    await eventually('the slip', () => device.texts.length === 1);
    expect(device.texts).toEqual(['单向\n']);
    await close();
  });

  it('that is lost in the middle of a slip leaves it unconfirmed, and forgets it', async () => {
    const { printer, device, close } = await overTcp();
    await untilStatus(printer, isReady);
    device.slow(30);
    device.leaveRows(10);
    const lines = Array.from({ length: 80 }, () => ({ kind: 'text' as const, text: '一行示例' }));
    const going = printer.print({ id: 'lost', lines });
    await untilStatus(printer, ({ state }) => state === 'busy');
    await clock.sleep(200);
    await device.unplug();
    expect(await going).toEqual({ outcome: 'unconfirmed', cause: 'offline' });
    await eventually('the end of the roll', () => device.rowsLeft <= 0);
    expect(device.pendingBytes).toBeGreaterThan(0);
    await device.replug();
    await untilStatus(printer, (now) => now.state === 'stopped' && now.cause === 'paper-out');
    device.slow(0);
    device.refill();
    await untilStatus(printer, isReady);
    expect(await printer.print(text('之后'))).toEqual({ outcome: 'confirmed' });
    expect(device.texts).toHaveLength(1);
    expect(device.texts[0]!.match(/一行示例/g)!.length).toBeLessThanOrEqual(10);
    expect(device.texts[0]).toContain('之后');
    await close();
  });

  it('that falls silent in the middle of a slip leaves it unconfirmed', async () => {
    const { printer, device, close } = await overTcp();
    await untilStatus(printer, isReady);
    device.slow(20);
    const lines = Array.from({ length: 40 }, () => ({ kind: 'text' as const, text: '一行示例' }));
    const going = printer.print({ id: 'silent', lines });
    await clock.sleep(350);
    device.set({ silent: true });
    expect(await going).toEqual({ outcome: 'unconfirmed', cause: 'silent' });
    await close();
  });

  it('is not confirmed by the answer to an older slip', async () => {
    const { printer, device, close } = await overTcp();
    await untilStatus(printer, isReady);
    device.slow(30);
    const first = await printer.print(text('甲'));
    const startedMs = clock.monotonicMs();
    const lines = Array.from({ length: 30 }, () => ({ kind: 'text' as const, text: '乙' }));
    const second = await printer.print({ id: '2', lines });
    expect([first, second]).toEqual([{ outcome: 'confirmed' }, { outcome: 'confirmed' }]);
    expect(clock.monotonicMs() - startedMs).toBeGreaterThan(30 * 30);
    expect(device.texts).toHaveLength(2);
    await close();
  });

  it('that reports changes by itself is known at once, without being asked', async () => {
    const device = await VirtualReceiptPrinter.start({ clock, fontPath });
    const printer = printerOn(
      tcpTransport('127.0.0.1', device.port, clock),
      'generic-80mm-automatic',
      { probeEveryMs: 3_600_000 },
    );
    await untilStatus(printer, isReady);
    device.set({ coverOpen: true });
    await untilStatus(printer, stoppedBy('cover-open'));
    device.set({ coverOpen: false });
    await untilStatus(printer, isReady);
    expect(await printer.print(text('之后也是'))).toEqual({ outcome: 'confirmed' });
    device.set({ nearEnd: true });
    await untilStatus(printer, (now) => now.state === 'ready' && now.warnings.length === 1);
    expect(device.protocolErrors).toEqual([]);
    await printer.close();
    await device.close();
  });

  it('with a presenter confirms the slip in it, and prints no other before it is taken', async () => {
    const { printer, device, close } = await overTcp('citizen-ppu-231');
    device.set({ presents: true });
    await untilStatus(printer, isReady);
    expect(await printer.print(text('甲的凭条'))).toEqual({ outcome: 'confirmed' });
    await untilStatus(printer, stoppedBy('presenter-occupied'));
    const second = { outcome: 'failed', cause: 'presenter-occupied' };
    expect(await printer.print(text('乙的凭条'))).toEqual(second);
    device.set({ presenterOccupied: false });
    await untilStatus(printer, isReady);
    expect(device.texts).toEqual(['甲的凭条\n']);
    await close();
  });

  it('whose head gets hot in the middle fails, and the rest does not come out when it is cool', async () => {
    const { printer, device, close } = await overTcp();
    await untilStatus(printer, isReady);
    device.slow(20);
    const lines = Array.from({ length: 80 }, () => ({ kind: 'text' as const, text: '一行示例' }));
    const going = printer.print({ id: 'hot', lines });
    await eventually('a row in work', () => device.pendingBytes > 0);
    device.set({ headHot: true });
    expect(await going).toEqual({ outcome: 'failed', cause: 'head-hot' });
    await untilStatus(printer, stoppedBy('head-hot'));
    device.slow(0);
    device.set({ headHot: false });
    await untilStatus(printer, isReady);
    expect(await printer.print(text('之后'))).toEqual({ outcome: 'confirmed' });
    expect(device.texts).toHaveLength(1);
    expect(device.texts[0]!.match(/一行示例/g)!.length).toBeLessThan(80);
    await close();
  });

  it('that runs out of paper inside a picture reads the next slip from its beginning', async () => {
    const { printer, device, close } = await overTcp();
    await untilStatus(printer, isReady);
    device.leaveRows(2.5);
    const lines = Array.from({ length: 12 }, () => ({ kind: 'text' as const, text: '王㛃𠅤' }));
    expect(await printer.print({ id: 'pictures', lines })).toMatchObject({ cause: 'paper-out' });
    device.refill();
    await untilStatus(printer, isReady);
    expect(await printer.print(text('完整的一行'))).toEqual({ outcome: 'confirmed' });
    expect(device.texts.at(-1)!.endsWith('完整的一行\n')).toBe(true);
    expect(device.protocolErrors).toEqual([]);
    await close();
  });
});
