import { describe, expect, it } from 'vitest';
import { SpeechRoom, type SpeechPort } from './speech-room.ts';

const setUp = () => {
  const launched: { posted: object[]; isKilled: boolean; exit: (code: number) => void }[] = [];
  const given: object[] = [];
  const logged: string[] = [];
  let ends = 0;
  const launch = (): SpeechPort => {
    const host = { posted: [] as object[], isKilled: false, exit: (_code: number) => {} };
    launched.push(host);
    return {
      post: (message, handle) => void host.posted.push({ message, handle }),
      onMessage: () => undefined,
      onExit: (listener) => void (host.exit = listener),
      kill: () => void (host.isKilled = true),
    };
  };
  const room = new SpeechRoom({
    launch,
    makeChannel: () => [{ end: `host ${(ends += 1)}` }, { end: `page ${ends}` }],
    givePage: (end) => void given.push(end),
    log: (line) => void logged.push(line),
  });
  return { room, launched, given, logged };
};

describe('the room of the voice', () => {
  it('starts nothing before something is to be read', () => {
    expect(setUp().launched).toEqual([]);
  });

  it('gives one end of a channel to the voice and the other to the page', () => {
    const { room, launched, given } = setUp();
    room.open();
    expect(launched[0]?.posted).toEqual([{ message: { type: 'page' }, handle: { end: 'host 1' } }]);
    expect(given).toEqual([{ end: 'page 1' }]);
  });

  it('keeps one voice a visit and kills it at its end', () => {
    const { room, launched } = setUp();
    room.open();
    room.open();
    expect(launched).toHaveLength(1);
    room.end();
    expect(launched[0]?.isKilled).toBe(true);
    room.open();
    expect(launched).toHaveLength(2);
  });

  it('starts a voice that died anew, and says in the log no more than that it died', () => {
    const { room, launched, logged } = setUp();
    room.open();
    launched[0]?.exit(9);
    room.open();
    expect(launched).toHaveLength(2);
    expect(logged).toEqual(['the voice ended with 9']);
  });
});
