import type { Clock, Ids } from '../../shared/clock.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { sealingKeyAt } from '../../shared/sealing.ts';
import type { PublicServices, RequestsView, ServiceCatalogue } from '../../shared/services.ts';
import type { CenterLinkView } from '../../shared/technician.ts';
import { TrustedTime } from '../../shared/trusted-time.ts';
import type { VaultSurroundings } from '../../shared/vault-protocol.ts';
import type { RemoteReceiptPrinter } from '../devices/remote-receipt.ts';
import type { Devices } from '../devices/devices.ts';
import type { PrivateEnd } from '../devices/launch.ts';
import type { PrintService } from '../printing/service.ts';
import type { StationIdentity } from '../station/identity.ts';
import type { Station } from '../station/station.ts';
import { CenterClient } from './center-client.ts';
import { Delivery } from './delivery.ts';
import { Enrolment, type EnrolmentFault } from './enrolment.ts';
import { HelpCall } from './help-call.ts';
import type { VaultPort } from './vault-process.ts';
import { offered } from './offered.ts';
import { PaperShelf, type TakeFault } from './paper-shelf.ts';
import { publicKeyOf } from './signing.ts';
import { VaultRoom, type MakeChannel } from './vault-room.ts';

export interface RequestsOptions {
  /** Null: a station without a center to hand in to. */
  readonly intake: { readonly url: string; readonly enrolmentCode: string | null } | null;
  readonly venue: string;
  /** When the newest content was signed, ISO 8601; null before the first. */
  readonly asOf: () => string | null;
  readonly district: () => { readonly name: string; readonly hotline: string };
  readonly fontFolder: string;
  readonly station: Pick<Station, 'outbox' | 'identities' | 'audit' | 'settings'>;
  readonly devices: Pick<Devices, 'card' | 'scanner' | 'receipt' | 'a4'>;
  readonly receipt: Pick<RemoteReceiptPrinter, 'print'>;
  readonly printing: () => Pick<PrintService, 'submitPrivate'>;
  readonly makeChannel: MakeChannel;
  readonly launchVault: () => VaultPort;
  /** Gives the visit's page its end of the way to the vault. */
  readonly givePage: (port: PrivateEnd) => void;
  /** Nothing of ours takes time from the first screen before this. */
  readonly begin: Promise<void>;
  readonly onActivity: () => void;
  readonly onChange: () => void;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: (line: string) => void;
}

/** After a start or a visit; the window comes first. */
const prepareAfterMs = 2_000;

/** The line to the center, as main knows it: who we are, what waits, the visit's vault and its call for help. */
export class RequestsRoom {
  /** 一键呼叫, over the same line to the center. */
  readonly help: HelpCall;
  readonly #options: RequestsOptions;
  readonly #center: CenterClient;
  readonly #delivery: Delivery;
  readonly #enrolment: Enrolment;
  readonly #vault: VaultRoom;
  readonly #shelf: PaperShelf;
  readonly #time: TrustedTime;
  #catalogue: ServiceCatalogue | null = null;
  #revision = 0;
  #identity: ReturnType<Station['identities']['current']>;
  #cancelPreparing = (): void => undefined;
  #isClosed = false;

