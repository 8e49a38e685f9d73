import { afterEach, describe, expect, it } from 'vitest';
import { isSubmissionNumber, readQueryCode } from '../../shared/submission/number.ts';
import { Submission } from '../../shared/submission/submission.ts';
import { sha256Of } from '../bytes.ts';
import { noPaper, VaultBench } from '../../../test/support/vault-bench.ts';

let bench: VaultBench;
const start = async (): Promise<VaultBench> => (bench = await VaultBench.start(noPaper));
afterEach(() => bench.close());

const words = { 'message-kind': 'question', subject: '路灯', text: '槐荫路的路灯什么时候修' };

const writeMessage = async (more: Record<string, string> = {}): Promise<void> => {
  await bench.call('open', { kind: 'message', subjectId: null });
  for (const [name, value] of Object.entries({ ...words, ...more }))
    await bench.call('setField', { name, value });
};
const sealed = async (): Promise<Submission[]> =>
  Promise.all(
    bench.envelopes().map(async (envelope) => Submission.parse(await bench.opened(envelope))),
  );

describe('handing in', () => {
  it('seals what was written, keeps it, and shows the number and the code', async () => {
    await start();
    await writeMessage({ phone: '138 0000 0000' });
    expect(await bench.call('confirm', {})).toEqual({ ok: true, value: {} });
    const [submission] = await sealed();
    expect(submission).toMatchObject({
      kind: 'message',
      fields: { ...words, phone: '13800000000' },
      identity: null,
      lastFour: { of: 'phone', value: '0000' },
      submittedAt: '2026-11-25T10:20:00+08:00',
      station: '0007',
      venue: '示例区政务服务大厅专区',
      document: null,
    });
    await expect.poll(() => bench.view.sent?.delivery).toBe('accepted');
    const { sent, draft } = bench.view;
    expect(draft).toBeNull();
    expect(sent?.number).toBe(submission?.number);
    expect(isSubmissionNumber(sent?.number ?? '')).toBe(true);
    const code = readQueryCode(sent?.queryCode ?? '') ?? '';
    expect(submission?.queryCodeDigest).toBe(await sha256Of(new TextEncoder().encode(code)));
  });

  it('says nothing to main but what stands on the envelope', async () => {
    await start();
    await writeMessage({ phone: '13800000000', 'caller-name': '示例檎䶮' });
    await bench.call('confirm', {});
    const said = JSON.stringify(bench.said);
    const code = bench.view.sent?.queryCode?.replaceAll(' ', '') ?? 'none';
    for (const text of ['13800000000', '示例檎䶮', '槐荫路', '路灯', code])
      expect(said).not.toContain(text);
  });

  it('makes one submission of two confirmations', async () => {
    await start();
    await writeMessage();
    const results = await Promise.all([bench.call('confirm', {}), bench.call('confirm', {})]);
    expect(results).toEqual([
      { ok: true, value: {} },
      { ok: false, error: 'busy' },
    ]);
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'incomplete' });
    expect(bench.envelopes()).toHaveLength(1);
    expect(bench.saidOf('reserve')).toHaveLength(1);
  });

  it('refuses changes while it is under way: what was confirmed is what is sealed', async () => {
    await start();
    await writeMessage();
    const confirmed = bench.call('confirm', {});
    const changed = await bench.call('setField', { name: 'text', value: '别的' });
    expect(changed).toEqual({ ok: false, error: 'refused' });
    await confirmed;
    expect((await sealed())[0]?.fields['text']).toBe(words.text);
  });

  const obstacles: [fault: string, arrange: () => void][] = [
    ['not-enrolled', () => bench.surround({ station: null })],
    ['no-key', () => bench.surround({ catalogue: null })],
    ['no-key', () => bench.clock.jump(40 * 86_400_000)],
    ['disk', () => void (bench.answers.number = () => null)],
    ['disk', () => void (bench.answers.isKept = () => false)],
  ];
  it.each(obstacles)('fails as %s and leaves the draft as it was', async (fault, arrange) => {
    await start();
    await writeMessage();
    await bench.call('check', { step: null });
    const before = bench.view.draft;
    arrange();
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: fault });
    expect(bench.view.draft).toEqual(before);
    expect(bench.view.sent).toBeNull();
  });

  it('hands in the same envelope again when the disk refused it', async () => {
    await start();
    await writeMessage();
    bench.answers.isKept = () => false;
    await bench.call('confirm', {});
    bench.answers.isKept = () => true;
    expect((await bench.call('confirm', {})).ok).toBe(true);
    const [first, second] = bench.envelopes();
    expect(second).toEqual(first);
    expect(bench.saidOf('reserve')).toHaveLength(1);
  });

  it('names what is missing and seals nothing', async () => {
    await start();
    await writeMessage({ text: '  ' });
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'incomplete' });
    await expect.poll(() => bench.view.draft?.problems).toEqual({ text: 'missing' });
    expect(bench.envelopes()).toEqual([]);
  });
});

describe('the word of delivery', () => {
  it('is 待上传 after five seconds of silence, and 已受理 when it comes later', async () => {
    await start();
    bench.answers.delivery = () => null;
    await writeMessage();
    await bench.call('confirm', {});
    await expect.poll(() => bench.view.sent?.delivery).toBe('sending');
    expect(bench.saidOf('print-slip')).toEqual([]);
    bench.clock.advance(5_000);
    await expect.poll(() => bench.view.sent?.delivery).toBe('waiting');
    const [slip] = bench.saidOf('print-slip');
    const handed = await bench.handedOver({ type: 'give-slip', document: slip?.document });
    expect(JSON.stringify(handed)).toContain('待上传');
    const [envelope] = bench.envelopes();
    bench.vault.hear({ type: 'delivery', id: envelope?.id, delivery: 'accepted' });
    await expect.poll(() => bench.view.sent?.delivery).toBe('accepted');
    expect(bench.saidOf('print-slip')).toHaveLength(1);
  });

  it('prints the slip once, and once more when asked, saying so', async () => {
    await start();
    await writeMessage();
    await bench.call('confirm', {});
    await expect.poll(() => bench.saidOf('print-slip').length).toBe(1);
    expect(await bench.call('printSlip', {})).toEqual({ ok: false, error: 'busy' });
    const document = bench.saidOf('print-slip')[0]?.document;
    bench.vault.hear({ type: 'slip', document, state: 'unconfirmed' });
    expect((await bench.call('printSlip', {})).ok).toBe(true);
    const again = bench.saidOf('print-slip')[1]?.document;
    expect(again).not.toBe(document);
    const handed = await bench.handedOver({ type: 'give-slip', document: again });
    expect(JSON.stringify(handed)).toContain('补打');
  });

  it('is forgotten with what was handed in', async () => {
    await start();
    await writeMessage();
    await bench.call('confirm', {});
    await bench.call('dismissSent', {});
    await expect.poll(() => bench.view.sent).toBeNull();
    expect(await bench.call('printSlip', {})).toEqual({ ok: false, error: 'nothing' });
    expect(await bench.call('printApplication', {})).toEqual({ ok: false, error: 'nothing' });
  });
});
