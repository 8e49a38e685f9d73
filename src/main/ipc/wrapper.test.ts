import type { WebContents } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { callNames, technicianCallNames } from '../../shared/call-names.ts';
import { ok } from '../../shared/result.ts';
import { IpcDoor, type Handlers } from './wrapper.ts';

/** A handler for every call that notes that it was reached and answers what the test set. */
const makeDoor = (answers: Partial<Record<string, unknown>> = {}) => {
  const clock = new SimulatedClock();
  const reached: { name: string; input: unknown }[] = [];
  const log: string[] = [];
  const state = { current: true };
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      (input: unknown) => {
        reached.push({ name, input });
        const answer = answers[name];
        return typeof answer === 'function' ? (answer() as unknown) : (answer ?? ok({}));
      },
    ]),
  ) as unknown as Handlers;
  const door = new IpcDoor({
    clock,
    audience: 'resident',
    origin: 'app://kiosk',
    handlers,
    isCurrent: () => state.current,
    log: (call, fault, detail) => log.push(`${call} ${fault} ${detail}`),
  });
  return { clock, door, reached, log, state };
};

/** Just enough of a page for the sender check: a registry of handlers and a frame. */
const makePage = (origin = 'app://kiosk') => {
  const sent: unknown[][] = [];
  const registered = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>();
  const contents = {
    isDestroyed: () => false,
    mainFrame: { origin },
    send: (...message: unknown[]) => sent.push(message),
    ipc: {
      handle: (name: string, handler: (event: unknown, input: unknown) => Promise<unknown>) =>
        registered.set(name, handler),
    },
  } as unknown as WebContents;
  return { contents, registered, sent };
};

const makePrintDoor = () =>
  new IpcDoor({
    clock: new SimulatedClock(),
    audience: 'print',
    origin: 'app://print',
    handlers: { printLaidOut: () => ok({}) },
    isCurrent: () => true,
    log: () => {},
  });

const furniture = {
  kind: 'furniture',
  pages: 3,
  runningTitle: '示例',
  mark: null,
  watermark: null,
  source: '',
  asOf: '',
  disclaimer: '',
  disclaimerEnglish: '',
} as const;