  constructor(options: RequestsOptions) {
    const { intake, station, clock, ids, log } = options;
    this.#options = options;
    this.#time = new TrustedTime(clock, 0);
    this.#identity = station.identities.current();
    this.#center = new CenterClient({
      url: intake?.url ?? 'http://127.0.0.1:9',
      clock,
      signer: () => this.#identity,
    });
    this.#delivery = new Delivery({
      outbox: station.outbox,
      center: this.#center,
      clock,
      ids,
      onDelivered: (id, outcome) => {
        this.#vault.delivered(id, outcome);
        this.#tellShelf();
        options.onChange();
      },
      onFault: () => {
        this.#tellShelf();
        this.#changed();
      },
      log,
    });
    this.#enrolment = new Enrolment({
      center: this.#center,
      identities: station.identities,
      venue: options.venue,
      clock,
      onEnrolled: (identity) => {
        this.#identity = identity;
        station.audit.record('station-enrolled', { station: identity.station });
        this.#delivery.beginAnew();
        this.#changed();
      },
      log,
    });
    this.help = new HelpCall({
      center: this.#center,
      hasCenter: () => this.#state() !== 'not-enrolled',
      clock,
      ids,
      onCalled: (step) => station.audit.record('help-called', { step }),
      onEnded: (state) => station.audit.record('help-ended', { state }),
      onChange: options.onChange,
    });
    this.#shelf = new PaperShelf({ settings: station.settings, venue: options.venue });
    this.#tellShelf();
    this.#vault = this.#vaultRoom();
    station.outbox.forgetReserved();
    void options.begin.then(() => {
      if (!this.#isClosed) this.#prepareVault();
    });
    if (intake !== null && this.#identity !== null) this.#delivery.begin();
    if (intake?.enrolmentCode && this.#identity === null)
      this.#enrolment.enrolByItself(intake.enrolmentCode);
  }

  /** For the technician. */
  link(): CenterLinkView {
    return {
      intake: this.#options.intake?.url.slice(0, 300) ?? null,
      station: this.#identity?.station ?? null,
      state: this.#state(),
      waiting: this.#options.station.outbox.waiting,
      lastFault: this.#delivery.lastFault,
    };
  }

  view(): RequestsView {
    const waiting = this.#options.station.outbox.waiting;
    return { state: this.#state(), waiting, servicesRevision: this.#revision };
  }

  services(): PublicServices {
    return offered(this.#valid(), this.#shelf.materials());
  }

  /** A copy of printed matter from the shelf beside the machine; how many are left. Works without the center. */
  takePaper(materialId: string): Result<number, TakeFault> {
    if (this.#valid() === null) return err('unknown');
    const taken = this.#shelf.take(materialId);
    if (!taken.ok) return taken;
    this.#options.station.audit.record('paper-taken', { materialId, left: taken.value });
    this.#vault.paperTaken(materialId);
    this.#revision += 1;
    this.#options.onChange();
    return taken;
  }

  /** With what this machine signs; null while no center knows it. */
  signer(): StationIdentity | null {
    return this.#delivery.lastFault === 'revoked' ? null : this.#identity;
  }

  /** Ed25519, raw, base64; null for a station nobody vouches for, or no longer. */
  stationKey(number: string): string | null {
    const published = this.#catalogue?.stations.find(({ station }) => station === number);
    if (published !== undefined) return published.publicKey;
    // Its own, before the center has told everybody of it.
    const own = this.signer();
    return own?.station === number ? publicKeyOf(own.privateKey) : null;
  }

  /** Null: none was ever signed for this kiosk, or the one there was has expired. */
  setCatalogue(catalogue: ServiceCatalogue | null): void {
    if ((this.#catalogue === null) !== (catalogue === null))
      this.#options.log(
        catalogue === null ? 'no service catalogue' : 'service catalogue taken over',
      );
    this.#catalogue = catalogue;
    if (catalogue !== null) this.#shelf.become(catalogue);
    this.#revision += 1;
    this.#changed();
  }

  /** The district's name or hotline is another one now. */
  surroundingsChanged(): void {
    this.#vault.surroundingsChanged();
  }

  openVault(): void {
    this.#vault.open();
  }

  endVisit(): void {
    this.help.end();
    this.#shelf.endVisit();
    this.#vault.end();
    const { card, scanner, receipt, a4 } = this.#options.devices;
    for (const device of [card, scanner, receipt, a4]) device.forget();
    this.#prepareVault();
  }

  async enrol(code: string): Promise<Result<string, EnrolmentFault>> {
    if (this.#options.intake === null) return err('unreachable');
    const result = await this.#enrolment.enrol(code);
    return result.ok ? ok(result.value.station) : result;
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelPreparing();
    this.#vault.end();
    this.#delivery.close();
    this.#enrolment.close();
  }

  /** When the screen has what it needs. */
  #prepareVault(): void {
    const { clock } = this.#options;
    this.#cancelPreparing();
    this.#cancelPreparing = clock.after(prepareAfterMs, () => this.#vault.prepare());
  }

  /** What the center holds back is nothing it will count. A machine no center knows tells nobody. */
  #tellShelf(): void {
    const isKnown = this.#options.intake !== null && this.signer() !== null;
    const isAllTold = this.#options.station.outbox.waiting <= this.#delivery.heldBack;
    if (isKnown && isAllTold) this.#shelf.told(this.#nowMs());
  }

  #changed(): void {
    this.#vault.surroundingsChanged();
    this.#options.onChange();
  }

  #state(): RequestsView['state'] {
    if (this.#options.intake === null || this.#identity === null) return 'not-enrolled';
    if (this.#delivery.lastFault === 'revoked') return 'not-enrolled';
    const keys = this.#valid()?.sealingKeys ?? [];
    return sealingKeyAt(keys, this.#nowMs()) === null ? 'no-key' : 'ready';
  }

  #valid(): ServiceCatalogue | null {
    const isFresh =
      this.#catalogue !== null && this.#nowMs() < Date.parse(this.#catalogue.expiresAt);
    return isFresh ? this.#catalogue : null;
  }

  /** A clock that is provably behind must not keep an old key valid. */
  #nowMs(): number {
    const asOf = this.#options.asOf();
    if (asOf !== null) this.#time.witness(Date.parse(asOf));
    return this.#time.nowMs();
  }

  #surroundings(): VaultSurroundings {
    const { venue, district, fontFolder } = this.#options;
    const { name, hotline } = district();
    return {
      station: this.#state() === 'not-enrolled' ? null : (this.#identity?.station ?? null),
      venue,
      district: name,
      hotline,
      fontFolder,
      asOf: this.#options.asOf(),
      catalogue: this.#valid(),
    };
  }

  #vaultRoom(): VaultRoom {
    const { launchVault, makeChannel, givePage, devices, receipt, printing, station, log } =
      this.#options;
    return new VaultRoom({
      launch: launchVault,
      makeChannel,
      givePage,
      card: devices.card,
      scanner: devices.scanner,
      receipt,
      printPages: (paper) => {
        const taken = printing().submitPrivate(paper);
        if (taken.ok) return null;
        return taken.error === 'busy' ? 'busy' : 'printer-not-ready';
      },
      outbox: station.outbox,
      center: this.#center,
      surroundings: () => this.#surroundings(),
      onKept: (number, id) => this.#kept(number, id),
      onActivity: this.#options.onActivity,
      log,
    });
  }

  #kept(number: string, id: string): void {
    this.#options.station.audit.record('submission-kept', { number });
    this.#delivery.begin(id);
    this.#options.onChange();
  }
}
