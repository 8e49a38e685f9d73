import { beforeEach, describe, expect, it } from 'vitest';
import { setImmediate as turn } from 'node:timers/promises';
import { envelopeAt, envelopeId } from '../../../test/support/envelopes.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { submissionNumber } from '../../shared/submission/number.ts';
import type { ToVault, VaultSurroundings } from '../../shared/vault-protocol.ts';
import type { ReceiptOutcome } from '../../../native-adapters/receipt-printer/types.ts';
import type { PrivateEnd } from '../devices/launch.ts';
import type { PrivatePaper } from '../printing/private-paper.ts';
import type { CenterFault } from './center-client.ts';
import { VaultRoom, type VaultRoomOptions } from './vault-room.ts';

const number = submissionNumber(2026, '0007', 1);
const document = '0'.repeat(32);
const surroundings: VaultSurroundings = {
  station: '0007',
  venue: '示例区政务服务中心',
  district: '示例区',
  hotline: '',
  fontFolder: '/fonts',
  asOf: null,
  catalogue: null,
};

/** An end of a channel that may be given away and never be looked into. */
const end = (name: string): PrivateEnd =>
  new Proxy(
    { name },
    {
      get: (target, key) => {
        if (key === 'name') return target.name;
        // What the test itself asks of any object.
        if (typeof key === 'symbol' || key === 'constructor' || key === 'toJSON') return undefined;
        if (key === '$$typeof' || key === 'asymmetricMatch' || key === 'then') return undefined;
        throw new Error(`main looked into a private end: ${String(key)}`);
      },
    },
  );
const nameOf = (handle: PrivateEnd | undefined): string | undefined =>
  (handle as { name: string } | undefined)?.name;

/** A vault process as main sees it. */
class FakeVault {
  readonly got: { readonly message: ToVault; readonly end: string | undefined }[] = [];
  isKilled = false;
  #say: (message: unknown) => void = () => undefined;
  #exit: (code: number | null) => void = () => undefined;

