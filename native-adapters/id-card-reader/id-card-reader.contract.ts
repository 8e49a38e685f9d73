import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardMessage } from '../../src/shared/identity-card.ts';
import type { IdCardReader } from './types.ts';
import type { CardFields, VirtualCardKind } from './virtual/cards.ts';
import type { WireFaults } from './virtual/device.ts';
import type { SamMachine } from './virtual/machine.ts';

/** What a hand can do at the reader, and at its cable. */
export interface CardHand {
  readonly machine: SamMachine;
  present(kind: VirtualCardKind, fields?: Partial<CardFields>): void;
  remove(): void;
  set(faults: Partial<WireFaults>): void;
  clear(): void;
  unplug(): Promise<void>;
  replug(): Promise<void>;
}

export interface CardBench {
  readonly reader: IdCardReader;
  readonly hand: CardHand;
  readonly close: () => Promise<void>;
}

const untilState = (reader: IdCardReader, state: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (reader.status().state !== state) return;
      stop();
      resolve();
    };
    const stop = reader.onStatus(look);
    look();
  });

/** Hears everything, and waits for the n-th message of a type. */
export class Listener {
  readonly heard: CardMessage[] = [];
  readonly stop: () => void;
  #changed = (): void => undefined;

  constructor(reader: IdCardReader) {
    this.stop = reader.want((message) => {
      this.heard.push(message);
      this.#changed();
    });
  }

  get types(): readonly string[] {
    return this.heard.map(({ type }) => type);
  }

