import { privateChannel, type PrivateChannel } from '../shared/private-channel.ts';
import type { VaultView } from '../shared/vault-contract.ts';
import { ToVault } from '../shared/vault-protocol.ts';
import { formCalls } from './form-calls.ts';
import { deviceCalls, lookUpCalls, sentCalls } from './other-calls.ts';
import { ownPaperCalls } from './own-papers.ts';
import { PageDoor } from './page-door.ts';
import { vaultParts, type VaultOptions, type VaultParts } from './parts.ts';

/** One visit's personal data, and what is done with it. Nothing of it outlives the process. */
export class Vault {
  readonly #parts: VaultParts;
  readonly #page: PageDoor;

  constructor(options: VaultOptions) {
    const changed = (): void => this.#page.push();
    this.#parts = vaultParts(options, changed);
    this.#page = new PageDoor({
      clock: options.clock,
      handlers: {
        ...formCalls(this.#parts, changed),
        ...ownPaperCalls(this.#parts, changed),
        ...deviceCalls(this.#parts),
        ...sentCalls(this.#parts),
        ...lookUpCalls(this.#parts),
      },
      view: () => this.#view(),
    });
  }

  /** Raw from main, with the port that came along. What is malformed is passed over. */
  hear(message: unknown, handle?: unknown): void {
    const parsed = ToVault.safeParse(message);
    if (!parsed.success || this.#parts.main.hear(parsed.data)) return;
    const channel = privateChannel(handle);
    if (channel === null) this.#learn(parsed.data);
    else this.#connect(parsed.data, channel);
  }

  /** Messages that come alone. */
  #learn(message: ToVault): void {
    const { surroundings, card, scan, sent, paperReport } = this.#parts;
    switch (message.type) {
      case 'surroundings':
        surroundings.become(message.surroundings);
        return this.#page.push();
      case 'card-unavailable':
        return card.unavailable();
      case 'scan-unavailable':
        return scan.unavailable();
      case 'delivery':
        return sent.delivered(message.id, message.delivery);
      case 'paper-taken':
        return paperReport.taken(message.materialId);
      case 'slip':
        return sent.slipIs(message.document, message.state);
      default:
    }
  }

  /** Messages that bring one end of a channel. */
  #connect(message: ToVault, channel: PrivateChannel): void {
    const { card, scan, papers } = this.#parts;
    switch (message.type) {
      case 'page':
        return this.#page.serve(channel);
      case 'card':
        return card.serve(channel);
      case 'scan':
        return scan.serve(channel);
      case 'give-slip':
        return papers.giveSlip(message.document, channel);
      case 'give-pages': {
        const { document, firstPage, lastPage } = message;
        return void papers.givePages(document, firstPage, lastPage, channel);
      }
      default:
        return channel.close();
    }
  }

  #view(): VaultView {
    const { form, sent, card, lookUp, scan } = this.#parts;
    return {
      draft: form.view(),
      sent: sent.view(),
      card: card.view,
      lookup: lookUp.view(scan.isWaiting),
    };
  }
}
