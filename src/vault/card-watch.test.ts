import type { MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noPaper, VaultBench } from '../../test/support/vault-bench.ts';
import type { CardMessage } from '../shared/identity-card.ts';

let bench: VaultBench;
let reader: MessagePort;
const tell = (message: CardMessage): void => reader.postMessage(message);
const state = () => bench.view.card;
const card = {
  kind: 'resident',
  name: '示例檎',
  latinName: null,
  number: '000000199003078040',
  validFrom: null,
  validUntil: null,
} as const;

beforeEach(async () => {
  bench = await VaultBench.start(noPaper);
  await bench.call('open', { kind: 'disclosure-request', subjectId: null });
  await bench.call('readCard', { role: 'applicant' });
  reader = bench.connect('card');
});
afterEach(() => bench.close());

describe('the card reader', () => {
  it('fills in who it is, and warns until the card was taken away', async () => {
    await expect.poll(state).toEqual({ state: 'waiting', role: 'applicant', mustLift: false });
    tell({ type: 'placed' });
    await expect.poll(state).toEqual({ state: 'reading', role: 'applicant' });
    tell({ type: 'card', card });
    await expect.poll(state).toEqual({ state: 'left-behind', role: 'applicant' });
    expect(bench.view.draft?.identity).toEqual({
      documentKind: 'resident-card',
      name: card.name,
      number: card.number,
      source: 'card',
      problem: null,
    });
    expect(bench.saidOf('unwant-card')).toEqual([]);
    tell({ type: 'removed' });
    await expect.poll(state).toEqual({ state: 'off' });
    expect(bench.saidOf('unwant-card')).toHaveLength(1);
    expect(JSON.stringify(bench.said)).not.toContain(card.number);
  });

  it('asks for the one that lies there to be lifted before it reads another', async () => {
    tell({ type: 'lift-first' });
    await expect.poll(state).toEqual({ state: 'waiting', role: 'applicant', mustLift: true });
    tell({ type: 'removed' });
    await expect.poll(state).toEqual({ state: 'waiting', role: 'applicant', mustLift: false });
  });

  it('reads the second card for the agent, and never the first again', async () => {
    tell({ type: 'card', card });
    await expect.poll(() => state().state).toBe('left-behind');
    await bench.call('readCard', { role: 'agent' });
    await expect.poll(state).toEqual({ state: 'waiting', role: 'agent', mustLift: true });
    tell({ type: 'removed' });
    tell({ type: 'card', card: { ...card, name: '示例乙' } });
    await expect.poll(() => bench.view.draft?.agentIdentity?.name).toBe('示例乙');
    expect(bench.view.draft?.identity?.name).toBe(card.name);
  });

  it('takes no card that nobody was asked for', async () => {
    tell({ type: 'card', card });
    await expect.poll(() => state().state).toBe('left-behind');
    tell({ type: 'card', card: { ...card, name: '示例乙' } });
    tell({ type: 'removed' });
    await expect.poll(() => state().state).toBe('off');
    expect(bench.view.draft?.identity?.name).toBe(card.name);
  });

  it('tells a failure until the card is laid down anew', async () => {
    tell({ type: 'failed', cause: 'read-failed' });
    await expect.poll(() => state().state).toBe('failed');
    tell({ type: 'removed' });
    await expect.poll(() => state().state).toBe('waiting');
  });

  it.each([
    { type: 'failed', cause: 'read-failed' },
    { type: 'placed' },
    { type: 'lift-first' },
  ] as const)(
    'watches a card that lies there when nobody waits for it any more: $type',
    async (message) => {
      const before = state();
      tell(message);
      await expect.poll(state).not.toEqual(before);
      await bench.call('stopCard', {});
      await expect.poll(state).toEqual({ state: 'left-behind', role: 'applicant' });
      tell({ type: 'card', card });
      expect(bench.saidOf('unwant-card')).toEqual([]);
      tell({ type: 'removed' });
      await expect.poll(state).toEqual({ state: 'off' });
      expect(bench.saidOf('unwant-card')).toHaveLength(1);
      expect(bench.view.draft?.identity).toBeNull();
    },
  );

  it('is off when it is not wanted, and unavailable when its host is gone', async () => {
    await bench.call('stopCard', {});
    await expect.poll(state).toEqual({ state: 'off' });
    await bench.call('readCard', { role: 'applicant' });
    bench.vault.hear({ type: 'card-unavailable' });
    await expect.poll(state).toEqual({ state: 'unavailable', role: 'applicant' });
    await bench.call('readCard', { role: 'applicant' });
    reader = bench.connect('card');
    await expect.poll(() => state().state).toBe('waiting');
    reader.close();
    await expect.poll(() => state().state).toBe('unavailable');
  });
});
