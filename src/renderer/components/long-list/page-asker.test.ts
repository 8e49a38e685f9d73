import { describe, expect, it } from 'vitest';
import { PageAsker } from './page-asker.ts';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** Answers with the page's own number; `refused` pages get no answer the first time. */
const desk = (refused: readonly number[] = []) => {
  const asked: number[] = [];
  const came: number[] = [];
  const pauses: number[] = [];
  let due: (() => void) | null = null;
  const once = new Set(refused);
  const asker = new PageAsker<number>({
    ask: (page) => {
      asked.push(page);
      return Promise.resolve(once.delete(page) ? null : [page]);
    },
    onRows: (page) => came.push(page),
    after: (ms, run) => {
      pauses.push(ms);
      due = run;
    },
  });
  const pass = async (): Promise<void> => {
    await settled();
    const run = due;
    due = null;
    run?.();
    await settled();
  };
  return { asker, asked, came, pauses, pass };
};

describe('asking for the rows in view', () => {
  it('asks for one page at a time, with a pause between', async () => {
    const { asker, asked, came, pauses, pass } = desk();
    asker.want([3, 4]);
    await settled();
    expect(asked).toEqual([3]);
    await pass();
    expect(asked).toEqual([3, 4]);
    expect(came).toEqual([3, 4]);
    expect(pauses).toEqual([70, 70]);
  });

  it('never asks for what was scrolled past meanwhile', async () => {
    const { asker, asked, pass } = desk();
    asker.want([1]);
    await settled();
    asker.want([50]);
    asker.want([900]);
    await pass();
    expect(asked).toEqual([1, 900]);
  });

  it('asks again, later, for what could not be answered', async () => {
    const { asker, asked, came, pauses, pass } = desk([7]);
    asker.want([7]);
    await pass();
    expect(asked).toEqual([7, 7]);
    expect(came).toEqual([7]);
    expect(pauses).toEqual([1_000, 70]);
  });

  it('says nothing once the list is gone', async () => {
    const { asker, came } = desk();
    asker.want([1]);
    asker.end();
    await settled();
    expect(came).toEqual([]);
  });
});
