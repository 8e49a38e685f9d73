import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { noPaper, VaultBench } from '../../../test/support/vault-bench.ts';
import { base64Of, open } from '../../shared/sealing.ts';
import {
  groupedQueryCode,
  queryCodeOf,
  queryCodeSymbol,
  submissionNumber,
} from '../../shared/submission/number.ts';
import { Question, type Answer, type CaseView } from '../../shared/submission/question.ts';
import { Submission } from '../../shared/submission/submission.ts';
import { sha256Of } from '../bytes.ts';

const code = queryCodeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
const number = submissionNumber(2026, '0007', 123);
const caseOf = (more: Partial<CaseView> = {}): CaseView => ({
  number,
  kind: 'disclosure-request',
  title: '示例',
  stage: 'replied',
  submittedOn: '2026-11-02',
  receivedOn: '2026-11-02',
  due: { on: '2026-11-30', isEstimated: false },
  events: [],
  agency: { name: '示例区住房和城乡建设局', phone: '0000-0000114' },
  supplement: null,
  reply: null,
  overdueRemedy: null,
  ...more,
});

let bench: VaultBench;
const asked: Question[] = [];
/** A center that answers each question with what `answerTo` says. */
const start = async (answerTo: (question: Question) => Answer | 'nothing' | 'garbage') => {
  bench = await VaultBench.start(noPaper);
  asked.length = 0;
  bench.answers.answer = async (envelope) => {
    const opened = await open(bench.privateKey, envelope);
    if (!opened.ok) throw new Error(opened.error);
    const text = new TextDecoder().decode(opened.value.plaintext);
    const question = Question.parse(JSON.parse(text));
    asked.push(question);
    const answer = answerTo(question);
    if (answer === 'nothing') return null;
    if (answer === 'garbage') return new Uint8Array(100);
    return opened.value.answer.seal(new TextEncoder().encode(JSON.stringify(answer)));
  };
  return bench;
};
afterEach(() => bench.close());

const threePages = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (const width of [100, 200, 300]) document.addPage([width, 100]);
  return document.save();
};

describe('looking a case up', () => {
  it('asks the center sealed, with the code and the four in one form, and shows the answer', async () => {
    const late = caseOf({ overdueRemedy: '示例：可以申请行政复议' });
    await start(() => ({ answer: 'case', case: late }));
    const typed = { code: groupedQueryCode(code), lastFour: ' ０4x1' };
    expect((await bench.call('lookUp', typed)).ok).toBe(true);
    expect(asked).toEqual([{ ask: 'case', code, lastFour: '04X1' }]);
    await expect.poll(() => bench.view.lookup.state).toBe('found');
    expect(bench.view.lookup.case).toEqual(late);
    expect(bench.view.lookup.askedAt).toBe('2026-11-25T10:20:00+08:00');
    expect(JSON.stringify(bench.said)).not.toContain(code);
    await bench.call('closeLookup', {});
    await expect.poll(() => bench.view.lookup.case).toBeNull();
  });

  it.each([
    [{ code: `${code.slice(0, 11)}${(Number(code[11]) + 1) % 10}`, lastFour: '0401' }, 'code-form'],
    [{ code: '', lastFour: '0401' }, 'code-form'],
    [{ code, lastFour: '041' }, 'last-four-form'],
    [{ code, lastFour: '四位数字' }, 'last-four-form'],
  ])('notices what cannot be right before anybody is asked: %j', async (typed, error) => {
    await start(() => 'nothing');
    expect(await bench.call('lookUp', typed)).toEqual({ ok: false, error });
    expect(asked).toEqual([]);
  });

  it.each([
    ['unknown', (): Answer => ({ answer: 'refused', why: 'unknown' })],
    ['locked', (): Answer => ({ answer: 'refused', why: 'locked' })],
    ['unreachable', () => 'nothing' as const],
    ['unreachable', () => 'garbage' as const],
    ['unreachable', (): Answer => ({ answer: 'document', pdf: '' })],
  ])('says %s when it is so', async (error, answerTo) => {
    await start(answerTo);
    expect(await bench.call('lookUp', { code, lastFour: '0401' })).toEqual({ ok: false, error });
    await expect.poll(() => bench.view.lookup.state).toBe('empty');
  });

  it('lets a request be made clearer only once its case was seen', async () => {
    const supplement = { points: '请写明年份', by: '2026-12-10' };
    await start(() => ({ answer: 'case', case: caseOf({ stage: 'supplement', supplement }) }));
    const wanted = { kind: 'supplement', subjectId: number } as const;
    expect(await bench.call('open', wanted)).toEqual({ ok: false, error: 'unavailable' });
    await bench.call('lookUp', { code, lastFour: '0401' });
    expect((await bench.call('open', wanted)).ok).toBe(true);
    await bench.call('setField', { name: 'addition', value: '示例：2025 年的' });
    expect((await bench.call('confirm', {})).ok).toBe(true);
    const [envelope] = bench.envelopes();
    expect(Submission.parse(await bench.opened(envelope!))).toMatchObject({
      subjectId: number,
      requestCodeDigest: await sha256Of(new TextEncoder().encode(code)),
      queryCodeDigest: null,
    });
  });
});

