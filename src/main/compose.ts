import { join } from 'node:path';
import { app, powerSaveBlocker, utilityProcess, type MessagePortMain } from 'electron';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';
import { StatusTrail } from './audit-trail.ts';
import type { Station as Configuration } from './config.ts';
import { ContentClient } from './content/client.ts';
import { attachmentResource, previewResource } from './resources.ts';
import { ZoneBoard } from './content/zone-board.ts';
import { neverSynced } from './content/never-synced.ts';
import { createDevices, type Devices } from './devices/devices.ts';
import { launchWithElectron } from './devices/launch.ts';
import { createDoors, type Doors } from './doors.ts';
import { createLog, type Log } from './log.ts';
import { createPages, pagesFolder } from './pages.ts';
import { createPdfWorkshop } from './printing/pdf-workshop.ts';
import { PrintService } from './printing/service.ts';
import { TakeAway } from './printing/take-away.ts';
import { Verifier } from './printing/verifier.ts';
import { openRecords } from './records.ts';
import { RequestsRoom } from './requests/room.ts';
import { Visit } from './session/visit.ts';
import { strayPages } from './shell/guard.ts';
import { onShutdown } from './shell/shutdown.ts';
import { makeChannel } from './shell/channel.ts';
import { launchUtility } from './shell/utility.ts';
import { ScreenUp } from './screen-up.ts';
import { SnapshotPublisher } from './snapshot.ts';
import {
  countedA4,
  countedReceipt,
  countReads,
  countScans,
  faultCounter,
} from './technician/counted.ts';
import { TechnicianRoom } from './technician/room.ts';
import { systemClock as clock, systemIds as ids } from './system.ts';
import { versionText } from './version.ts';
import { SpeechRoom } from './voice/speech-room.ts';

/** Builds the rooms and wires them to each other; decides nothing. Call when the app is ready. */

const built = (name: string): string => join(import.meta.dirname, name);

const openDevices = ({ devices }: Configuration, log: Log, begin: Promise<void>): Devices =>
  createDevices({
    configuration: devices,
    receiptFontFile: join(pagesFolder, 'assets', 'NotoSansSC_500Medium.ttf'),
    launch: launchWithElectron(utilityProcess, built('device-host.js')),
    clock,
    ids,
    begin,
    log: (event, detail) => log('devices', `${event} ${JSON.stringify(detail)}`),
  });

const feedOf = ({ feed }: Configuration) =>
  feed && {
    url: feed.url,
    rootJson: feed.rootJson,
    pollMs: feed.pollSeconds * 1_000,
  };

