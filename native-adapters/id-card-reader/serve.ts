import type { CardConfiguration } from '../configuration.ts';
import { transportOf, type HostService, type Post } from '../host-service.ts';
import { privateChannel, type PrivateChannel } from '../../src/shared/private-channel.ts';
import { systemClock as clock, systemIds as ids } from '../system-clock.ts';
import { hidTransport } from '../transport/hid.ts';
import { processTransport } from '../transport/process.ts';
import type { ByteTransport } from '../transport/transport.ts';
import { createIdCardReader } from './adapter.ts';
import { cardReaderModel, type CardReaderModel } from './model.ts';
import { overReports } from './reports.ts';
import type { IdCardReader } from './types.ts';

type Fitted = Exclude<CardConfiguration, { kind: 'none' }>;

const cardTransportOf = (device: Fitted, { reports }: CardReaderModel): ByteTransport => {
  if (device.kind === 'process') return processTransport(device.program, device.arguments, clock);
  if (device.kind !== 'hid') return transportOf(device);
  const identity = { ...device, numberedReports: reports.numbered };
  return overReports(hidTransport(identity, clock), reports);
};

/** Nobody listens: what a card says goes nowhere. */
const noChannel: PrivateChannel = {
  post: () => undefined,
  onMessage: () => undefined,
  onClosed: () => undefined,
  close: () => undefined,
};

/** One asker at a time: the channel it gave, and the end of its wish. */
class Asker {
  readonly #reader: IdCardReader;
  readonly #post: Post;
  #end = (): void => undefined;

  constructor(reader: IdCardReader, post: Post) {
    this.#reader = reader;
    this.#post = post;
  }

  begin(channel: PrivateChannel): void {
    this.end();
    const stop = this.#reader.want((message) => {
      channel.post(message);
      this.#post({ type: 'card-presence', presence: message.type });
    });
    this.#end = () => {
      stop();
      channel.close();
    };
    channel.onClosed(stop);
  }

  end(): void {
    this.#end();
    this.#end = () => undefined;
  }
}

export const serveCard = (device: CardConfiguration, post: Post): HostService | null => {
  const model = device.kind === 'none' ? undefined : cardReaderModel(device.model);
  if (device.kind === 'none' || model === undefined) return null;
  const { withFingerprint } = model;
  const transport = cardTransportOf(device, model);
  const reader = createIdCardReader({ transport, withFingerprint, clock, ids });
  const asker = new Asker(reader, post);
  const tell = (): void => post({ type: 'card-status', status: reader.status() });
  reader.onStatus(tell);
  tell();
  return {
    handle: (message, handle) => {
      if (message.type === 'unwant-card') asker.end();
      if (message.type === 'try-card') asker.begin(noChannel);
      if (message.type !== 'want-card') return;
      const channel = privateChannel(handle);
      if (channel !== null) asker.begin(channel);
    },
    close: () => {
      asker.end();
      return reader.close();
    },
  };
};
