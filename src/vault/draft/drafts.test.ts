import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noPaper, VaultBench } from '../../../test/support/vault-bench.ts';

let bench: VaultBench;
beforeEach(async () => {
  bench = await VaultBench.start(noPaper);
});
afterEach(() => bench.close());

describe('a form that is opened', () => {
  it('begins with what was sought, and never writes over what was written', async () => {
    const seek = async (beginWith: string): Promise<unknown> => {
      await bench.call('open', { kind: 'satisfaction', subjectId: null });
      await bench.call('open', { kind: 'disclosure-request', subjectId: null, beginWith });
      return bench.view.draft?.fields['information'];
    };
    expect(await seek('')).toBeUndefined();
    expect(await seek('路灯')).toBe('路灯');
    expect(await seek('公租房')).toBe('路灯');
    await bench.call('setField', { name: 'information', value: '路灯工程的合同' });
    expect(await seek('公租房')).toBe('路灯工程的合同');
    await bench.call('setField', { name: 'information', value: '' });
    expect(await seek('公租房')).toBe('公租房');
  });
});
