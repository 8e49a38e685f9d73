import { err, type Result } from '../../shared/result.ts';
import type {
  VaultCallName,
  VaultFault,
  VaultInput,
  VaultMessage,
  VaultOutput,
  VaultView,
} from '../../shared/vault-contract.ts';

/** `lost`: the vault died and with it what was typed; the next call gets a new one. */
export type VaultState = 'closed' | 'opening' | 'open' | 'lost';

export interface VaultNow {
  readonly state: VaultState;
  readonly view: VaultView;
  /** The vault died after something went to be handed in, or was; what was said of it is gone, it is not. */
  readonly mayBeHandedIn: boolean;
}

/** As in `vault-contract.ts`, whose schemas the page does not load. */
const emptyView: VaultView = {
  draft: null,
  sent: null,
  card: { state: 'off' },
  lookup: { state: 'empty', code: '', case: null, askedAt: null },
};

export type VaultResult<Name extends VaultCallName> = Result<VaultOutput<Name>, VaultFault<Name>>;
/** As `PageMessage` in `vault-contract.ts`. */
interface Asked {
  readonly id: number;
  readonly name: VaultCallName;
  readonly input: unknown;
}
/** Lets go of something that a dead vault let go of itself: no new one is opened for it. */
const lettingGo: ReadonlySet<VaultCallName> = new Set<VaultCallName>([
  'stopCard',
  'stopScan',
  'closeLookup',
  'dismissSent',
]);
interface Pending {
  readonly name: VaultCallName;
  readonly answer: (result: Result<unknown, string>) => void;
}

export interface VaultClientOptions {
  /** Asks main for a vault; its port comes by itself. False when there can be none now. */
  readonly open: () => Promise<boolean>;
  /** How long the port may take after `open` said yes. */
  readonly openingMs: number;
}

/**
 * The page's end of the port to the visit's vault. It connects when it is first asked something,
 * keeps the last whole view the vault pushed and nothing else, and answers `gone` to whatever was
 * under way when the vault died.
 */
export class VaultClient {
  readonly #options: VaultClientOptions;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<number, Pending>();
  /** Asked before the port came, in order. */
  #unsent: Asked[] = [];
  #now: VaultNow = { state: 'closed', view: emptyView, mayBeHandedIn: false };
  #port: MessagePort | null = null;
  #arrived: (() => void) | null = null;
  #lastId = 0;

  constructor(options: VaultClientOptions) {
    this.#options = options;
  }

  readonly now = (): VaultNow => this.#now;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  };

  readonly call = <Name extends VaultCallName>(
    name: Name,
    input: VaultInput<Name>,
  ): Promise<VaultResult<Name>> =>
    new Promise((resolve) => {
      const isOpening = this.#now.state === 'opening';
      if (this.#port === null && !isOpening && lettingGo.has(name)) return resolve(err('gone'));
      const message: Asked = { id: (this.#lastId += 1), name, input };
      this.#pending.set(message.id, { name, answer: resolve as Pending['answer'] });
      if (this.#port !== null) return this.#port.postMessage(message);
      this.#unsent.push(message);
      if (!isOpening) void this.#connect();
    });

  /** The port main sent; an earlier one, if any, is let go. */
  adopt(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<VaultMessage>) => this.#heard(data));
    port.addEventListener('close', () => this.#died(port));
    port.start();
    this.#arrived?.();
    this.#become('open', emptyView);
    for (const message of this.#unsent.splice(0)) port.postMessage(message);
  }

  /** Lets go of the port; the vault itself is main's to end. */
  close(): void {
    const port = this.#port;
    this.#port = null;
    port?.close();
    this.#answerAll();
  }

  async #connect(): Promise<void> {
    this.#become('opening', emptyView);
    const comes = new Promise<void>((resolve) => (this.#arrived = resolve));
    if (!(await this.#options.open())) return this.#lose();
    const late = setTimeout(() => this.#lose(), this.#options.openingMs);
    await comes;
    clearTimeout(late);
  }

  #heard(message: VaultMessage): void {
    if ('view' in message) return this.#become('open', message.view);
    const asked = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    asked?.answer(message.result);
  }

  #died(port: MessagePort): void {
    if (port !== this.#port) return;
    this.#port = null;
    const isConfirming = [...this.#pending.values()].some(({ name }) => name === 'confirm');
    this.#lose(isConfirming || this.#now.view.sent !== null);
  }

  #lose(mayBeHandedIn = false): void {
    if (this.#port !== null) return;
    this.#become('lost', emptyView, mayBeHandedIn);
    this.#answerAll();
  }

  #answerAll(): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    this.#unsent = [];
    for (const { answer } of waiting) answer(err('gone'));
  }

  #become(state: VaultState, view: VaultView, mayBeHandedIn = false): void {
    this.#now = { state, view, mayBeHandedIn };
    for (const changed of this.#listeners) changed();
  }
}
