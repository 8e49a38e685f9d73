import { CardMessage, type IdentityCard } from '../shared/identity-card.ts';
import type { PrivateChannel } from '../shared/private-channel.ts';
import type { IdentityRole } from '../shared/submission/kinds.ts';
import type { CardView } from '../shared/vault-contract.ts';

export interface CardWatchPorts {
  want(): void;
  unwant(): void;
  read(role: IdentityRole, card: IdentityCard): void;
  changed(): void;
}

/**
 * The card reader as the page sees it. After a card was read the wish for cards stays, unseen, until the
 * card was taken away: nobody leaves it behind without being told.
 */
export class CardWatch {
  readonly #ports: CardWatchPorts;
  #view: CardView = { state: 'off' };
  #channel: PrivateChannel | null = null;

  constructor(ports: CardWatchPorts) {
    this.#ports = ports;
  }

  get view(): CardView {
    return this.#view;
  }

  /** For `role` from now on. */
  start(role: IdentityRole): void {
    if (this.#view.state === 'left-behind')
      return this.#become({ state: 'waiting', role, mustLift: true });
    const isWatching = this.#channel !== null && this.#view.state !== 'off';
    if (isWatching && this.#view.state !== 'unavailable')
      return this.#become({ ...this.#view, role } as CardView);
    this.#become({ state: 'waiting', role, mustLift: false });
    this.#ports.want();
  }

  /** A card that still lies there is watched on, read or not: it may be forgotten all the same. */
  stop(): void {
    const view = this.#view;
    if (view.state === 'off' || view.state === 'left-behind') return;
    const lies =
      view.state === 'reading' ||
      view.state === 'failed' ||
      (view.state === 'waiting' && view.mustLift);
    if (lies && this.#channel !== null)
      return this.#become({ state: 'left-behind', role: view.role });
    this.#end();
  }

  serve(channel: PrivateChannel): void {
    this.#channel?.close();
    this.#channel = channel;
    if (this.#view.state === 'off') return this.#end();
    channel.onMessage((message) => {
      const parsed = CardMessage.safeParse(message);
      if (this.#channel === channel && parsed.success) this.#hear(parsed.data);
    });
    channel.onClosed(() => {
      if (this.#channel === channel) this.unavailable();
    });
  }

  /** There is no reader to ask. What was read stays. */
  unavailable(): void {
    this.#channel = null;
    if (this.#view.state === 'left-behind') return this.#become({ state: 'off' });
    if (this.#view.state !== 'off') this.#become({ state: 'unavailable', role: this.#view.role });
  }

  #hear(message: CardMessage): void {
    if (this.#view.state === 'off') return;
    const { role } = this.#view;
    switch (message.type) {
      case 'placed':
        if (this.#view.state !== 'left-behind') this.#become({ state: 'reading', role });
        return;
      case 'card':
        return this.#read(role, message.card);
      case 'failed':
        if (this.#view.state !== 'left-behind')
          this.#become({ state: 'failed', role, cause: message.cause });
        return;
      case 'lift-first':
        return this.#become({ state: 'waiting', role, mustLift: true });
      case 'removed':
        if (this.#view.state === 'left-behind') return this.#end();
        return this.#become({ state: 'waiting', role, mustLift: false });
    }
  }

  /** A second card laid down after the first was read belongs to nobody who was asked. */
  #read(role: IdentityRole, card: IdentityCard): void {
    if (this.#view.state === 'left-behind') return;
    this.#view = { state: 'left-behind', role };
    this.#ports.read(role, card);
    this.#ports.changed();
  }

  #end(): void {
    this.#channel?.close();
    this.#channel = null;
    this.#ports.unwant();
    this.#become({ state: 'off' });
  }

  #become(view: CardView): void {
    this.#view = view;
    this.#ports.changed();
  }
}
