import type { ChildPort } from '../content/client.ts';
import type { PrivateEnd } from '../devices/launch.ts';
import { FromVault, type ToVault } from '../../shared/vault-protocol.ts';

/** The process that holds a visit's personal data, as main sees it. */

export interface VaultPort extends Omit<ChildPort, 'post'> {
  /** `handle`: one end of a channel, given away with the message. */
  post(message: ToVault, handle?: PrivateEnd): void;
}

export interface VaultProcessEvents {
  readonly onMessage: (message: FromVault) => void;
  /** It died by itself: what was in it is gone. */
  readonly onDeath: () => void;
  readonly log: (line: string) => void;
}

export class VaultProcess {
  readonly #port: VaultPort;
  #isEnded = false;

  constructor(launch: () => VaultPort, { onMessage, onDeath, log }: VaultProcessEvents) {
    this.#port = launch();
    this.#port.onMessage((raw) => {
      if (this.#isEnded) return;
      const message = FromVault.safeParse(raw);
      if (message.success) onMessage(message.data);
      // Never the message itself: a vault that went wrong might have put anything into it.
      else log('a message of the vault was refused');
    });
    this.#port.onExit((code) => {
      if (this.#isEnded) return;
      this.#isEnded = true;
      log(`the vault ended with ${code}`);
      onDeath();
    });
  }

  post(message: ToVault, handle?: PrivateEnd): void {
    if (!this.#isEnded) this.#port.post(message, handle);
  }

  /** At once and without a farewell: nothing of it may run on. */
  kill(): void {
    this.#isEnded = true;
    this.#port.kill();
  }
}
