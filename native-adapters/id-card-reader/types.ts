import type { CardReaderStatus } from '../../src/shared/devices.ts';
import type { CardMessage } from '../../src/shared/identity-card.ts';

export interface IdCardReader {
  status(): CardReaderStatus;
  onStatus(listener: (status: CardReaderStatus) => void): () => void;
  /**
   * Looks for cards and tells this listener alone, until the returned function is called or another one
   * wants cards. While nobody does, no card is looked for or read.
   */
  want(listener: (message: CardMessage) => void): () => void;
  close(): Promise<void>;
}
