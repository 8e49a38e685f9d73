import { describe, expect, it } from 'vitest';
import type { Chance } from '../../script/benchmarks/search/chance.ts';
import { receiptCauses } from '../../src/shared/devices.ts';
import { anyBytes, fuzzStream } from '../../test/support/fuzz.ts';
import { AnswerSorter, causeOf, formatStatus } from './escpos-status.ts';
import { receiptProfile } from './profile.ts';

const sorter = new AnswerSorter();
const profiles = ['generic-80mm', 'citizen-ppu-231'].map((name) => receiptProfile(name)!);
/** Longer than any block takes: what comes now is no part of an older one. */
const pauseMs = 300;
let nowMs = 0;

type Kind = NonNullable<ReturnType<AnswerSorter['take']>>['kind'];
const take = (bytes: readonly number[]): Kind[] =>
  bytes.flatMap((byte) => sorter.take(byte, (nowMs += 1))?.kind ?? []);

const anyRealTime = (chance: Chance): number => (chance.between(0, 256) & 0x6c) | 0x12;
const anyInOrder = (chance: Chance): number => chance.between(0, 256) & 0x6f;
const anyBlock = (chance: Chance): [number, number, number, number] => [
  (chance.between(0, 256) & 0x6c) | 0x10,
  anyInOrder(chance),
  anyInOrder(chance),
  anyInOrder(chance),
];

const rounds = {
  answers: (chance: Chance): number => {
    const wanted: Kind[] = [];
    const bytes = Array.from({ length: chance.between(1, 9) }, () => {
      wanted.push(chance.fraction() < 0.5 ? 'real-time' : 'in-order');
      return wanted.at(-1) === 'real-time' ? anyRealTime(chance) : anyInOrder(chance);
    });
    expect(take(bytes)).toEqual(wanted);
    return bytes.length;
  },
  /** A real-time answer may come in the middle of a block; an in-order one cannot. */
  block: (chance: Chance): number => {
    const block = anyBlock(chance);
    const at = chance.between(1, 4);
    const bytes = [...block.slice(0, at), anyRealTime(chance), ...block.slice(at)];
    expect(take(bytes)).toEqual(['real-time', 'changed']);
    return 2;
  },
  torn: (chance: Chance): number => {
    expect(take(anyBlock(chance).slice(0, chance.between(1, 4)))).toEqual([]);
    nowMs += pauseMs;
    expect(take([anyInOrder(chance)])).toEqual(['in-order']);
    return 2;
  },
  noise: (chance: Chance): number => {
    const noise = anyBytes(chance, chance.between(1, 40));
    take([...noise]);
    nowMs += pauseMs;
    expect(take([anyInOrder(chance)])).toEqual(['in-order']);
    return noise.length + 1;
  },
  status: (chance: Chance): number => {
    const [printer = 0, offline = 0, error = 0, paper = 0] = anyBytes(chance, 4);
    const status = { printer, offline, error, paper };
    const cause = causeOf(status, chance.of(profiles));
    if (cause !== null) expect(receiptCauses).toContain(cause);
    expect(formatStatus(status)).toMatch(/^([0-9a-f]{2} ?){4}$/);
    return 1;
  },
};

describe('a receipt printer that is never switched off', () => {
  it('has every answer understood, whatever came before it', async () => {
    const kinds = Object.values(rounds);
    await fuzzStream('receipt printer, status answers', (chance) => chance.of(kinds)(chance));
  });
});
