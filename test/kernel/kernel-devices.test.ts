import { beforeAll, describe, expect, it } from 'vitest';
import { runGuest, type GuestRun } from './machine.ts';
import { sentences } from './sentences.ts';

/** Emulated in software on a busy machine; an idle one takes about a minute. */
const limitMs = 20 * 60_000;
let guest: GuestRun;

beforeAll(async () => {
  guest = await runGuest(limitMs);
}, limitMs + 30_000);

describe('against devices of a real kernel', () => {
  it.each(sentences)('%s', (sentence) => {
    const line = guest.console.split('\n').find((each) => each.includes(`ok - ${sentence}`));
    expect(line ?? guest.console.slice(-3_000)).toBe(`ok - ${sentence}`);
  });

  it('the guest switches itself off', () => {
    expect(guest.ended).toBe(true);
  });
});
