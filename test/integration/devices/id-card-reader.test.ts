import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdCardReader } from '../../../native-adapters/id-card-reader/adapter.ts';
import {
  describeIdCardReaderContract,
  type CardBench,
} from '../../../native-adapters/id-card-reader/id-card-reader.contract.ts';
import {
  fromReport,
  overReports,
  toReports,
} from '../../../native-adapters/id-card-reader/reports.ts';
import { cardReaderTiming } from '../../../native-adapters/id-card-reader/timing.ts';
import { virtualCard } from '../../../native-adapters/id-card-reader/virtual/cards.ts';
import { VirtualCardDevice } from '../../../native-adapters/id-card-reader/virtual/device.ts';
import { VirtualCardReader } from '../../../native-adapters/id-card-reader/virtual/server.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { linkTiming } from '../../../native-adapters/transport/link.ts';
import { memoryTransport } from '../../../native-adapters/transport/memory.ts';
import { serialTransport } from '../../../native-adapters/transport/serial.ts';
import { tcpTransport } from '../../../native-adapters/transport/tcp.ts';
import type {
  ByteTransport,
  ReportTransport,
} from '../../../native-adapters/transport/transport.ts';
import { ok } from '../../../src/shared/result.ts';
import { SerialBridge } from './support/serial-bridge.ts';

/** Real deadlines, short pauses: a busy machine may be slow to answer, not to be asked. */
const timing = { ...cardReaderTiming, gapMs: 150, pollMs: 20, probeMs: 50 };

const readerOn = (transport: ByteTransport, withFingerprint = false) =>
  createIdCardReader({
    transport,
    clock,
    ids,
    timing,
    withFingerprint,
    linkTiming: { ...linkTiming, backoff: { delaysMs: [50], jitter: 0 } },
  });

const layout = { outputReportId: 3, numbered: true, reportBytes: 64, lengthByte: true };

/** A HID device in memory: the same wire, in reports of 64 bytes both ways. */
const inReports = (wire: ByteTransport): ReportTransport => ({
  address: 'hid in memory',
  open: async (deadlineMs) => {
    const opened = await wire.open(deadlineMs);
    if (!opened.ok) return opened;
    const line = opened.value;
    return ok({
      descriptor: null,
      write: ({ data }, writeMs) => line.write(fromReport(data, layout), writeMs),
      sendFeature: async () => ok(undefined),
      onReport: (listener) =>
        line.onData((bytes) => toReports(bytes, layout).forEach((report) => listener(report))),
      onGone: (listener) => line.onGone(listener),
      close: () => line.close(),
    });
  },
});

const overMemory = async (
  wire: (transport: ByteTransport) => ByteTransport = (transport) => transport,
): Promise<CardBench> => {
  const device = new VirtualCardDevice(clock, (bytes) => memory.peers.at(-1)?.send(bytes));
  const memory = memoryTransport(clock, (bytes) => device.receive(bytes));
  const reader = readerOn(wire(memory.transport));
  return {
    reader,
    hand: {
      machine: device.machine,
      present: (kind, fields) => device.machine.present(virtualCard(kind, fields)),
      remove: () => device.machine.remove(),
      set: (faults) => device.set(faults),
      clear: () => device.clear(),
      unplug: async () => {
        memory.reachable = false;
        memory.peers.at(-1)?.hangUp('cable');
      },
      replug: async () => {
        device.machine.powerCycle();
        memory.reachable = true;
      },
    },
    close: () => reader.close(),
  };
};

const overTcp = async (): Promise<CardBench> => {
  const device = await VirtualCardReader.start({ clock });
  const reader = readerOn(tcpTransport('127.0.0.1', device.port, clock));
  return {
    reader,
    hand: device,
    close: async () => {
      await reader.close();
      await device.close();
    },
  };
};

const overSerial = async (): Promise<CardBench> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-card-'));
  const device = await VirtualCardReader.start({ clock });
  const bridge = new SerialBridge(folder, device);
  await bridge.plug();
  const reader = readerOn(serialTransport(bridge.path, 115_200, clock));
  return {
    reader,
    hand: {
      machine: device.machine,
      present: (kind, fields) => device.present(kind, fields),
      remove: () => device.remove(),
      set: (faults) => device.set(faults),
      clear: () => device.clear(),
      unplug: () => bridge.pull(),
      replug: async () => {
        device.machine.powerCycle();
        await bridge.plug();
      },
    },
    close: async () => {
      await reader.close();
      await bridge.pull();
      await device.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

describeIdCardReaderContract('in memory', () => overMemory());
describeIdCardReaderContract('in HID reports', () =>
  overMemory((transport) => overReports(inReports(transport), layout)),
);
describeIdCardReaderContract('over TCP', overTcp);
describeIdCardReaderContract('over a serial line', overSerial);
