import { describe, expect, it } from 'vitest';
import type { PrivateChannel } from '../shared/private-channel.ts';
import type { FromSpeaker } from '../shared/speech-protocol.ts';
import { Speaker } from './speaker.ts';

class Page implements PrivateChannel {
  readonly heard: FromSpeaker[] = [];
  #say: (message: unknown) => void = () => undefined;
  #leave: () => void = () => undefined;

  post(message: object): void {
    this.heard.push(message as FromSpeaker);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#say = listener;
  }
  onClosed(listener: () => void): void {
    this.#leave = listener;
  }
  close(): void {
    this.#leave();
  }
  say(id: number, text: string, more: object = {}): void {
    this.#say({ type: 'say', id, text, language: 'zh', rate: 'normal', ...more });
  }
  send(message: unknown): void {
    this.#say(message);
  }
}

const sound = { samples: new Uint8Array([1, 0]), sampleRateHz: 22_050 };
const clock = {
  nowMs: () => 0,
  monotonicMs: () => 0,
  sleep: async () => {},
  after: () => () => {},
};
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

const serving = (languages: readonly ('zh' | 'en')[] = ['zh', 'en']) => {
  const spoken: string[] = [];
  const ended: string[] = [];
  const waiting: (() => void)[] = [];
  const speaker = new Speaker({
    clock,
    languages,
    speak: ({ text }, signal) => {
      spoken.push(text);
      signal.addEventListener('abort', () => ended.push(text));
      return new Promise((resolve) => {
        const finish = (): void => resolve(signal.aborted ? null : sound);
        signal.addEventListener('abort', finish);
        waiting.push(finish);
      });
    },
  });
  const page = new Page();
  speaker.serve(page);
  const finish = async (): Promise<void> => {
    waiting.shift()?.();
    await settle();
  };
  return { speaker, page, spoken, ended, finish };
};

describe('the speech host', () => {
  it('says first what it can speak', () => {
    expect(serving().page.heard).toEqual([{ type: 'voices', languages: ['zh', 'en'] }]);
  });

  it('makes one sentence after the other, in the order asked', async () => {
    const { page, spoken, finish } = serving();
    page.say(1, '一');
    page.say(2, '二');
    expect(spoken).toEqual(['一']);
    await finish();
    await finish();
    expect(spoken).toEqual(['一', '二']);
    expect(page.heard.slice(1)).toEqual([
      { type: 'sound', id: 1, ...sound },
      { type: 'sound', id: 2, ...sound },
    ]);
  });

  it('lets go of a sentence nobody waits for, whether it is being made or not', async () => {
    const { page, spoken, ended, finish } = serving();
    page.say(1, '一');
    page.say(2, '二');
    page.say(3, '三');
    page.send({ type: 'drop', id: 2 });
    page.send({ type: 'drop', id: 1 });
    await settle();
    await finish();
    await finish();
    expect(spoken).toEqual(['一', '三']);
    expect(ended).toEqual(['一']);
    expect(page.heard.slice(1)).toEqual([{ type: 'sound', id: 3, ...sound }]);
  });

  it('refuses more than a few at once, longer texts and other forms, and answers them', () => {
    const { page } = serving();
    for (let id = 1; id <= 6; id += 1) page.say(id, '句');
    expect(page.heard.slice(1)).toEqual([{ type: 'fault', id: 6, fault: 'refused' }]);
    page.say(7, '长'.repeat(401));
    page.say(8, '句', { rate: 'as -w /tmp/file' });
    page.send('nonsense');
    expect(page.heard.slice(2)).toEqual([
      { type: 'fault', id: 7, fault: 'refused' },
      { type: 'fault', id: 8, fault: 'refused' },
    ]);
  });

  it('says so when there is no voice for a language', () => {
    const { page } = serving([]);
    page.say(1, '一');
    expect(page.heard.slice(1)).toEqual([{ type: 'fault', id: 1, fault: 'no-voice' }]);
  });

  it('stops making what a page that is gone had asked', async () => {
    const { page, spoken, ended } = serving();
    page.say(1, '一');
    page.say(2, '二');
    page.close();
    await settle();
    expect(ended).toEqual(['一']);
    expect(spoken).toEqual(['一']);
  });

  it('serves a later page and no longer hears the earlier', async () => {
    const { speaker, page, spoken } = serving();
    const later = new Page();
    speaker.serve(later);
    page.say(1, '旧');
    later.say(1, '新');
    await settle();
    expect(spoken).toEqual(['新']);
  });
});