  async until(type: CardMessage['type'], times = 1): Promise<CardMessage> {
    for (;;) {
      const found = this.heard.filter((message) => message.type === type)[times - 1];
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }
}

const findsUntil = async ({ machine }: CardHand, more: number): Promise<void> => {
  const from = machine.commands.length;
  while (machine.commands.length < from + more)
    await new Promise((resolve) => setTimeout(resolve, 5));
};

/** What every ID-card reader must do, whatever its wire. */
export const describeIdCardReaderContract = (
  name: string,
  make: () => Promise<CardBench>,
): void => {
  describe(`ID-card reader contract: ${name}`, () => {
    let bench: CardBench;
    let reader: IdCardReader;
    let hand: CardHand;

    beforeEach(async () => {
      bench = await make();
      ({ reader, hand } = bench);
      await untilState(reader, 'ready');
    });
    afterEach(async () => {
      await bench.close();
      expect(hand.machine.protocolErrors).toEqual([]);
    });

    it('names its security module and shows the last status frame', () => {
      const { detail } = reader.status();
      expect(detail).toContain('SAM 05.03-20150921-000123456-987654321');
      expect(detail).toContain('aa aa aa 96 69 00 14 00 00 90');
    });

    it('touches no card while nobody wants one', async () => {
      hand.present('resident');
      const listener = new Listener(reader);
      await listener.until('card');
      listener.stop();
      const before = hand.machine.commands.length;
      hand.present('hong-kong-macao-taiwan');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const since = hand.machine.commands.slice(before);
      // A look that had begun may end; nothing is read after it.
      expect(since.filter((command) => command !== '11ff').length).toBeLessThanOrEqual(1);
      expect(since).not.toContain('3001');
      expect(listener.types).toEqual(['placed', 'card']);
    });

    it.each([
      ['resident', { kind: 'resident', name: '示例甲', latinName: null, validUntil: '2040-01-01' }],
      ['resident-long-term', { kind: 'resident', name: '示例乙', validUntil: 'long-term' }],
      ['hong-kong-macao-taiwan', { kind: 'hong-kong-macao-taiwan', name: '示例丙' }],
      [
        'foreigner-2017',
        { kind: 'foreigner-2017', number: 'XXX000085010101', latinName: 'EXAMPLE, SAMPLE' },
      ],
      [
        'foreigner-2023',
        {
          kind: 'foreigner-2023',
          name: '示例戊',
          latinName: 'EXAMPLE, SAMPLE WITH A NAME THAT NEEDS BOTH PA',
        },
      ],
    ] as const)('reads a card: %s', async (kind, expected) => {
      const listener = new Listener(reader);
      hand.present(kind);
      expect(await listener.until('card')).toMatchObject({ type: 'card', card: expected });
    });

    it('tells each card once while it lies there, and its removal once', async () => {
      const listener = new Listener(reader);
      hand.present('resident-long-term');
      await listener.until('card');
      await findsUntil(hand, 6);
      hand.remove();
      await listener.until('removed');
      await findsUntil(hand, 4);
      expect(listener.types).toEqual(['placed', 'card', 'removed']);
    });

    it('tells the next card, and the same one when it was lifted in between', async () => {
      const listener = new Listener(reader);
      hand.present('resident');
      await listener.until('card');
      hand.remove();
      await listener.until('removed');
      hand.present('resident');
      await listener.until('card', 2);
      hand.remove();
      await listener.until('removed', 2);
      hand.present('foreigner-2017');
      expect(await listener.until('card', 3)).toMatchObject({ card: { name: '示例丁' } });
    });

    it('asks for a lift when a card of an earlier asker still lies there', async () => {
      const first = new Listener(reader);
      hand.present('resident');
      await first.until('card');
      first.stop();
      const second = new Listener(reader);
      await second.until('lift-first');
      hand.remove();
      await second.until('removed');
      hand.present('resident');
      await second.until('card');
      expect(second.types).toEqual(['lift-first', 'removed', 'placed', 'card']);
      expect(first.types).toEqual(['placed', 'card']);
    });

    it('says that a card is gone when it is taken away while it is read', async () => {
      const listener = new Listener(reader);
      hand.machine.at('3001', () => hand.remove());
      hand.present('resident');
      await listener.until('removed');
      expect(listener.types).toEqual(['placed', 'removed']);
      hand.present('resident');
      await listener.until('card');
    });

    it('reads through noise, pieces and a slow answer', async () => {
      hand.set({ noiseBytes: 7, fragmentBytes: 11, delayMs: 20 });
      const listener = new Listener(reader);
      hand.present('resident');
      await listener.until('card');
      hand.remove();
      await listener.until('removed');
      expect(listener.types).toEqual(['placed', 'card', 'removed']);
    });

    it.each(['corruptNext', 'badChecksumNext', 'cutNext', 'repeatNext'] as const)(
      'reads a card whose answers are spoiled on the way: %s',
      async (fault) => {
        hand.set({ [fault]: 5 });
        const listener = new Listener(reader);
        hand.present('resident');
        await listener.until('card');
        expect(listener.types).toEqual(['placed', 'card']);
      },
    );

    it.each([
      [0x31, 'card-rejected-sam'],
      [0x32, 'sam-rejected-card'],
      [0x33, 'verify-failed'],
      [0x40, 'unsupported'],
      [0x41, 'read-failed'],
      [0x47, 'read-failed'],
    ] as const)('names why a card cannot be read: %i', async (status, cause) => {
      hand.machine.force(status, 100, '3001');
      const listener = new Listener(reader);
      hand.present('resident');
      expect(await listener.until('failed')).toEqual({ type: 'failed', cause });
      hand.remove();
      await listener.until('removed');
      expect(listener.types).toEqual(['placed', 'failed', 'removed']);
    });

    it('reads a card that failed at first', async () => {
      hand.machine.force(0x41, 2, '3001');
      const listener = new Listener(reader);
      hand.present('resident');
      await listener.until('card');
      expect(listener.types).toEqual(['placed', 'card']);
    });

    it.each(['badChecksumNext', 'cutNext'] as const)(
      'asks for the card again when its record was lost on the way: %s',
      async (fault) => {
        const listener = new Listener(reader);
        hand.machine.at('3001', () => hand.set({ [fault]: 1 }));
        hand.present('resident');
        expect(await listener.until('failed')).toMatchObject({ type: 'failed' });
        await findsUntil(hand, 6);
        hand.remove();
        await listener.until('removed');
        hand.present('resident');
        await listener.until('card');
        expect(listener.types).toEqual(['placed', 'failed', 'removed', 'placed', 'card']);
      },
    );

    it('refuses a number whose check character does not fit', async () => {
      const listener = new Listener(reader);
      hand.present('resident', { number: '000000199003078030' });
      expect(await listener.until('failed')).toEqual({ type: 'failed', cause: 'number-invalid' });
    });

    it('stops when the module is not authorised, and goes on when it is again', async () => {
      hand.machine.force(0x66, 1_000_000);
      const listener = new Listener(reader);
      await untilState(reader, 'stopped');
      expect(reader.status()).toMatchObject({ cause: 'sam-unauthorised' });
      expect(reader.status().detail).toContain('00 00 66');
      hand.clear();
      await untilState(reader, 'ready');
      hand.present('resident');
      await listener.until('card');
    });

    it('tells a silent reader from one that is not there', async () => {
      const listener = new Listener(reader);
      hand.set({ silent: true });
      await untilState(reader, 'stopped');
      expect(reader.status()).toMatchObject({ cause: 'silent' });
      hand.clear();
      await untilState(reader, 'ready');
      await hand.unplug();
      await untilState(reader, 'stopped');
      expect(reader.status()).toMatchObject({ cause: 'offline' });
      await hand.replug();
      await untilState(reader, 'ready');
      hand.present('resident');
      await listener.until('card');
    });

    it('does not tell a card again that lay there while the cable was out', async () => {
      const listener = new Listener(reader);
      hand.present('resident');
      await listener.until('card');
      await hand.unplug();
      await untilState(reader, 'stopped');
      await hand.replug();
      await untilState(reader, 'ready');
      await findsUntil(hand, 8);
      hand.remove();
      await listener.until('removed');
      expect(listener.types).toEqual(['placed', 'card', 'removed']);
    });
  });
};
