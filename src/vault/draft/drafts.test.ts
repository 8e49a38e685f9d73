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

describe('a signature', () => {
  const signature: [number, number][][] = [[[1, 1]]];
  const signed = () => bench.view.draft?.signature;
  const person = (name: string, number = '000000199003078040') =>
    ({ documentKind: 'resident-card', name, number }) as const;
  beforeEach(async () => {
    await bench.call('open', { kind: 'disclosure-request', subjectId: null });
    for (const [name, value] of Object.entries({ applicant: 'citizen', 'by-agent': 'agent' }))
      await bench.call('setField', { name, value });
    await bench.call('setIdentity', { role: 'applicant', ...person('示例明') });
    await bench.call('setIdentity', { role: 'agent', ...person('示例代') });
    await bench.call('setSignature', { signature });
    expect(signed()).toEqual(signature);
  });

  it('stays while other answers change, and while the same person is given again', async () => {
    await bench.call('setField', { name: 'information', value: '路灯' });
    await bench.call('setIdentity', { role: 'agent', ...person('示例代 ') });
    expect(signed()).toEqual(signature);
  });

  it.each([
    ['another name', { role: 'agent', ...person('示例乙') }],
    ['another number', { role: 'agent', ...person('示例代', '000000199003078059') }],
    ['another applicant', { role: 'applicant', ...person('示例乙') }],
  ] as const)('does not stay for %s', async (_, identity) => {
    await bench.call('setIdentity', identity);
    expect(signed()).toBeNull();
  });

  it('does not stay when the proof of identity is taken back', async () => {
    await bench.call('clearIdentity', { role: 'agent' });
    expect(signed()).toBeNull();
  });

  it('of an agent is not the signature of who goes on alone', async () => {
    await bench.call('setField', { name: 'by-agent', value: 'self' });
    expect(signed()).toBeNull();
    await bench.call('setSignature', { signature });
    await bench.call('setIdentity', { role: 'agent', ...person('示例乙') });
    expect(signed()).toEqual(signature);
  });
});