export const startKiosk = (configuration: Configuration, dataFolder: string): void => {
  const log = createLog(join(dataFolder, 'logs'), clock);
  const version = versionText();
  log('app', `started, ${version}`);

  // Content first: a process takes longest to start, and the first screen waits for what it says.
  let feed = neverSynced;
  let district = { name: '', hotline: '' };
  const zone = new ZoneBoard(clock, () => changed());
  const content = new ContentClient({
    launch: () => launchUtility('content-host.js', 'content'),
    clock,
    start: {
      dataFolder,
      fontFolder: join(pagesFolder, 'assets'),
      feed: feedOf(configuration),
    },
    onFeed: (status) => {
      const isNewer = status.asOf !== feed.asOf;
      feed = status;
      if (isNewer) requests.surroundingsChanged();
      trail.feed(status);
      changed();
    },
    onDistrict: (named) => {
      district = { name: named.name, hotline: named.hotline };
      zone.set(named.zone);
      requests.surroundingsChanged();
      changed();
    },
    onServices: (catalogue) => requests.setCatalogue(catalogue),
    log: (line) => log('content', line),
  });

  // Then the window: its process starts while the rooms below are built.
  const { visitWindow, typesetter, technicianWindow } = createPages({
    configuration,
    clock,
    log,
    door: () => doors.resident,
    technicianDoor: () => doors.technician,
    onTechnicianGone: () => technician.session.close('crashed'),
    resources: async (name) => {
      const [kind, id = ''] = name.split('/');
      return kind === 'preview'
        ? previewResource(printing.preview(id))
        : attachmentResource(content, id);
    },
  });

  const station = openRecords(dataFolder, clock, log, () => visit.view().state === 'idle');
  const trail = new StatusTrail(station.audit, log);
  const screenUp = new ScreenUp(clock);
  const devices = openDevices(configuration, log, screenUp.reached);
  const a4 = countedA4(devices.a4, station.counters);
  const receipt = countedReceipt(devices.receipt, station.counters);
  countScans(devices.scanner, station.counters);
  countReads(devices.card, station.counters);
  const countFaults = faultCounter(station.counters);
  devices.board.onChange((board) => {
    trail.devices(board);
    countFaults(board);
    printing.printerChanged(board.a4);
    changed();
  });
  const pdf = createPdfWorkshop({
    workerFile: built('pdf-worker.js'),
    clock,
    log: (line) => log('printing', line),
  });

  const printing = new PrintService({
    content: {
      item: (id) => content.call('item', id),
      attachment: (sha256) => content.call('attachment', sha256),
      ofd: (sha256) => content.call('ofd', sha256),
      asOf: () => feed.asOf,
    },
    typeset: typesetter.typeset,
    pdf,
    a4,
    receipt,
    jobs: station.jobs,
    audit: station.audit,
    clock,
    ids,
    venue: () => ({ name: configuration.venue.name, hotline: district.hotline }),
    signer: () => requests.signer(),
    isPaused: () => station.settings.get('printing.paused'),
    onChange: () => {
      visit.activity();
      changed();
    },
    log: (line) => log('printing', line),
  });
  const lost = printing.recover();
  if (lost > 0) log('printing', `${lost} jobs of the last run can no longer be confirmed`);

  const requests: RequestsRoom = new RequestsRoom({
    intake: configuration.intake,
    venue: configuration.venue.name,
    asOf: () => feed.asOf,
    district: () => district,
    fontFolder: join(pagesFolder, 'assets'),
    station,
    devices,
    receipt,
    printing: () => printing,
    makeChannel,
    begin: screenUp.reached,
    launchVault: () => launchUtility('vault.js', 'vault'),
    givePage: (port) =>
      void doors.resident.give(
        visitWindow.current().webContents,
        'vaultPort',
        port as MessagePortMain,
      ),
    onActivity: () => visit.activity(),
    onChange: () => changed(),
    clock,
    ids,
    log: (line) => log('requests', line),
  });

  const speech = new SpeechRoom({
    launch: () => launchUtility('speech.js', 'speech'),
    makeChannel,
    givePage: (port) =>
      void doors.resident.give(
        visitWindow.current().webContents,
        'speechPort',
        port as MessagePortMain,
      ),
    log: (line) => log('voice', line),
  });

  const verifier = new Verifier({
    scanner: devices.scanner,
    content: {
      item: (id) => content.call('item', id),
      olderDigest: (id, revision) => station.jobs.editionDigest(id, revision),
      stationKey: (number) => requests.stationKey(number),
    },
    onVerdict: (verdict) => station.audit.record('verification-made', { verdict }),
    onChange: () => {
      visit.activity();
      changed();
    },
    log: (line) => log('verify', line),
  });

  const takeAway = new TakeAway({
    content: {
      item: (id) => content.call('item', id),
      attachment: (sha256) => content.call('attachment', sha256),
    },
    zone: () => zone.zone,
    venue: () => ({ name: configuration.venue.name, hotline: district.hotline }),
    signer: () => requests.signer(),
    receipt,
    audit: station.audit,
    clock,
    ids,
    log: (line) => log('printing', line),
  });

  const visit = new Visit({
    clock,
    isHeld: () => printing.isPrinting(),
    isClosed: () => technician.session.isOpen,
    onChange: () => changed(),
    onBegin: () => {
      printing.beginVisit(ids.next());
      station.audit.record('visit-began', {});
    },
    onEnd: (reason) => {
      printing.endVisit();
      verifier.end();
      requests.endVisit();
      speech.end();
      station.audit.record('visit-ended', { reason });
      visitWindow.renew().catch((error: unknown) => log('window', `wipe: ${String(error)}`));
    },
  });

  const technician: TechnicianRoom = new TechnicianRoom({
    configuration: {
      devices: configuration.devices,
      pinHash: configuration.technician?.pinHash ?? null,
    },
    dataFolder,
    station,
    devices,
    a4,
    receipt,
    typeset: typesetter.typeset,
    pdf,
    clock,
    ids,
    venue: () => ({ name: configuration.venue.name, district: district.name }),
    version,
    feed: () => feed,
    requests: () => requests,
    onOpen: () => {
      visit.end('technician');
      technicianWindow.open();
    },
    onClose: () => {
      technicianWindow.close();
      visitWindow.current().focus();
      changed();
    },
    onChange: () => changed(),
    log: (line) => log('technician', line),
  });

  const compose = (): KioskSnapshot => ({
    venue: { ...configuration.venue, district: district.name, hotline: district.hotline },
    zoneRevision: zone.revision,
    emergency: zone.emergency(),
    version,
    visit: visit.view(),
    feed,
    devices: devices.board.snapshot(),
    print: printing.view(),
    verification: verifier.view(),
    requests: requests.view(),
    help: requests.help.view(),
  });
  const publisher = new SnapshotPublisher(clock, compose, (snapshot) =>
    doors.resident.push(visitWindow.current().webContents, 'snapshotChanged', snapshot),
  );
  const staffPublisher = new SnapshotPublisher(
    clock,
    () => technician.snapshot(),
    (snapshot) => {
      const contents = technicianWindow.contents();
      if (contents !== null) doors.technician.push(contents, 'technicianChanged', snapshot);
    },
  );
  const changed = (): void => {
    publisher.changed();
    if (technician.session.isOpen) staffPublisher.changed();
  };
  const doors: Doors = createDoors({
    clock,
    visitWindow,
    technicianWindow,
    visit,
    screenUp,
    snapshot: compose,
    content,
    zone,
    printing,
    verifier,
    takeAway,
    technician,
    requests,
    speech,
    logFolder: join(dataFolder, 'logs'),
    log: (line) => log('ipc', line),
  });
  visitWindow.open();

  strayPages.on('stray', (contents) => {
    if (contents === visitWindow.current().webContents) visitWindow.replace('page strayed');
    if (contents === technicianWindow.contents()) technician.session.close('crashed');
  });
  app.on('child-process-gone', (_event, { type, reason, name }) =>
    log('app', `${type} ${name ?? ''} gone: ${reason}`),
  );
  powerSaveBlocker.start('prevent-display-sleep');
  onShutdown(async () => {
    technician.session.close('shutdown');
    visit.end('shutdown');
    requests.close();
    speech.end();
    printing.close();
    typesetter.close();
    content.close();
    await devices.close();
    station.audit.record('app-ended', {});
    station.close();
  });
};
