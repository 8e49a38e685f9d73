import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createA4Printer } from '../../native-adapters/a4-printer/adapter.ts';
import { createIppClient } from '../../native-adapters/a4-printer/ipp-client.ts';
import { a4Timing } from '../../native-adapters/a4-printer/timing.ts';
import type { A4Printer } from '../../native-adapters/a4-printer/types.ts';
import { createReceiptPrinter } from '../../native-adapters/receipt-printer/adapter.ts';
import { receiptProfile } from '../../native-adapters/receipt-printer/profile.ts';
import { rasteriserFor } from '../../native-adapters/receipt-printer/raster.ts';
import { systemClock as clock, systemIds as ids } from '../../native-adapters/system-clock.ts';
import { tcpTransport } from '../../native-adapters/transport/tcp.ts';
import { startControlServer } from '../../native-adapters/virtual/control-server.ts';
import { startVirtualDevices, type VirtualDevices } from '../../native-adapters/virtual/devices.ts';
import { pdfOf } from '../integration/devices/support/documents.ts';
import { violationsOn } from '../support/axe.ts';
import { launchDock } from '../support/dock.ts';
import { bundledFont } from '../support/stand.ts';

/** The dock's window on the real Electron, before real virtual devices and real drivers. */

const startBench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dock-window-'));
  const devices = await startVirtualDevices({
    fontPath: bundledFont,
    outputFolder: folder,
    pageMs: 20,
  });
  const control = await startControlServer({
    devices: devices.declared,
    port: 0,
    printsFolder: folder,
  });
  const dispose = async (): Promise<void> => {
    await control.close();
    await devices.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { devices, url: control.url, [Symbol.asyncDispose]: dispose };
};

const a4Driver = (devices: VirtualDevices): A4Printer =>
  createA4Printer({
    client: createIppClient({ uri: devices.a4.uri, clock }),
    clock,
    timing: { ...a4Timing, probeEveryMs: 100 },
  });

const printSlip = async (devices: VirtualDevices, code: string): Promise<void> => {
  const printer = createReceiptPrinter({
    transport: tcpTransport('127.0.0.1', devices.receipt.port, clock),
    profile: receiptProfile('generic-80mm')!,
    rasteriser: async () => rasteriserFor(bundledFont),
    clock,
    ids,
  });
  await expect.poll(() => printer.status().state).toBe('ready');
  const lines = [{ kind: 'text', text: '示例小票' } as const, { kind: 'qr', data: code } as const];
  expect(await printer.print({ id: 'slip', lines })).toEqual({ outcome: 'confirmed' });
  await printer.close();
};

test('the dock puts faults on the devices, and shows what was printed', async () => {
  await using bench = await startBench();
  await using dock = await launchDock(bench.url);
  const { page } = dock;
  const device = (name: string) => page.locator(`[data-device="${name}"]`);
  const driver = a4Driver(bench.devices);

  await test.step('a touch on a fault reaches the driver, another takes it back', async () => {
    await expect.poll(() => driver.status().state).toBe('ready');
    const paperOut = device('a4').getByRole('button', { name: '缺纸' });
    await paperOut.click();
    await expect(paperOut).toHaveAttribute('aria-pressed', 'true');
    await expect(device('a4').locator('.state')).toContainText('缺纸');
    await expect
      .poll(() => driver.status())
      .toMatchObject({ state: 'stopped', cause: 'paper-out' });
    expect(await violationsOn(page)).toEqual([]);
    await paperOut.click();
    await expect.poll(() => driver.status().state).toBe('ready');
  });

  await test.step('a value goes along with its command', async () => {
    const leave = device('a4').getByRole('group', { name: 'Leave some sheets' });
    await leave.getByRole('textbox').fill('many');
    await expect(leave.getByRole('button')).toBeDisabled();
    await leave.getByRole('textbox').fill('7');
    await leave.getByRole('button').click();
    await expect.poll(() => bench.devices.a4.sheetsLeft).toBe(7);
  });

  await test.step('pages and slips appear by themselves and open large', async () => {
    const job = { id: 'job', pdf: await pdfOf(2), pages: 2, duplex: false };
    expect(await driver.print(job, () => undefined)).toMatchObject({ outcome: 'confirmed' });
    await printSlip(bench.devices, 'V1-EXAMPLE-CODE');
    await expect(page.locator('.thumbnail img')).toHaveCount(2);
    await page.getByRole('button', { name: /job-0001 · 2 面/ }).click();
    const pages = page.getByRole('dialog').getByRole('img');
    await expect(pages).toHaveCount(2);
    await expect(pages.nth(1)).toHaveJSProperty('complete', true);
    expect((await pages.nth(1).boundingBox())?.width).toBeGreaterThan(400);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the code just printed can be held before the scanner', async () => {
    const read: string[] = [];
    const reader = connect(bench.devices.scanner.port, '127.0.0.1');
    reader.on('data', (bytes) => read.push(bytes.toString('utf8')));
    await expect.poll(() => bench.devices.scanner.isConnected).toBe(true);
    await device('scanner').getByRole('button', { name: '刚印出的验证码' }).click();
    await expect.poll(() => read.join('')).toBe('V1-EXAMPLE-CODE\r\n');
    reader.destroy();
  });
  await driver.close();
});

test('the page of the dock reaches nothing but its own origin', async () => {
  await using bench = await startBench();
  await using dock = await launchDock(bench.url);
  const { page } = dock;
  await expect(page.getByText('已连接 Connected')).toBeVisible();
  const outcome = (url: string): Promise<string> =>
    page.evaluate(
      (target) =>
        fetch(target).then(
          (response) => String(response.status),
          () => 'refused',
        ),
      url,
    );
  expect(await outcome('/control/')).toBe('200');
  expect(await outcome(bench.url)).toBe('refused');
  expect(await outcome('/control/..%2f..%2fpackage.json')).toBe('404');
  expect(await outcome('/../main/main.js')).toBe('404');
  expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
});
