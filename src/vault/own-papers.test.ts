import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { noPaper, VaultBench } from '../../test/support/vault-bench.ts';
import type { WritePaper } from './paper/paper.ts';

let bench: VaultBench;
afterEach(() => bench.close());

/** One page, whatever it is about. */
const onePage = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return pdf.save();
};
const paper: WritePaper = {
  ...noPaper,
  write: async () => ({ ok: true, value: await onePage() }),
  writeNotes: async () => ({ ok: true, value: await onePage() }),
};

const fillIn = async (): Promise<void> => {
  bench = await VaultBench.start(paper);
  await bench.call('open', { kind: 'matter-form', subjectId: 'help-form' });
  await bench.call('setField', { name: 'q-trouble-cause', value: '1' });
  await bench.call('setField', { name: 'q-trouble-story', value: '槐荫路摔伤' });
  await bench.call('setIdentity', {
    role: 'applicant',
    documentKind: 'passport',
    name: '示例檎䶮',
    number: 'E12345678',
  });
};

describe('a form that ends with paper', () => {
  it('is printed as it was filled in, and stays open to be printed again', async () => {
    await fillIn();
    expect(await bench.call('printForm', {})).toEqual({ ok: true, value: {} });
    expect(bench.saidOf('print-pages')).toMatchObject([{ title: 'form', pages: 1 }]);
    expect(bench.view.draft?.fields['q-trouble-story']).toBe('槐荫路摔伤');
    expect(await bench.call('printForm', {})).toEqual({ ok: true, value: {} });
  });

  it('takes no number, seals nothing and tells main nothing of what was written', async () => {
    await fillIn();
    await bench.call('printForm', {});
    expect(await bench.call('confirm', {})).toEqual({ ok: false, error: 'failed' });
    expect([bench.saidOf('reserve'), bench.envelopes(), bench.view.sent]).toEqual([[], [], null]);
    const said = JSON.stringify(bench.said);
    for (const text of ['槐荫路', '示例檎䶮', 'E12345678', '临时救助'])
      expect(said).not.toContain(text);
  });

  it('is not printed while something is missing, and says what', async () => {
    bench = await VaultBench.start(paper);
    await bench.call('open', { kind: 'matter-form', subjectId: 'help-form' });
    expect(await bench.call('printForm', {})).toEqual({ ok: false, error: 'incomplete' });
    expect(bench.view.draft?.problems).toMatchObject({ 'q-trouble-cause': 'missing' });
    expect(bench.saidOf('print-pages')).toEqual([]);
  });

  it('is none that the district has not published', async () => {
    bench = await VaultBench.start(paper);
    expect(await bench.call('open', { kind: 'matter-form', subjectId: 'no-such' })).toEqual({
      ok: false,
      error: 'unavailable',
    });
  });

  it('is not what is handed in: a message cannot be printed this way', async () => {
    bench = await VaultBench.start(paper);
    await bench.call('open', { kind: 'message', subjectId: null });
    for (const [name, value] of [
      ['message-kind', 'note'],
      ['subject', '路灯'],
      ['text', '什么时候修'],
    ] as const)
      await bench.call('setField', { name, value });
    expect(await bench.call('printForm', {})).toEqual({ ok: false, error: 'failed' });
  });
});

describe('notes of the page', () => {
  it('of what is published are called a list, of somebody’s answers a result', async () => {
    bench = await VaultBench.start(paper);
    const notes = { basis: 'published' as const, title: '兑现清单', sections: [], notes: [] };
    expect(await bench.call('printNotes', notes)).toEqual({ ok: true, value: {} });
    expect(bench.saidOf('print-pages')).toMatchObject([{ title: 'list' }]);
  });

  it('are printed without main knowing what stands on them', async () => {
    bench = await VaultBench.start(paper);
    const notes = {
      basis: 'own-answers' as const,
      title: '政策自测结果',
      sections: [{ title: '结果', rows: [{ label: '您答的', value: '逾期两次' }] }],
      notes: ['仅供参考'],
    };
    expect(await bench.call('printNotes', notes)).toEqual({ ok: true, value: {} });
    expect(bench.saidOf('print-pages')).toMatchObject([{ title: 'notes', pages: 1 }]);
    expect(JSON.stringify(bench.said)).not.toContain('逾期');
  });
});