describe('the door between a page and main', () => {
  it('lets a well-formed call through to its handler', async () => {
    const { door, reached } = makeDoor();
    expect(await door.answer('setUnhurried', { on: true })).toEqual({ ok: true, value: {} });
    expect(reached).toEqual([{ name: 'setUnhurried', input: { on: true } }]);
  });

  it.each([
    ['a missing field', {}],
    ['a wrong type', { on: 'yes' }],
    ['an extra field', { on: true, more: 1 }],
    ['nothing', null],
    ['an array', [true]],
  ])('refuses %s without reaching the handler', async (_what, input) => {
    const { door, reached } = makeDoor();
    expect(await door.answer('setUnhurried', input)).toEqual({
      ok: false,
      error: 'invalid-request',
    });
    expect(reached).toEqual([]);
  });

  it('refuses a message that is too large or too deep before any schema sees it', async () => {
    const { door, reached } = makeDoor();
    const deep = JSON.parse('{"a":'.repeat(50) + '1' + '}'.repeat(50)) as unknown;
    expect(await door.answer('setUnhurried', deep)).toEqual({ ok: false, error: 'too-large' });
    expect(await door.answer('setUnhurried', { on: 'x'.repeat(600_000) })).toEqual({
      ok: false,
      error: 'too-large',
    });
    expect(reached).toEqual([]);
  });

  it('refuses a list that is too long without looking at its entries', async () => {
    const { door } = makeDoor();
    let looks = 0;
    const list = new Proxy(Array.from({ length: 200_000 }), {
      get: (target, key, receiver) => {
        looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
      ownKeys: () => {
        throw new Error('its keys were listed');
      },
    });
    expect(await door.answer('setUnhurried', { on: list })).toEqual({
      ok: false,
      error: 'too-large',
    });
    expect(looks).toBeLessThan(10);
  });

  it('refuses calls that come faster than their rate and recovers with time', async () => {
    const { clock, door } = makeDoor();
    const burst = await Promise.all(
      Array.from({ length: 50 }, async () => door.answer('touch', {})),
    );
    expect(burst.filter((result) => result.ok)).toHaveLength(40);
    clock.advance(1_000);
    expect((await door.answer('touch', {})).ok).toBe(true);
  });

  it('turns a throwing handler into a neutral fault and a log line', async () => {
    const { door, log } = makeDoor({
      touch: () => {
        throw new Error('a bug');
      },
    });
    expect(await door.answer('touch', {})).toEqual({ ok: false, error: 'internal' });
    expect(log[0]).toContain('a bug');
  });

  it('does not let an answer out that is not of the agreed form', async () => {
    const { door } = makeDoor({ item: ok({ secret: 1 }) });
    expect(await door.answer('item', { id: 'x' })).toEqual({ ok: false, error: 'internal' });
  });

  it('does not let an answer out that is larger than was agreed', async () => {
    const { door } = makeDoor({ suggest: ok('x'.repeat(600_000)) });
    expect(await door.answer('suggest', { query: 'x' })).toEqual({ ok: false, error: 'too-large' });
  });

  it('does not let an undeclared fault out', async () => {
    const { door } = makeDoor({ item: { ok: false, error: '/etc/passwd' } });
    expect(await door.answer('item', { id: 'x' })).toEqual({ ok: false, error: 'internal' });
  });

  it.each([
    ['a frame that is gone', (contents: WebContents) => ({ senderFrame: null, sender: contents })],
    [
      'another origin',
      (contents: WebContents) => ({
        senderFrame: { parent: null, origin: 'app://evil' },
        sender: contents,
      }),
    ],
    [
      'a sub-frame',
      (contents: WebContents) => ({
        senderFrame: { parent: {}, origin: 'app://kiosk' },
        sender: contents,
      }),
    ],
    ['another page', () => ({ senderFrame: { parent: null, origin: 'app://kiosk' }, sender: {} })],
  ])('refuses %s', async (_who, makeEvent) => {
    const { door, reached } = makeDoor();
    const { contents, registered } = makePage();
    door.attach(contents);
    expect(await registered.get('kiosk:touch')!(makeEvent(contents), {})).toEqual({
      ok: false,
      error: 'refused',
    });
    expect(reached).toEqual([]);
  });

  it('knows no call of the technician, neither by its channel nor by its name', async () => {
    const { door, reached } = makeDoor();
    const { contents, registered } = makePage();
    door.attach(contents);
    expect([...registered.keys()].toSorted()).toEqual(
      callNames.map((name) => `kiosk:${name}`).toSorted(),
    );
    for (const name of technicianCallNames)
      expect(await door.answer(name, {})).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
  });

  it('refuses a page that has been replaced', async () => {
    const { door, reached, state } = makeDoor();
    const { contents, registered } = makePage();
    door.attach(contents);
    const event = { senderFrame: { parent: null, origin: 'app://kiosk' }, sender: contents };
    expect(await registered.get('kiosk:touch')!(event, {})).toMatchObject({ ok: true });
    state.current = false;
    expect(await registered.get('kiosk:touch')!(event, {})).toEqual({
      ok: false,
      error: 'refused',
    });
    expect(reached).toHaveLength(1);
  });

  it('opens only the calls of its own page', async () => {
    const { registered, contents } = makePage();
    makePrintDoor().attach(contents);
    expect([...registered.keys()]).toEqual(['kiosk:printLaidOut']);
    const kiosk = makePage();
    makeDoor().door.attach(kiosk.contents);
    expect([...kiosk.registered.keys()]).toEqual(callNames.map((name) => `kiosk:${name}`));
    expect(await makeDoor().door.answer('printLaidOut', {})).toEqual({
      ok: false,
      error: 'too-many',
    });
  });

  it('pushes what the contract names, as the contract says it, and to its own page only', () => {
    const door = makePrintDoor();
    const { contents, sent } = makePage('app://print');
    expect(door.push(contents, 'printDocument', furniture)).toBe(true);
    expect(sent).toEqual([['kiosk:printDocument', furniture]]);
    const stray = makePage('app://elsewhere');
    expect(door.push(stray.contents, 'printDocument', furniture)).toBe(false);
    expect(stray.sent).toEqual([]);
  });

  it.each([
    ['of another form', { ...furniture, html: '<b>' }],
    ['larger than was agreed', { ...furniture, source: 'x'.repeat(5_000_000) }],
  ])('does not push what is %s', (_what, document) => {
    const { contents, sent } = makePage('app://print');
    expect(makePrintDoor().push(contents, 'printDocument', document)).toBe(false);
    expect(sent).toEqual([]);
  });

  it('survives anything a hostile page can send', async () => {
    const { clock, door } = makeDoor();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...callNames),
        fc.anything({ maxDepth: 6 }),
        async (name, input) => {
          clock.advance(10_000);
          const result = await door.answer(name, input);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
