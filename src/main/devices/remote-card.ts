import type { CardReaderStatus } from '../../shared/devices.ts';
import type { CardConfiguration } from '../../../native-adapters/configuration.ts';
import type { CardPresence, FromHost } from '../../../native-adapters/host-protocol.ts';
import { StatusCell } from '../../../native-adapters/status-cell.ts';
import type { PrivateEnd } from './launch.ts';
import { Supervisor, type SupervisorTools } from './supervisor.ts';

/**
 * The ID-card reader as main sees it: its health, and that something lies on it. What a card says goes over a channel
 * whose ends main gives away unread.
 */
export class RemoteCardReader {
  readonly #cell: StatusCell<CardReaderStatus>;
  readonly #supervisor: Supervisor | null;
  readonly #listeners = new Set<(presence: CardPresence) => void>();

  constructor(device: CardConfiguration, tools: SupervisorTools) {
    const state = device.kind === 'none' ? 'disabled' : 'connecting';
    this.#cell = new StatusCell<CardReaderStatus>({ state, detail: '' }, tools.clock);
    this.#supervisor =
      device.kind === 'none'
        ? null
        : new Supervisor({ family: 'card', device }, tools, {
            onMessage: (message) => this.#received(message),
            onDeath: (detail) =>
              this.#cell.set({ state: 'stopped', cause: 'driver-crashed', detail }),
          });
  }

  get pid(): number | undefined {
    return this.#supervisor?.pid;
  }

  status(): CardReaderStatus {
    return this.#cell.get();
  }

  onStatus(listener: (status: CardReaderStatus) => void): () => void {
    return this.#cell.onChange(listener);
  }

  onPresence(listener: (presence: CardPresence) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * From now on cards are read and told on this channel, as `CardMessage`. Each wish takes a channel of its own; when
   * the host dies the channel closes and the wish with it. False when no host is there.
   */
  want(end: PrivateEnd): boolean {
    return this.#supervisor?.send({ type: 'want-card' }, end) ?? false;
  }

  /** From now on cards are read and only their presence is told: no channel, so nothing a card says leaves the host. */
  tryOut(): boolean {
    return this.#supervisor?.send({ type: 'try-card' }) ?? false;
  }

  /** Nothing is read any more; the channel is closed. */
  unwant(): void {
    this.#supervisor?.send({ type: 'unwant-card' });
  }

  /** The visit is over: what was read goes with the process that read it. */
  forget(): void {
    this.unwant();
    this.#supervisor?.forget();
  }

  async close(): Promise<void> {
    await this.#supervisor?.close();
  }

  #received(message: FromHost): void {
    if (message.type === 'card-status') this.#cell.set(message.status);
    if (message.type !== 'card-presence') return;
    for (const listener of this.#listeners) listener(message.presence);
  }
}
