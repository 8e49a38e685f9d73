import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { isSubmissionNumber, readQueryCode } from '../../shared/submission/number.ts';
import { Submission } from '../../shared/submission/submission.ts';
import { sha256Of } from '../bytes.ts';
import type { WritePaper } from '../paper/paper.ts';
import { noPaper, VaultBench } from '../../../test/support/vault-bench.ts';

let bench: VaultBench;
const start = async (writePaper = noPaper): Promise<VaultBench> =>
  (bench = await VaultBench.start(writePaper));
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
    const { requestCodeDigest, ...older } = submission!;
    expect([requestCodeDigest, Submission.parse(older)]).toEqual([null, submission]);
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

  it('dates by what was signed last, when the clock of the machine is a year behind', async () => {
    await start();
    bench.surround({ asOf: new Date(bench.clock.nowMs()).toISOString() });
    bench.clock.jump(-365 * 86_400_000);
    await writeMessage();
    expect((await bench.call('confirm', {})).ok).toBe(true);
    expect((await sealed())[0]?.submittedAt).toBe('2026-11-25T10:20:00+08:00');
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

describe('a form that the disk refused', () => {
  it('is another submission once it was thrown away and written anew', async () => {
    await start();
    await writeMessage();
    bench.answers.isKept = () => false;
    await bench.call('confirm', {});
    await bench.call('discard', {});
    bench.answers.isKept = () => true;
    await writeMessage();
    await bench.call('confirm', {});
    const [first, second] = bench.envelopes();
    expect(second?.id).not.toBe(first?.id);
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

  it('is neither when the center set it aside for its staff', async () => {
    await start();
    bench.answers.delivery = () => null;
    await writeMessage();
    await bench.call('confirm', {});
    const [envelope] = bench.envelopes();
    bench.vault.hear({ type: 'delivery', id: envelope?.id, delivery: 'set-aside' });
    await expect.poll(() => bench.view.sent?.delivery).toBe('set-aside');
    const [slip] = bench.saidOf('print-slip');
    const handed = await bench.handedOver({ type: 'give-slip', document: slip?.document });
    expect(JSON.stringify(handed)).toContain('已送达，待核对');
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

const applicant = {
  role: 'applicant',
  documentKind: 'resident-card',
  name: '示例䶮',
  number: '000000199003078040',
} as const;
const request = {
  applicant: 'citizen',
  'by-agent': 'self',
  phone: '13800000000',
  address: '示例区槐荫路1号',
  information: '槐荫路路灯工程的合同',
  form: 'paper',
  delivery: 'kiosk',
  'other-form': 'accept',
};
const writeRequest = async (): Promise<void> => {
  await bench.call('open', { kind: 'disclosure-request', subjectId: null });
  for (const [name, value] of Object.entries(request))
    await bench.call('setField', { name, value });
  await bench.call('setIdentity', applicant);
};

describe('a disclosure request', () => {
  const paperOf = async (): Promise<{ pdf: Uint8Array; writePaper: WritePaper }> => {
    const document = await PDFDocument.create();
    document.addPage();
    document.addPage();
    const pdf = await document.save();
    return {
      pdf,
      writePaper: { ...noPaper, write: async () => ({ ok: true, value: pdf.slice() }) },
    };
  };

  it('carries its paper, its agency, who it is and the dates of the law', async () => {
    const { pdf, writePaper } = await paperOf();
    await start(writePaper);
    await writeRequest();
    await bench.call('setSignature', { signature: [[[1, 1]]] });
    await bench.call('setAgency', { agencyId: 'housing' });
    expect((await bench.call('confirm', {})).ok).toBe(true);
    const [submission] = await sealed();
    expect(submission).toMatchObject({
      agencyId: 'housing',
      identity: { name: '示例䶮', documentKind: 'resident-card', source: 'typed' },
      agentIdentity: null,
      assisted: false,
      lastFour: { of: 'identity', value: '8040' },
      document: { sha256: await sha256Of(pdf), pdf: Buffer.from(pdf).toString('base64') },
    });
    await expect.poll(() => bench.view.sent?.hasDocument).toBe(true);
    expect(bench.view.sent?.dates).toEqual({
      supplementBy: { on: '2026-12-04', isEstimated: false },
      replyBy: { on: '2026-12-23', isEstimated: false },
      extendedBy: { on: '2027-01-21', isEstimated: true },
    });
    expect((await bench.call('printApplication', {})).ok).toBe(true);
    const [print] = bench.saidOf('print-pages');
    expect(print).toMatchObject({ title: 'application', pages: 2 });
    const handed = await bench.handedOver({
      type: 'give-pages',
      document: print?.document,
      firstPage: 1,
      lastPage: 2,
    });
    expect(handed).toEqual({ kind: 'pdf', pdf });
  });

  it('with a character that nothing draws takes no number and stays as it is', async () => {
    await start({ ...noPaper, missing: async () => 'missing-glyph' });
    await writeRequest();
    await bench.call('setSignature', { signature: [[[1, 1]]] });
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'missing-glyph' });
    expect(bench.saidOf('reserve')).toEqual([]);
    expect(bench.view.draft?.identity?.name).toBe('示例䶮');
  });

  it('written by staff is shown on paper before it is read back, and sealed only after', async () => {
    const { pdf, writePaper } = await paperOf();
    await start(writePaper);
    await writeRequest();
    await bench.call('setAssisted', { isAssisted: true, isReadBack: false });
    expect(await bench.call('preview', {})).toEqual({ ok: true, value: { pdf } });
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'incomplete' });
    await expect.poll(() => bench.view.draft?.problems).toEqual({ 'read-back': 'missing' });
    await bench.call('setAssisted', { isAssisted: true, isReadBack: true });
    await bench.call('setField', { name: 'address', value: '示例区槐荫路2号' });
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'incomplete' });
    await bench.call('setAssisted', { isAssisted: true, isReadBack: true });
    expect((await bench.call('confirm', {})).ok).toBe(true);
    expect((await sealed())[0]).toMatchObject({ assisted: true, signature: null });
  });

  it('for an agency cannot go without a key, and that is what is said', async () => {
    await start();
    await writeRequest();
    await bench.call('setSignature', { signature: [[[1, 1]]] });
    await bench.call('setAgency', { agencyId: 'housing' });
    bench.surround({ catalogue: null });
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'no-key' });
  });

  it('left unfinished is found again as it was', async () => {
    await start();
    await writeRequest();
    await bench.call('check', { step: 'contact' });
    const left = bench.view.draft;
    await bench.call('open', { kind: 'satisfaction', subjectId: null });
    await bench.call('open', { kind: 'disclosure-request', subjectId: null });
    await expect.poll(() => bench.view.draft).toEqual(left);
    await bench.call('discard', {});
    await bench.call('open', { kind: 'disclosure-request', subjectId: null });
    await expect.poll(() => bench.view.draft?.fields).toEqual({});
  });
});

