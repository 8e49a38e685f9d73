import { afterEach, describe, expect, it } from 'vitest';
import { Submission } from '../../shared/submission/submission.ts';
import { noPaper, VaultBench } from '../../../test/support/vault-bench.ts';

/** Printed matter as the vault sees it: a copy that was taken, and one that is reserved. */

let bench: VaultBench;
const start = async (): Promise<VaultBench> => (bench = await VaultBench.start(noPaper));
afterEach(() => bench.close());

const sealed = async (): Promise<Submission[]> =>
  Promise.all(
    bench.envelopes().map(async (envelope) => Submission.parse(await bench.opened(envelope))),
  );

describe('a copy taken from the shelf', () => {
  const take = (materialId = 'gazette-11'): void =>
    bench.vault.hear({ type: 'paper-taken', materialId });

  it('is told the center with nobody in it, beside a form that stays as it is', async () => {
    await start();
    await bench.call('open', { kind: 'message', subjectId: null });
    await bench.call('setField', { name: 'phone', value: '13800000000' });
    const { draft } = bench.view;
    take();
    take();
    await expect.poll(() => bench.envelopes().length).toBe(2);
    const told = await sealed();
    expect(new Set(told.map(({ number }) => number)).size).toBe(2);
    expect(told[0]).toMatchObject({
      kind: 'paper-material',
      subjectId: 'gazette-11',
      fields: { take: 'take', copies: '1' },
      identity: null,
      queryCodeDigest: null,
      document: null,
    });
    expect(JSON.stringify(told)).not.toContain('13800000000');
    expect(bench.view).toMatchObject({ draft, sent: null });
    expect(bench.said.filter(({ type }) => type === 'print-slip')).toEqual([]);
  });

  it('is not told where there is nobody to tell, and never of what no catalogue has', async () => {
    await start();
    take('talent');
    bench.surround({ station: null });
    take();
    // A way there and back: by then it was tried.
    await bench.call('discard', {});
    bench.surround({ station: '0007' });
    take();
    await expect.poll(() => bench.envelopes().length).toBe(1);
  });
});

describe('a reservation of printed matter', () => {
  it('begins as one, and says which it is', async () => {
    await start();
    await bench.call('open', { kind: 'paper-material', subjectId: 'gazette-11' });
    await expect.poll(() => bench.view.draft?.fields).toEqual({ take: 'reserve' });
    for (const [name, value] of Object.entries({
      copies: '2',
      'caller-name': '示例明',
      phone: '13800000000',
    }))
      await bench.call('setField', { name, value });
    expect((await bench.call('confirm', {})).ok).toBe(true);
    expect((await sealed())[0]?.fields).toEqual({
      take: 'reserve',
      copies: '2',
      'caller-name': '示例明',
      phone: '13800000000',
    });
    await expect.poll(() => bench.view.sent?.title).toBe('示例区公报 第11期');
  });
});
