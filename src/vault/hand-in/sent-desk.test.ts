import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noPaper, VaultBench } from '../../../test/support/vault-bench.ts';

let bench: VaultBench;
beforeEach(async () => {
  bench = await VaultBench.start(noPaper);
  bench.answers.delivery = () => null;
});
afterEach(() => bench.close());

const handIn = async (): Promise<string> => {
  await bench.call('open', { kind: 'message', subjectId: null });
  const words = { 'message-kind': 'question', subject: '路灯', text: '什么时候修' };
  for (const [name, value] of Object.entries(words)) await bench.call('setField', { name, value });
  await bench.call('confirm', {});
  return bench.view.sent?.queryCode ?? 'none';
};
const slips = async (): Promise<string[]> =>
  Promise.all(
    bench
      .saidOf('print-slip')
      .map(async ({ document }) =>
        JSON.stringify(await bench.handedOver({ type: 'give-slip', document })),
      ),
  );

describe('what is left while it is being sent', () => {
  it('has its slip printed, with the code, before it is forgotten', async () => {
    const code = await handIn();
    await bench.call('dismissSent', {});
    expect(bench.view.sent).toBeNull();
    const [slip, ...more] = await slips();
    expect(more).toEqual([]);
    expect(slip).toContain(code);
    expect(slip).toContain('待上传');
    const [envelope] = bench.envelopes();
    bench.vault.hear({ type: 'delivery', id: envelope?.id, delivery: 'accepted' });
    bench.clock.advance(5_000);
    expect(bench.saidOf('print-slip')).toHaveLength(1);
  });

  it('has its slip printed when something else is handed in', async () => {
    const first = await handIn();
    const second = await handIn();
    bench.clock.advance(5_000);
    const printed = await slips();
    expect(printed).toHaveLength(2);
    expect(printed[0]).toContain(first);
    expect(printed[1]).toContain(second);
  });
});
