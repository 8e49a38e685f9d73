import { createHmac, randomBytes } from 'node:crypto';
import type { CardMessage } from '../../src/shared/identity-card.ts';
import { lookForCard, readFound, stillLies, type ReaderFault } from './reading.ts';
import type { SamSession } from './session.ts';
import type { CardReaderTiming } from './timing.ts';

export interface CardWatchOptions {
  readonly timing: CardReaderTiming;
  readonly withFingerprint: boolean;
  readonly tell: (message: CardMessage) => void;
  /** False once another one asked, or nobody does. */
  readonly isWanted: () => boolean;
}

/** `earlier`: a card read for somebody else; `failed`: one that could not be read. Neither is looked into again. */
type Lying = 'nothing' | 'earlier' | 'read' | 'failed';

/**
 * What lies on the reader, for one who wants a card: each card is told once, however long it lies there
 * and however often a model finds it anew.
 */
export class CardWatch {
  readonly #options: CardWatchOptions;
  readonly #key = randomBytes(32);
  #lying: Lying = 'nothing';
  #likeness: string | null = null;
  #misses = 0;
  #isFirstLook = true;

  constructor(options: CardWatchOptions) {
    this.#options = options;
  }

  /** One look, with the reading of a card that it finds. Resolves with what is wrong with the reader, or null. */
  async look(session: SamSession): Promise<ReaderFault | null> {
    // A card that was read answers no search until it is lifted, but says whether it has an added address.
    if (this.#isFirstLook || this.#lying !== 'nothing') {
      const lies = await stillLies(session);
      if (typeof lies === 'string') return lies;
      if (lies) return this.#stayed();
      this.#isFirstLook = false;
    }
    const look = await lookForCard(session);
    if (look.kind === 'fault') return look.fault;
    if (look.kind === 'none') return this.#missed();
    return this.#found(session);
  }

  #stayed(): null {
    this.#misses = 0;
    if (this.#isFirstLook) {
      this.#lying = 'earlier';
      this.#options.tell({ type: 'lift-first' });
    }
    this.#isFirstLook = false;
    return null;
  }

  #missed(): null {
    if (this.#lying === 'nothing') return null;
    this.#misses += 1;
    if (this.#misses >= this.#options.timing.looks) this.#removed();
    return null;
  }

  #removed(): null {
    this.#lying = 'nothing';
    this.#likeness = null;
    this.#misses = 0;
    this.#options.tell({ type: 'removed' });
    return null;
  }

  async #found(session: SamSession): Promise<ReaderFault | null> {
    this.#misses = 0;
    if (this.#lying === 'failed') return null;
    const { timing, withFingerprint, isWanted, tell } = this.#options;
    const wasRead = this.#lying === 'read';
    if (!wasRead) tell({ type: 'placed' });
    const reading = await readFound({
      session,
      withFingerprint,
      isWanted,
      attempts: timing.attempts,
      looks: timing.looks,
      likenessOf: (record) => createHmac('sha256', this.#key).update(record).digest('hex'),
    });
    if (reading.kind === 'read' && reading.read.likeness === this.#likeness) return null;
    if (reading.kind === 'removed') return this.#removed();
    if (reading.kind === 'fault') {
      if (!wasRead) this.#removed();
      return reading.fault;
    }
    if (wasRead) {
      this.#removed();
      tell({ type: 'placed' });
    }
    this.#lying = reading.kind;
    this.#likeness = reading.kind === 'read' ? reading.read.likeness : null;
    tell(
      reading.kind === 'read'
        ? { type: 'card', card: reading.read.card }
        : { type: 'failed', cause: reading.cause },
    );
    return null;
  }
}