  readonly port = {
    post: (message: ToVault, handle?: PrivateEnd) =>
      void this.got.push({ message, end: nameOf(handle) }),
    onMessage: (listener: (message: unknown) => void) => void (this.#say = listener),
    onExit: (listener: (code: number | null) => void) => void (this.#exit = listener),
    kill: () => void (this.isKilled = true),
  };

  says(message: unknown): void {
    this.#say(message);
  }

  dies(): void {
    this.#exit(139);
  }

  get types(): string[] {
    return this.got.map(({ message }) => message.type);
  }

  last(): { readonly message: ToVault; readonly end: string | undefined } | undefined {
    return this.got.at(-1);
  }
}

class FakeReader {
  isThere = true;
  ends: (string | undefined)[] = [];
  unwanted = 0;
  want(given: PrivateEnd): boolean {
    if (this.isThere) this.ends.push(nameOf(given));
    return this.isThere;
  }
  unwant(): void {
    this.unwanted += 1;
  }
}

let vaults: FakeVault[];
let card: FakeReader;
let scanner: FakeReader;
let pageEnds: (string | undefined)[];
let kept: string[];
let log: string[];
let activity: number;
let keeps: Result<void, 'disk' | 'unknown'>;
let answered: Promise<Result<Uint8Array<ArrayBuffer>, CenterFault>>;
let papers: PrivatePaper[];
let printed: { readonly id: string; readonly port: string | undefined }[];
let receiptOutcome: ReceiptOutcome;
let station: string | null;
let room: VaultRoom;

const options = (): VaultRoomOptions => {
  let channels = 0;
  return {
    launch: () => {
      const vault = new FakeVault();
      vaults.push(vault);
      return vault.port;
    },
    makeChannel: () => {
      channels += 1;
      return [end(`${channels} one`), end(`${channels} other`)];
    },
    givePage: (given) => pageEnds.push(nameOf(given)),
    card,
    scanner,
    receipt: {
      print: async ({ id, port }) => {
        printed.push({ id, port: nameOf(port) });
        return receiptOutcome;
      },
    },
    printPages: (paper) => {
      papers.push(paper);
      return papers.length > 1 ? 'busy' : null;
    },
    outbox: {
      reserve: (year, given) => ok(submissionNumber(year, given, 1)),
      keep: () => keeps,
    },
    center: { ask: () => answered },
    surroundings: () => ({ ...surroundings, station }),
    onKept: (given, id) => kept.push(`${given} ${id}`),
    onActivity: () => (activity += 1),
    log: (line) => log.push(line),
  };
};
const vault = (): FakeVault => vaults.at(-1)!;

beforeEach(() => {
  [vaults, pageEnds, kept, log, papers, printed] = [[], [], [], [], [], []];
  [card, scanner] = [new FakeReader(), new FakeReader()];
  activity = 0;
  keeps = ok(undefined);
  answered = Promise.resolve(ok(new Uint8Array([1, 2, 3])));
  receiptOutcome = { outcome: 'confirmed' };
  station = '0007';
  room = new VaultRoom(options());
});

describe('opening the vault', () => {
  it('starts one, tells it where it is, and gives page and vault the two ends of one channel', () => {
    room.open();
    expect(vaults).toHaveLength(1);
    expect(vault().types).toEqual(['surroundings', 'page']);
    expect([vault().last()?.end, pageEnds]).toEqual(['1 one', ['1 other']]);
  });

  it('takes the one that was prepared before somebody came', () => {
    room.prepare();
    room.prepare();
    expect(vault().types).toEqual(['surroundings']);
    room.open();
    expect(vaults).toHaveLength(1);
    expect(vault().types).toEqual(['surroundings', 'page']);
  });

  it('connects another page of the same visit with the vault there is', () => {
    room.open();
    room.open();
    expect(vaults).toHaveLength(1);
    expect(vault().types).toEqual(['surroundings', 'page', 'page']);
    expect(pageEnds).toEqual(['1 other', '2 other']);
  });

  it('tells it what has changed, and nobody when there is none', () => {
    room.surroundingsChanged();
    expect(vaults).toHaveLength(0);
    room.open();
    station = null;
    room.surroundingsChanged();
    expect(vault().last()?.message).toMatchObject({ surroundings: { station: null } });
  });
});

describe('devices', () => {
  it.each([
    ['want-card', 'card', () => card],
    ['want-scan', 'scan', () => scanner],
  ] as const)('%s connects vault and reader past main', (want, type, reader) => {
    room.open();
    vault().says({ type: want });
    expect(reader().ends).toEqual(['2 one']);
    expect(vault().last()).toEqual({ message: { type }, end: '2 other' });
  });

  it.each([
    ['want-card', 'card-unavailable', () => card],
    ['want-scan', 'scan-unavailable', () => scanner],
  ] as const)('%s is answered when there is no reader', (want, type, reader) => {
    reader().isThere = false;
    room.open();
    vault().says({ type: want });
    expect(vault().last()).toEqual({ message: { type }, end: undefined });
  });

  it('are let go when the vault says so', () => {
    room.open();
    vault().says({ type: 'unwant-card' });
    vault().says({ type: 'unwant-scan' });
    expect([card.unwanted, scanner.unwanted]).toEqual([1, 1]);
  });
});

describe('handing in', () => {
  it('gives a number, writes the envelope down, and only then says so', () => {
    room.open();
    vault().says({ type: 'reserve', call: 1, year: 2026 });
    expect(vault().last()?.message).toEqual({ type: 'reserved', call: 1, number });
    vault().says({ type: 'envelope', number, envelope: envelopeAt(1) });
    expect(vault().last()?.message).toEqual({ type: 'kept', id: envelopeId(1), isKept: true });
    expect(kept).toEqual([`${number} ${envelopeId(1)}`]);
  });

  it('gives no number to a machine that is no station', () => {
    station = null;
    room.open();
    vault().says({ type: 'reserve', call: 1, year: 2026 });
    expect(vault().last()?.message).toEqual({ type: 'reserved', call: 1, number: null });
  });

  it.each(['disk', 'unknown'] as const)('says when it could not be kept (%s)', (fault) => {
    keeps = err(fault);
    room.open();
    vault().says({ type: 'envelope', number, envelope: envelopeAt(1) });
    expect(vault().last()?.message).toEqual({ type: 'kept', id: envelopeId(1), isKept: false });
    expect(kept).toEqual([]);
  });

  it('tells when the center has it', () => {
    room.delivered(envelopeId(1), 'accepted');
    room.open();
    room.delivered(envelopeId(1), 'set-aside');
    expect(vault().types).toEqual(['surroundings', 'page', 'delivery']);
    expect(vault().last()?.message).toMatchObject({ delivery: 'set-aside' });
  });
});

describe('questions and paper', () => {
  it('bring the sealed answer back, or that there is none', async () => {
    room.open();
    vault().says({ type: 'question', call: 1, envelope: envelopeAt(1) });
    await turn();
    const sealed = new Uint8Array([1, 2, 3]);
    expect(vault().last()?.message).toEqual({ type: 'answer', call: 1, sealed });
    answered = Promise.resolve(err('unreachable'));
    vault().says({ type: 'question', call: 2, envelope: envelopeAt(1) });
    await turn();
    expect(vault().last()?.message).toEqual({ type: 'answer', call: 2, sealed: null });
  });

  it('give the answer to a question to nobody but the vault that asked', async () => {
    room.open();
    const first = vault();
    first.says({ type: 'question', call: 1, envelope: envelopeAt(1) });
    room.end();
    room.open();
    await turn();
    expect(first.types).not.toContain('answer');
    expect(vault().types).not.toContain('answer');
  });

  it('fetch pages from the vault to the printer past main, when the printer is ready for them', () => {
    room.open();
    const print = { type: 'print-pages', document, title: 'application', pages: 3 };
    vault().says({ ...print, call: 1 });
    expect(vault().last()?.message).toEqual({ type: 'print-taken', call: 1, fault: null });
    expect(nameOf(papers[0]?.take(2, 3))).toBe('2 one');
    expect(vault().last()).toEqual({
      message: { type: 'give-pages', document, firstPage: 2, lastPage: 3 },
      end: '2 other',
    });
    vault().says({ ...print, call: 2 });
    expect(vault().last()?.message).toEqual({ type: 'print-taken', call: 2, fault: 'busy' });
  });

  it.each<ReceiptOutcome>([
    { outcome: 'confirmed' },
    { outcome: 'unconfirmed', cause: 'offline' },
    { outcome: 'failed', cause: 'paper-out' },
  ])('print the slip past main and say what the device said: $outcome', async (said) => {
    receiptOutcome = said;
    room.open();
    vault().says({ type: 'print-slip', document });
    await turn();
    expect(printed).toEqual([{ id: document, port: '2 one' }]);
    expect(vault().got.slice(-3)).toEqual([
      { message: { type: 'slip', document, state: 'printing' }, end: undefined },
      { message: { type: 'give-slip', document }, end: '2 other' },
      { message: { type: 'slip', document, state: said.outcome }, end: undefined },
    ]);
  });
});

describe('a vault that went wrong', () => {
  it.each([
    null,
    'want-card',
    {},
    { type: 'want-card', more: 1 },
    { type: 'kept', id: envelopeId(1), isKept: true },
    { type: 'reserve', call: 0, year: 2026 },
    { type: 'envelope', number: '1', envelope: envelopeAt(1) },
    { type: 'envelope', number, envelope: { ...envelopeAt(1), name: '示例' } },
    { type: 'print-pages', call: 1, document, title: '示例某某的申请', pages: 1 },
    { type: 'print-slip', document: '../' },
  ])('is not obeyed, and what it said is written nowhere: %j', (message) => {
    room.open();
    const before = vault().got.length;
    vault().says(message);
    expect(vault().got).toHaveLength(before);
    expect([kept, printed, papers, card.ends]).toEqual([[], [], [], []]);
    expect(log).toEqual(['a message of the vault was refused']);
  });

  it('and dies lets the devices go; the next page gets a new one that knows nothing', () => {
    room.open();
    const first = vault();
    first.says({ type: 'want-card' });
    first.dies();
    expect([card.unwanted, scanner.unwanted]).toEqual([1, 1]);
    room.delivered(envelopeId(1), 'accepted');
    room.open();
    expect(vaults).toHaveLength(2);
    expect(vault().types).toEqual(['surroundings', 'page']);
    first.says({ type: 'activity' });
    expect(activity).toBe(0);
  });
});

describe('the end of a visit', () => {
  it('kills the vault and lets the devices go, and nothing it still says counts', () => {
    room.open();
    vault().says({ type: 'activity' });
    const ended = vault();
    room.end();
    expect(ended.isKilled).toBe(true);
    expect([card.unwanted, scanner.unwanted]).toEqual([1, 1]);
    const before = ended.got.length;
    ended.says({ type: 'activity' });
    ended.says({ type: 'want-card' });
    ended.says({ type: 'envelope', number, envelope: envelopeAt(1) });
    ended.dies();
    room.surroundingsChanged();
    expect(activity).toBe(1);
    expect(kept).toEqual([]);
    expect(card.ends).toEqual([]);
    expect(ended.got).toHaveLength(before);
    expect(log).toEqual([]);
  });

  it('is an end also when there was no vault', () => {
    room.end();
    expect([card.unwanted, scanner.unwanted, vaults.length]).toEqual([1, 1, 0]);
  });

  it('gives the next visit a vault of its own', () => {
    room.open();
    room.end();
    room.open();
    expect(vaults).toHaveLength(2);
    expect(vault().isKilled).toBe(false);
  });
});
