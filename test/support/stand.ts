import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFolder } from '../../center/load/folder.ts';
import type { ServiceContent } from '../../center/services/content.ts';
import type { TestIntake } from '../../center/testing-intake.ts';
import { startCenter, type TestCenter } from '../../center/testing.ts';
import { VirtualA4Printer } from '../../native-adapters/a4-printer/virtual/server.ts';
import { VirtualCardReader } from '../../native-adapters/id-card-reader/virtual/server.ts';
import { VirtualScanner } from '../../native-adapters/qr-scanner/virtual/server.ts';
import { VirtualReceiptPrinter } from '../../native-adapters/receipt-printer/virtual/server.ts';
import { chinaDay } from '../../src/shared/calendar.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { systemClock } from '../../src/main/system.ts';
import { projectRoot } from './electron.ts';
import { channels, fewItems } from './items.ts';
import { launchKiosk, type Kiosk, type Station } from './kiosk.ts';
import { sampleServices, sampleVenue } from '../integration/feed/sample-services.ts';
import { demoPinHash } from './technician.ts';

/** A whole stand: the real center, virtual devices on their wire protocols, and kiosks to launch against them. */
export interface Stand extends AsyncDisposable {
  readonly folder: string;
  readonly center: TestCenter;
  /** Where kiosks hand in; null unless the stand was asked for one. */
  readonly intake: TestIntake | null;
  readonly a4: VirtualA4Printer;
  readonly receipt: VirtualReceiptPrinter;
  readonly scanner: VirtualScanner;
  readonly card: VirtualCardReader;
  readonly printsFolder: string;
  /** The station file kiosks of this stand get. */
  station(changes?: Partial<Station>): Station;
  launch(changes?: Partial<Station>): Promise<Kiosk>;
  /** Starts a kiosk on what an earlier one left in its data folder. */
  relaunch(dataFolder: string): Promise<Kiosk>;
  close(): Promise<void>;
}

export interface StandOptions {
  readonly orientation?: 'portrait' | 'landscape';
  /** The real kiosk mode instead of a window of the orientation's size. */
  readonly fullScreen?: boolean;
  /** `few`: two small items; `demo`: the whole demo district. */
  readonly items?: 'few' | 'demo';
  readonly pollSeconds?: number;
  /** With an intake, at which every kiosk of the stand enrols by itself. */
  readonly withIntake?: boolean;
  /** The center's clock: when it says it published. */
  readonly centerClock?: Pick<Clock, 'nowMs'>;
}

export const screenSizes = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const;

export const bundledFont = join(
  projectRoot,
  'node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

const dayMs = 86_400_000;

/** The sample catalogue with everything open for a month. */
const openServices = (nowMs: number): ServiceContent => {
  const days = { opensOn: chinaDay(nowMs - 5 * dayMs), closesOn: chinaDay(nowMs + 30 * dayMs) };
  return {
    ...sampleServices,
    consultations: sampleServices.consultations.map((one) => ({ ...one, ...days })),
    applications: sampleServices.applications.map((one) => ({ ...one, ...days })),
  };
};

const startFilledCenter = async (
  dir: string,
  { items = 'few', centerClock = systemClock, withIntake = false }: StandOptions,
): Promise<TestCenter> => {
  const services = withIntake ? { services: openServices(centerClock.nowMs()) } : {};
  if (items === 'few')
    return startCenter({ dir, channels, items: fewItems, clock: centerClock, ...services });
  const center = await startCenter({ dir, clock: centerClock, ...services });
  const loaded = await loadFolder(
    center.database,
    join(dir, 'data'),
    join(projectRoot, 'center/demo/content'),
  );
  if (!loaded.ok) throw new Error(loaded.error);
  await center.publish();
  return center;
};

export const startStand = async (options: StandOptions = {}): Promise<Stand> => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-stand-'));
  const printsFolder = join(folder, 'prints');
  mkdirSync(printsFolder);
  const center = await startFilledCenter(join(folder, 'center'), options);
  const output = { clock: systemClock, outputFolder: printsFolder };
  const a4 = await VirtualA4Printer.start({ ...output, pageMs: 150 });
  const receipt = await VirtualReceiptPrinter.start({ ...output, fontPath: bundledFont });
  const scanner = await VirtualScanner.start({});
  const card = await VirtualCardReader.start({ clock: systemClock });
  const rootFile = join(folder, 'root.json');
  writeFileSync(rootFile, center.rootJson);
  const kiosks: Kiosk[] = [];
  const intake = options.withIntake === true ? await center.startIntake() : null;

  const station = (changes: Partial<Station> = {}): Station => ({
    venue: { name: sampleVenue },
    feed: { url: center.url, rootFile, pollSeconds: options.pollSeconds ?? 5 },
    devices: {
      a4: { kind: 'ipp', uri: a4.uri },
      receipt: { kind: 'tcp', host: '127.0.0.1', port: receipt.port, profile: 'generic-80mm' },
      scanner: { kind: 'tcp', host: '127.0.0.1', port: scanner.port, suffix: 'line' },
      card: { kind: 'tcp', host: '127.0.0.1', port: card.port, model: 'generic' },
    },
    technician: { pinHash: demoPinHash },
    window: options.fullScreen === true ? null : screenSizes[options.orientation ?? 'portrait'],
    ...changes,
  });

  const start = async (given: Station, dataFolder: string): Promise<Kiosk> => {
    const kiosk = await launchKiosk(given, dataFolder);
    kiosks.push(kiosk);
    return kiosk;
  };

  const close = async (): Promise<void> => {
    await Promise.all(kiosks.map(async (kiosk) => kiosk.close()));
    await intake?.stop();
    await Promise.all([center.stop(), ...[a4, receipt, scanner, card].map((one) => one.close())]);
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    folder,
    center,
    intake,
    a4,
    receipt,
    scanner,
    card,
    printsFolder,
    station,
    launch: async (changes) => {
      const given = station(changes);
      const enrolmentCode = (await intake?.enrolmentCode(given.venue.name)) ?? null;
      const link = intake === null ? {} : { intake: { url: intake.url, enrolmentCode } };
      return start({ ...link, ...given }, join(folder, `kiosk-${kiosks.length}`));
    },
    relaunch: (dataFolder) => {
      const link = intake === null ? {} : { intake: { url: intake.url } };
      return start({ ...link, ...station() }, dataFolder);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};
