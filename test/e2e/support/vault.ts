import type { Page } from '@playwright/test';
import type {
  VaultCallName,
  VaultInput,
  VaultOutput,
  VaultView,
} from '../../../src/shared/vault-contract.ts';
import type { Result } from '../../../src/shared/result.ts';
import { vaultPortGreeting } from '../../../src/shared/vault-greeting.ts';
import type { Kiosk } from '../../support/kiosk.ts';

/** Runs in the page: takes the port and leaves `heldVault` behind. */
const takePort = `new Promise((resolve) => {
  const take = ({ data, ports }) => {
    if (data !== '${vaultPortGreeting}' || !ports[0]) return;
    window.removeEventListener('message', take);
    const port = ports[0];
    const waiting = new Map();
    let last = 0;
    window.heldVault = {
      view: null,
      call: (name, input) => new Promise((done) => {
        last += 1;
        waiting.set(last, done);
        port.postMessage({ id: last, name, input });
      }),
    };
    port.onmessage = ({ data: message }) => {
      if ('view' in message) window.heldVault.view = message.view;
      else waiting.get(message.id)?.(message.result);
    };
    resolve(true);
  };
  window.addEventListener('message', take);
  void window.kiosk.openVault({});
})`;

/**
 * A page's own port to the vault, for tests of what is behind the screens: the real preload, broker and
 * vault, without the forms. The visit must have begun.
 */
export class VaultOfPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(kiosk: Kiosk): Promise<VaultOfPage> {
    const page = kiosk.page();
    await page.evaluate(takePort);
    return new VaultOfPage(page);
  }

  /** `input` must be plain JSON. */
  async call<Name extends VaultCallName>(
    name: Name,
    input: VaultInput<Name>,
  ): Promise<Result<VaultOutput<Name>, string>> {
    return this.#page.evaluate(`window.heldVault.call('${name}', ${JSON.stringify(input)})`);
  }

  /** As the vault last pushed it; null before the first. */
  view(): Promise<VaultView | null> {
    return this.#page.evaluate('window.heldVault.view');
  }
}
