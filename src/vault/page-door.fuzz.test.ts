import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { definitions } from '../shared/submission/definitions/all.ts';
import { Submission } from '../shared/submission/submission.ts';
import { vaultContract, VaultView, type VaultCallName } from '../shared/vault-contract.ts';
import { givenValues } from './draft/draft.ts';
import { noPaper, VaultBench } from '../../test/support/vault-bench.ts';

let bench: VaultBench;
afterEach(() => bench.close());

const callNames = Object.keys(vaultContract) as VaultCallName[];

const isCall = (name: string, input: unknown): boolean =>
  callNames.some((known) => known === name && vaultContract[known].input.safeParse(input).success);

/** Whatever can be cloned into a port, with our own names strewn in. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  }),
  fc
    .record({
      id: fc.oneof(fc.nat(), fc.double(), fc.string()),
      name: fc.oneof(fc.constantFrom(...callNames), fc.string()),
      input: fc.anything(),
    })
    .filter(({ name, input }) => !isCall(name, input)),
  fc.record({
    id: fc.integer({ min: 1_000_000 }),
    name: fc.constantFrom('constructor', '__proto__', 'hasOwnProperty', 'setField'),
    input: fc.record({ name: fc.string(), value: fc.anything() }),
  }),
);

describe('the page port', () => {
  it('never throws and never changes a draft over what is no call', async () => {
    bench = await VaultBench.start(noPaper);
    await bench.call('open', { kind: 'message', subjectId: null });
    await bench.call('setField', { name: 'text', value: '原来的话' });
    await expect.poll(() => bench.view.draft?.fields).toEqual({ text: '原来的话' });
    const draft = bench.view.draft;
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 30 }), async (messages) => {
        bench.clock.advance(10_000);
        for (const message of messages)
          try {
            bench.page.postMessage(message);
          } catch {
            // What cannot be cloned cannot be sent.
          }
        bench.clock.advance(10_000);
        await bench.call('stopCard', {});
        expect(bench.view.draft).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is too much and answers again afterwards', async () => {
    bench = await VaultBench.start(noPaper);
    await bench.call('open', { kind: 'message', subjectId: null });
    const results = await Promise.all(
      Array.from({ length: 400 }, () => bench.call('setField', { name: 'text', value: 'x' })),
    );
    expect(results.filter(({ ok }) => ok).length).toBeLessThan(250);
    expect(results.at(-1)).toEqual({ ok: false, error: 'refused' });
    bench.clock.advance(5_000);
    expect((await bench.call('setField', { name: 'text', value: 'y' })).ok).toBe(true);
  });

  it('refuses what is too large before looking into it', async () => {
    bench = await VaultBench.start(noPaper);
    const strokes = Array.from({ length: 200 }, () =>
      Array.from({ length: 2_000 }, (): [number, number] => [1, 1]),
    );
    const result = await bench.call('setSignature', { signature: strokes });
    expect(result).toEqual({ ok: false, error: 'refused' });
  });

  it('serves only the newest page', async () => {
    bench = await VaultBench.start(noPaper);
    await bench.call('open', { kind: 'message', subjectId: null });
    const newer = bench.connect('page');
    const first = new Promise((resolve) => newer.once('message', resolve));
    expect(VaultView.parse(((await first) as { view: unknown }).view).draft?.kind).toBe('message');
    const before = bench.views.length;
    bench.page.postMessage({ id: 99, name: 'discard', input: {} });
    newer.postMessage({ id: 1, name: 'check', input: { step: null } });
    await new Promise((resolve) => newer.once('message', resolve));
    expect(bench.views.length).toBe(before);
  });
});

const definition = definitions['disclosure-request'];
const fieldNames = definition.steps.flatMap(({ fields }) => fields.map(({ name }) => name));
const goodOfKind: Readonly<Record<string, string>> = {
  phone: '13800000000',
  email: 'a@example.cn',
  postcode: '272000',
  'credit-code': '91350100M000100Y43',
};
const valueFor = (name: string): fc.Arbitrary<string> => {
  const field = definition.steps.flatMap(({ fields }) => fields).find((one) => one.name === name);
  const offered = field?.options?.map(({ value }) => value) ?? [];
  const good = goodOfKind[field?.kind ?? ''] ?? '好';
  return fc.oneof(
    { weight: 30, arbitrary: offered.length > 0 ? fc.constantFrom(...offered) : fc.constant(good) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  );
};
const setting = fc
  .constantFrom(...fieldNames)
  .chain((name) => fc.tuple(fc.constant(name), valueFor(name)));

describe('the rules of the form', () => {
  it('cannot be gone around by any order of messages: what is sealed is what is shown, and complete', async () => {
    let handedIn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(setting, { minLength: 4, maxLength: 40 }), async (settings) => {
        bench = await VaultBench.start(noPaper);
        await bench.call('open', { kind: 'disclosure-request', subjectId: null });
        await bench.call('setIdentity', {
          role: 'applicant',
          documentKind: 'passport',
          name: 'EXAMPLE ANNA',
          number: 'E12345678',
        });
        await bench.call('setSignature', { signature: [[[1, 1]]] });
        const base = {
          applicant: 'citizen',
          'by-agent': 'self',
          phone: '13800000000',
          address: '示例区',
          information: '合同',
          form: 'paper',
          delivery: 'kiosk',
          'other-form': 'accept',
        };
        for (const [name, value] of [...Object.entries(base), ...settings])
          await bench.call('setField', { name, value });
        const raw = { ...base, ...Object.fromEntries(settings) };
        const result = await bench.call('confirm', {});
        const [envelope] = bench.envelopes();
        expect(envelope !== undefined).toBe(result.ok);
        if (envelope !== undefined) {
          handedIn += 1;
          const { fields } = Submission.parse(await bench.opened(envelope));
          expect(Object.keys(fields).sort()).toEqual(
            Object.keys(givenValues(definition, raw)).sort(),
          );
          expect('credit-code' in fields).toBe(fields['applicant'] === 'organisation');
          expect('post-address' in fields).toBe(fields['delivery'] === 'post');
          expect('delivery-email' in fields).toBe(fields['delivery'] === 'email');
        }
        bench.close();
      }),
      { numRuns: 80 },
    );
    // Some must get through, or nothing was proved.
    expect(handedIn).toBeGreaterThan(5);
  });
});