describe('a form about something', () => {
  it.each([
    ['consultation', 'bicycle-rules', true],
    ['consultation', 'closed-one', false],
    ['consultation', 'unknown', false],
    ['consultation', null, false],
    ['policy-application', 'talent', true],
    ['paper-material', 'gazette-11', true],
    ['paper-material', 'talent', false],
    ['message', 'talent', false],
    ['supplement', '2026-0007-000001-0', false],
  ] as const)('%s about %s opens: %s', async (kind, subjectId, isOpen) => {
    await start();
    const opened = await bench.call('open', { kind, subjectId });
    expect(opened.ok).toBe(isOpen);
  });

  it('goes to the agency of its subject, under the title of it', async () => {
    await start();
    await bench.call('open', { kind: 'consultation', subjectId: 'bicycle-rules' });
    await bench.call('setField', { name: 'q-fee', value: '2' });
    await bench.call('setField', { name: 'q-where', value: ['1', '3'] });
    expect((await bench.call('confirm', {})).ok).toBe(true);
    expect((await sealed())[0]).toMatchObject({
      subjectId: 'bicycle-rules',
      agencyId: 'housing',
      fields: { 'q-fee': '2', 'q-where': ['1', '3'] },
      queryCodeDigest: null,
      requestCodeDigest: null,
      lastFour: { of: 'number' },
    });
    await expect.poll(() => bench.view.sent?.title).toBe('示例区公共自行车租用办法（征求意见稿）');
    expect(bench.view.sent?.queryCode).toBeNull();
  });
});
