import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import { emptyVaultView, type VaultMessage } from '../../shared/vault-contract.ts';
import { VaultClient } from './vault-client.ts';

interface Asked {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

const never = async (): Promise<boolean> => false;

/** A vault's end of the channel that answers what `answer` says. */
const connected = (answer: (asked: Asked) => VaultMessage | null) => {
  const asked: Asked[] = [];
  const ends: { close(): void; postMessage(message: VaultMessage): void }[] = [];
  let opened = 0;
  const client: VaultClient = new VaultClient({
    open: async () => {
      opened += 1;
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (message: Asked) => {
        asked.push(message);
        const said = answer(message);
        if (said !== null) port1.postMessage(said);
      });
      ends.push(port1);
      client.adopt(port2 as unknown as MessagePort);
      return true;
    },
    openingMs: 1_000,
  });
  return { client, asked, ends, opened: () => opened };
};

const yes = ({ id }: Asked): VaultMessage => ({ id, result: ok({}) });

describe('the port to the vault', () => {
  it('is opened when the vault is first asked something, and only once', async () => {
    const { client, asked, opened, ends } = connected(yes);
    expect(client.now().state).toBe('closed');
    expect(opened()).toBe(0);
    const both = [client.call('discard', {}), client.call('stopCard', {})];
    expect(await Promise.all(both)).toEqual([ok({}), ok({})]);
    expect(opened()).toBe(1);
    expect(asked.map(({ id, name }) => [id, name])).toEqual([
      [1, 'discard'],
      [2, 'stopCard'],
    ]);
    ends[0]?.close();
  });

  it('shows the last whole view that the vault pushed', async () => {
    const { client, ends } = connected(yes);
    await client.call('discard', {});
    let changes = 0;
    const changed = new Promise<void>((resolve) => {
      client.subscribe(() => {
        changes += 1;
        resolve();
      });
    });
    const view = { ...emptyVaultView, card: { state: 'reading', role: 'applicant' } } as const;
    ends[0]?.postMessage({ view });
    await changed;
    expect(client.now()).toEqual({ state: 'open', view, mayBeHandedIn: false });
    expect(changes).toBe(1);
    ends[0]?.close();
  });

  it('answers gone to what was under way when the vault died, forgets the view, and opens a new one', async () => {
    let silent = true;
    const { client, ends, opened } = connected((message) => (silent ? null : yes(message)));
    const unanswered = client.call('confirm', {});
    await expect.poll(() => ends.length).toBe(1);
    ends[0]?.postMessage({
      view: { ...emptyVaultView, card: { state: 'waiting', role: 'agent', mustLift: false } },
    });
    await expect.poll(() => client.now().view.card.state).toBe('waiting');
    ends[0]?.close();
    expect(await unanswered).toEqual({ ok: false, error: 'gone' });
    expect(client.now()).toEqual({ state: 'lost', view: emptyVaultView, mayBeHandedIn: true });
    silent = false;
    expect(await client.call('discard', {})).toEqual(ok({}));
    expect(opened()).toBe(2);
    expect(client.now()).toMatchObject({ state: 'open', mayBeHandedIn: false });
    ends[1]?.close();
  });

  it('knows that nothing was handed in, or that something was, when the vault died', async () => {
    const { client, ends } = connected(yes);
    await client.call('discard', {});
    ends[0]?.close();
    await expect.poll(() => client.now().state).toBe('lost');
    expect(client.now().mayBeHandedIn).toBe(false);
    await client.call('discard', {});
    const sent = {
      kind: 'message',
      title: '咨询投诉建议',
      number: '2026-0007-000123-0',
      queryCode: null,
      lastFourOf: 'number',
      submittedAt: '2026-11-25T10:20:00+08:00',
      delivery: 'waiting',
      dates: null,
      slip: 'failed',
      hasDocument: false,
    } as const;
    ends[1]?.postMessage({ view: { ...emptyVaultView, sent } });
    await expect.poll(() => client.now().view.sent).not.toBeNull();
    ends[1]?.close();
    await expect.poll(() => client.now().state).toBe('lost');
    expect(client.now().mayBeHandedIn).toBe(true);
  });

  it.each(['stopCard', 'stopScan', 'closeLookup', 'dismissSent'] as const)(
    'opens no vault to let go of what a dead one held: %s',
    async (name) => {
      const { client, ends, opened } = connected(yes);
      expect(await client.call(name, {})).toEqual({ ok: false, error: 'gone' });
      expect(opened()).toBe(0);
      await client.call('discard', {});
      ends[0]?.close();
      await expect.poll(() => client.now().state).toBe('lost');
      expect(await client.call(name, {})).toEqual({ ok: false, error: 'gone' });
      expect(client.now().state).toBe('lost');
      expect(opened()).toBe(1);
    },
  );

  it('answers gone when main gives no vault', async () => {
    const client = new VaultClient({ open: never, openingMs: 1_000 });
    expect(await client.call('discard', {})).toEqual({ ok: false, error: 'gone' });
    expect(client.now().state).toBe('lost');
  });

  it('answers gone when the promised port does not come', async () => {
    const client = new VaultClient({ open: async () => true, openingMs: 1 });
    expect(await client.call('discard', {})).toEqual({ ok: false, error: 'gone' });
  });
});
