import type { Envelope } from '../../shared/sealing.ts';
import type { FromVault, ToVault, VaultSurroundings } from '../../shared/vault-protocol.ts';
import type { ReceiptOutcome } from '../../../native-adapters/receipt-printer/types.ts';
import type { PrivateEnd } from '../devices/launch.ts';
import type { PrivatePaper } from '../printing/private-paper.ts';
import type { Outbox } from '../station/outbox.ts';
import type { CenterClient } from './center-client.ts';
import type { Delivered } from './delivery.ts';
import { VaultProcess, type VaultPort } from './vault-process.ts';

/**
 * Brings the visit's vault together with the page, the devices and the center. Main makes the channels and
 * gives both ends away; what it sees itself are numbers, envelopes and the words of `vault-protocol.ts`.
 */

/** A channel of two ends, of which main keeps none. */
export type MakeChannel = () => readonly [PrivateEnd, PrivateEnd];

/** A device host that tells a private port what it reads. */
interface Reader {
  want(end: PrivateEnd): boolean;
  unwant(): void;
}

export interface VaultRoomOptions {
  readonly launch: () => VaultPort;
  readonly makeChannel: MakeChannel;
  /** Gives the visit's page its end. */
  readonly givePage: (end: PrivateEnd) => void;
  readonly card: Reader;
  readonly scanner: Reader;
  /** Prints slips whose lines come over a private port. */
  readonly receipt: {
    print(receipt: { readonly id: string; readonly port: PrivateEnd }): Promise<ReceiptOutcome>;
  };
  /** Takes a document of the vault as a job of this visit. */
  readonly printPages: (paper: PrivatePaper) => 'busy' | 'printer-not-ready' | null;
  readonly outbox: Pick<Outbox, 'reserve' | 'keep'>;
  readonly center: Pick<CenterClient, 'ask'>;
  readonly surroundings: () => VaultSurroundings;
  /** An envelope is on the disk. */
  readonly onKept: (number: string, id: string) => void;
  readonly onActivity: () => void;
  readonly log: (line: string) => void;
}

type Message<Type extends FromVault['type']> = Extract<FromVault, { type: Type }>;

export class VaultRoom {
  readonly #options: VaultRoomOptions;
  #vault: VaultProcess | null = null;

  constructor(options: VaultRoomOptions) {
    this.#options = options;
  }

  /** Starts the next visit's vault unless it runs: a process takes longer to start than a tap may. */
  prepare(): void {
    if (this.#vault !== null) return;
    this.#vault = this.#start();
    this.surroundingsChanged();
  }

  /** Connects the visit's page with its vault. */
  open(): void {
    const { makeChannel, givePage } = this.#options;
    this.prepare();
    const [ours, theirs] = makeChannel();
    this.#post({ type: 'page' }, ours);
    givePage(theirs);
  }

  /** Something of what a vault knows about this station has changed. */
  surroundingsChanged(): void {
    this.#post({ type: 'surroundings', surroundings: this.#options.surroundings() });
  }

  /** The center has an envelope. How long a vault waits for this word is its own business. */
  delivered(id: string, delivery: Delivered): void {
    this.#post({ type: 'delivery', id, delivery });
  }

  /** The vault tells the center of it, sealed like everything else. */
  paperTaken(materialId: string): void {
    this.prepare();
    this.#post({ type: 'paper-taken', materialId });
  }

  /** The visit is over. */
  end(): void {
    this.#options.card.unwant();
    this.#options.scanner.unwant();
    this.#vault?.kill();
    this.#vault = null;
  }

  #start(): VaultProcess {
    const { launch, card, scanner, log } = this.#options;
    const vault: VaultProcess = new VaultProcess(launch, {
      onMessage: (message) => this.#take(message),
      onDeath: () => {
        if (this.#vault !== vault) return;
        this.#vault = null;
        card.unwant();
        scanner.unwant();
      },
      log,
    });
    return vault;
  }

  #post(message: ToVault, handle?: PrivateEnd): void {
    this.#vault?.post(message, handle);
  }

  #take(message: FromVault): void {
    const { card, scanner, onActivity } = this.#options;
    switch (message.type) {
      case 'want-card':
        return this.#connect(card, 'card', 'card-unavailable');
      case 'unwant-card':
        return card.unwant();
      case 'want-scan':
        return this.#connect(scanner, 'scan', 'scan-unavailable');
      case 'unwant-scan':
        return scanner.unwant();
      case 'reserve':
        return this.#reserve(message);
      case 'envelope':
        return this.#keep(message.number, message.envelope);
      case 'question':
        return void this.#ask(message);
      case 'print-pages':
        return this.#printPages(message);
      case 'print-slip':
        return void this.#printSlip(message);
      case 'activity':
        return onActivity();
    }
  }

  #connect(
    reader: Reader,
    type: 'card' | 'scan',
    otherwise: 'card-unavailable' | 'scan-unavailable',
  ): void {
    const [host, vault] = this.#options.makeChannel();
    if (reader.want(host)) this.#post({ type }, vault);
    else this.#post({ type: otherwise });
  }

  #reserve({ call, year }: Message<'reserve'>): void {
    const { station } = this.#options.surroundings();
    const reserved = station === null ? null : this.#options.outbox.reserve(year, station);
    if (reserved?.ok === false) this.#options.log(`no number could be given: ${reserved.error}`);
    this.#post({ type: 'reserved', call, number: reserved?.ok === true ? reserved.value : null });
  }

  #keep(number: string, envelope: Envelope): void {
    const { outbox, onKept, log } = this.#options;
    const kept = outbox.keep(number, envelope);
    if (!kept.ok) log(`${number}: could not be kept: ${kept.error}`);
    this.#post({ type: 'kept', id: envelope.id, isKept: kept.ok });
    if (kept.ok) onKept(number, envelope.id);
  }

  async #ask({ call, envelope }: Message<'question'>): Promise<void> {
    const asked = this.#vault;
    const answer = await this.#options.center.ask(envelope);
    if (!answer.ok) this.#options.log(`question: ${answer.error}`);
    asked?.post({ type: 'answer', call, sealed: answer.ok ? answer.value : null });
  }

  #printPages({ call, document, title, pages }: Message<'print-pages'>): void {
    const asked = this.#vault;
    const fault = this.#options.printPages({
      title,
      pages,
      take: (firstPage, lastPage) => {
        const [host, vault] = this.#options.makeChannel();
        asked?.post({ type: 'give-pages', document, firstPage, lastPage }, vault);
        return host;
      },
    });
    this.#post({ type: 'print-taken', call, fault });
  }

  async #printSlip({ document }: Message<'print-slip'>): Promise<void> {
    const asked = this.#vault;
    const [host, vault] = this.#options.makeChannel();
    asked?.post({ type: 'slip', document, state: 'printing' });
    asked?.post({ type: 'give-slip', document }, vault);
    const result = await this.#options.receipt.print({ id: document, port: host });
    if ('cause' in result) this.#options.log(`slip: ${result.outcome}, ${result.cause}`);
    asked?.post({ type: 'slip', document, state: result.outcome });
  }
}
