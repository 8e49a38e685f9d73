import { describe, expect, it } from 'vitest';
import { FakeHid } from '../../test/support/fake-hid.ts';
import { countingIds, SimulatedClock } from '../../test/support/simulated-clock.ts';
import { hidTiming, hidTransport, type HidIdentity } from './hid.ts';
import { Link } from './link.ts';
import type { HidReport, ReportConnection, TransportFault } from './transport.ts';

const scanner: HidIdentity = {
  vendorId: 0x0c2e,
  productId: 0x0901,
  usagePage: 0x8c,
  usage: 2,
  numberedReports: true,
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const openOn = async (hid: FakeHid, identity = scanner) => {
  const clock = new SimulatedClock();
  const opened = await hidTransport(identity, clock, hid).open(1_000);
  if (!opened.ok) throw new Error(opened.error.detail);
  const reports: HidReport[] = [];
  opened.value.onReport((report) =>
    reports.push({ id: report.id, data: new Uint8Array(report.data) }),
  );
  return { clock, connection: opened.value, reports, handle: hid.handles[0]! };
};

const plugged = (): FakeHid => {
  const hid = new FakeHid();
  hid.plug('/dev/hidraw0', { usagePage: 1, usage: 6 });
  hid.plug('/dev/hidraw1', { usagePage: 0x8c, usage: 2, serialNumber: 'A1' });
  return hid;
};

const faultOf = async (hid: FakeHid, identity = scanner): Promise<TransportFault | null> => {
  const opened = await hidTransport(identity, new SimulatedClock(), hid).open(1_000);
  return opened.ok ? null : opened.error;
};

describe('a HID device', () => {
  it('is found by what it is, wherever the system put it', async () => {
    const { connection, handle } = await openOn(plugged());
    await connection.write({ id: 2, data: Uint8Array.of(7, 8) }, 100);
    expect(handle.written).toEqual([Buffer.from([2, 7, 8])]);
  });

  it('is told from its twin by the serial number, and never guessed', async () => {
    const hid = plugged();
    hid.plug('/dev/hidraw2', { usagePage: 0x8c, usage: 2, serialNumber: 'B2' });
    expect(await faultOf(hid)).toMatchObject({ detail: 'hid 0c2e:0901 found 2 times' });
    expect(await faultOf(hid, { ...scanner, serialNumber: 'B2' })).toBeNull();
    expect(await faultOf(hid, { ...scanner, serialNumber: 'C3' })).toMatchObject({
      kind: 'unreachable',
    });
  });

  it('is one device although it is listed once for each usage', async () => {
    const hid = plugged();
    hid.plug('/dev/hidraw1', { usagePage: 0x8c, usage: 2, serialNumber: 'A1' });
    expect(await faultOf(hid)).toBeNull();
  });

  it('that nobody may open is a matter of permission', async () => {
    const hid = plugged();
    hid.refusal = "Failed to open a device with path '/dev/hidraw1': Permission denied";
    expect(await faultOf(hid)).toMatchObject({ kind: 'permission' });
  });

  it('gives reports by number, or whole when it does not number them', async () => {
    const numbered = await openOn(plugged());
    numbered.handle.report(2, 0x41, 0x42);
    expect(numbered.reports).toEqual([{ id: 2, data: new Uint8Array([0x41, 0x42]) }]);
    const plain = await openOn(plugged(), { ...scanner, numberedReports: false });
    plain.handle.report(0x41, 0x42);
    expect(plain.reports).toEqual([{ id: 0, data: new Uint8Array([0x41, 0x42]) }]);
  });

  it('takes feature reports apart from output reports', async () => {
    const { connection, handle } = await openOn(plugged());
    expect(await connection.sendFeature({ id: 0xfe, data: Uint8Array.of(1) }, 100)).toMatchObject({
      ok: true,
    });
    expect([handle.features, handle.written]).toEqual([[Buffer.from([0xfe, 1])], []]);
  });

  it('that is pulled takes nothing more, and is let go once', async () => {
    const hid = plugged();
    const { connection, handle } = await openOn(hid);
    hid.pull();
    expect(await connection.write({ id: 2, data: new Uint8Array(1) }, 100)).toMatchObject({
      error: { kind: 'lost', detail: 'could not read from HID device' },
    });
    await connection.close();
    expect([handle.written, handle.closes]).toEqual([[], 1]);
  });

  it('whose reader says nothing of the loss is missed in the list', async () => {
    const hid = plugged();
    const { clock, connection } = await openOn(hid);
    const faults: string[] = [];
    connection.onGone(({ detail }) => faults.push(detail));
    clock.advance(hidTiming.presenceMs);
    await settle();
    expect(faults).toEqual([]);
    hid.pull({ quietly: true });
    clock.advance(hidTiming.presenceMs);
    await settle();
    expect(faults).toEqual(['no longer listed']);
  });

  it('that is closed as soon as it is open harms nobody', async () => {
    const hid = plugged();
    const opened = await hidTransport(scanner, new SimulatedClock(), hid).open(1_000);
    if (opened.ok) await opened.value.close();
    await settle();
    expect(hid.handles[0]!.closes).toBe(1);
  });

  it('that opens too late is closed again', async () => {
    const hid = plugged();
    const clock = new SimulatedClock();
    let letOpen = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letOpen = resolve));
    const slow = {
      list: () => hid.list(),
      descriptor: async () => null,
      open: async (path: string) => {
        await gate;
        return hid.open(path);
      },
    };
    const opening = hidTransport(scanner, clock, slow).open(1_000);
    await settle();
    clock.advance(1_000);
    expect(await opening).toMatchObject({ error: { kind: 'timeout' } });
    letOpen();
    await settle();
    expect(hid.handles[0]!.closes).toBe(1);
  });
});

describe('a link to a HID device', () => {
  it('comes back by itself on another path, however long the cable was out', async () => {
    const clock = new SimulatedClock();
    const hid = plugged();
    const connections: ReportConnection[] = [];
    const link = new Link(
      hidTransport(scanner, clock, hid),
      { connected: (connection) => connections.push(connection), unreachable: () => undefined },
      { clock, ids: countingIds() },
    );
    await settle();
    hid.pull();
    for (let minute = 0; minute < 30; minute += 1) {
      await settle();
      clock.advance(2_000);
    }
    expect(connections).toHaveLength(1);
    hid.plug('/dev/hidraw7', { usagePage: 0x8c, usage: 2 });
    await settle();
    clock.advance(2_000);
    await settle();
    expect(connections).toHaveLength(2);
    await link.close();
  });
});
