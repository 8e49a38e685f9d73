import { describe, expect, it } from 'vitest';
import type { Chance } from '../../script/benchmarks/search/chance.ts';
import { anyBytes, cutUp, fuzzStream } from '../../test/support/fuzz.ts';
import { encodeFrame, FrameDecoder } from './frame.ts';
import { fromReport, toReports, type ReportLayout } from './reports.ts';

const bodies: Uint8Array[] = [];
const decoder = new FrameDecoder({ shortestLength: 4, onBody: (body) => bodies.push(body) });
const got = (): Uint8Array[] => bodies.splice(0);
const push = (chance: Chance, bytes: Uint8Array): void => {
  for (const piece of cutUp(chance, bytes, 64)) decoder.push(piece);
};

/** Mostly a short reply, now and then as long as one with text and picture. */
const anyBody = (chance: Chance): Uint8Array =>
  anyBytes(chance, chance.between(3, chance.fraction() < 0.01 ? 2_400 : 40));
const preamble = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69);

const rounds = {
  whole: (chance: Chance): number => {
    const wanted = Array.from({ length: chance.between(1, 6) }, () => anyBody(chance));
    push(chance, Uint8Array.from(wanted.flatMap((body) => [...encodeFrame(body)])));
    expect(got()).toEqual(wanted);
    return wanted.length;
  },
  inReports: (chance: Chance): number => {
    const layout: ReportLayout = {
      outputReportId: chance.between(0, 4),
      numbered: chance.fraction() < 0.5,
      reportBytes: chance.between(8, 65),
      lengthByte: chance.fraction() < 0.5,
    };
    const body = anyBody(chance);
    const reports = toReports(encodeFrame(body), layout);
    for (const report of reports) decoder.push(fromReport(report.data, layout));
    expect(got()).toEqual([body]);
    return reports.length;
  },
  /** A wrong byte costs its own frame and no other. */
  damaged: (chance: Chance): number => {
    const frame = encodeFrame(anyBody(chance));
    frame[chance.between(7, frame.length)]! ^= chance.between(1, 256);
    const next = anyBody(chance);
    push(chance, frame);
    push(chance, encodeFrame(next));
    expect(got()).toEqual([next]);
    return 2;
  },
  torn: (chance: Chance): number => {
    const frame = encodeFrame(anyBody(chance));
    push(chance, frame.subarray(0, chance.between(1, frame.length)));
    decoder.flush();
    expect([decoder.isPartial, ...got()]).toEqual([false]);
    return 1;
  },
  noise: (chance: Chance): number => {
    push(chance, anyBytes(chance, chance.between(1, 100)));
    if (chance.fraction() < 0.5) push(chance, preamble);
    decoder.flush();
    expect(decoder.isPartial).toBe(false);
    bodies.length = 0;
    return 1;
  },
};

describe('an ID-card reader that is never switched off', () => {
  it('has every whole frame read and no other, whatever came before it', async () => {
    const kinds = Object.values(rounds);
    await fuzzStream('ID-card reader, SAM frames', (chance) => chance.of(kinds)(chance));
  });
});