describe('a document of a reply', () => {
  const withDocument = async (pdf: Uint8Array, claimed?: string): Promise<string> => {
    const sha256 = claimed ?? (await sha256Of(pdf));
    const document = { sha256, name: '答复书.pdf', pages: 3, sizeBytes: pdf.length };
    const reply = {
      on: '2026-11-20',
      kind: 'answer',
      title: '答复书',
      text: '',
      documents: [document],
      remedy: null,
    };
    await start(({ ask }) =>
      ask === 'case'
        ? { answer: 'case', case: caseOf({ reply }) }
        : { answer: 'document', pdf: base64Of(pdf) },
    );
    await bench.call('lookUp', { code, lastFour: '0401' });
    return sha256;
  };

  it('is fetched once and given as it is', async () => {
    const pdf = await threePages();
    const sha256 = await withDocument(pdf);
    for (let time = 0; time < 2; time += 1) {
      const given = await bench.call('document', { sha256 });
      expect(given.ok && (given.value as { pdf: Uint8Array }).pdf).toEqual(pdf);
    }
    expect(asked.filter(({ ask }) => ask === 'document')).toHaveLength(1);
  });

  it('is fetched once although somebody taps again and again', async () => {
    const sha256 = await withDocument(await threePages());
    const all = await Promise.all([1, 2, 3].map(() => bench.call('document', { sha256 })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(asked.filter(({ ask }) => ask === 'document')).toHaveLength(1);
  });

  it('is refused when it is not the one that was named', async () => {
    const sha256 = await withDocument(await threePages(), 'a'.repeat(64));
    expect(await bench.call('document', { sha256 })).toEqual({ ok: false, error: 'damaged' });
    expect(await bench.call('document', { sha256: 'b'.repeat(64) })).toEqual({
      ok: false,
      error: 'nothing',
    });
  });

  it('goes to the printer in the pages that are asked for, past main', async () => {
    const sha256 = await withDocument(await threePages());
    expect((await bench.call('printDocument', { sha256 })).ok).toBe(true);
    const [print] = bench.saidOf('print-pages');
    expect(print).toMatchObject({ title: 'reply', pages: 3 });
    const give = { type: 'give-pages', document: print?.document, firstPage: 2, lastPage: 3 };
    const handed = await bench.handedOver(give);
    const taken = await PDFDocument.load(handed?.kind === 'pdf' ? handed.pdf : new Uint8Array());
    expect(taken.getPages().map((page) => page.getWidth())).toEqual([200, 300]);
    expect(await bench.handedOver({ ...give, lastPage: 4 })).toBeNull();
    expect(await bench.handedOver({ ...give, document: 'f'.repeat(32) })).toBeNull();
  });

  it('is not printed when the printer cannot, or when it is no PDF', async () => {
    const sha256 = await withDocument(await threePages());
    bench.answers.printFault = () => 'printer-not-ready';
    const refused = { ok: false, error: 'printer-not-ready' };
    expect(await bench.call('printDocument', { sha256 })).toEqual(refused);
    const other = await withDocument(new TextEncoder().encode('no PDF'));
    const damaged = { ok: false, error: 'damaged' };
    expect(await bench.call('printDocument', { sha256: other })).toEqual(damaged);
  });
});

describe('a scanned slip', () => {
  it('fills in its code; other symbols are passed over', async () => {
    await start(() => 'nothing');
    await bench.call('scanCode', {});
    expect(bench.saidOf('want-scan')).toHaveLength(1);
    const scanner = bench.connect('scan');
    scanner.postMessage({ type: 'scan', text: 'https://example.cn' });
    scanner.postMessage({ type: 'scan', text: queryCodeSymbol(code) });
    await expect.poll(() => bench.view.lookup.code).toBe(groupedQueryCode(code));
    expect(bench.view.lookup.state).toBe('empty');
    expect(bench.saidOf('unwant-scan')).toHaveLength(1);
  });

  it('is no longer waited for when there is no scanner', async () => {
    await start(() => 'nothing');
    await bench.call('scanCode', {});
    await expect.poll(() => bench.view.lookup.state).toBe('scanning');
    bench.vault.hear({ type: 'scan-unavailable' });
    await expect.poll(() => bench.view.lookup.state).toBe('empty');
  });
});
