import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/result.ts';
import type { SpeechRate } from '../../shared/speech-protocol.ts';
import { ReadAloud, type Prepared, type ReadingNow, type Said, type Voice } from './read-aloud.ts';

/** A voice of which the test says when a sentence is ready and when it is over. */
class FakeVoice implements Voice {
  readonly asked: string[] = [];
  readonly dropped: string[] = [];
  readonly heard: string[] = [];
  #end: () => void = () => undefined;
  isBroken = false;

  prepare({ spoken }: Said, rate: SpeechRate): Prepared {
    const name = `${spoken} ${rate}`;
    this.asked.push(name);
    const sounding = {
      play: () => {
        this.heard.push(name);
        return new Promise<void>((resolve) => (this.#end = resolve));
      },
      pause: () => void this.heard.push('pause'),
      resume: () => void this.heard.push('resume'),
      stop: () => {
        this.heard.push('stop');
        this.#end();
      },
    };
    return {
      ready: Promise.resolve(this.isBroken ? err('no-voice' as const) : ok(sounding)),
      drop: () => void this.dropped.push(name),
    };
  }

  async finish(): Promise<void> {
    this.#end();
    await settle();
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

const sentences = ['一', '二', '三'].map((spoken): Said => ({ spoken, language: 'zh' }));

const reading = async () => {
  const voice = new FakeVoice();
  const states: ReadingNow[] = [];
  const reader = new ReadAloud(voice, (now) => states.push(now));
  reader.begin(sentences);
  await settle();
  return { voice, reader, states, now: () => states.at(-1) };
};

describe('reading aloud', () => {
  it('reads to the end, and makes one sentence ready while another sounds', async () => {
    const { voice, now } = await reading();
    expect(voice.asked).toEqual(['一 normal', '二 normal']);
    await voice.finish();
    expect(voice.asked).toEqual(['一 normal', '二 normal', '三 normal']);
    await voice.finish();
    await voice.finish();
    expect(voice.heard).toEqual(['一 normal', '二 normal', '三 normal']);
    expect(now()).toEqual({ state: 'idle' });
  });

  it('pauses at once and goes on in the middle of the sentence', async () => {
    const { voice, reader, now } = await reading();
    reader.pause();
    expect(now()).toEqual({ state: 'paused', index: 0 });
    reader.goOn();
    expect(voice.heard).toEqual(['一 normal', 'pause', 'resume']);
    expect(now()).toEqual({ state: 'reading', index: 0 });
  });

  it('says nothing when it was paused before the sentence was ready, and begins it later', async () => {
    const voice = new FakeVoice();
    const reader = new ReadAloud(voice, () => undefined);
    reader.begin(sentences);
    reader.pause();
    await settle();
    expect(voice.heard).toEqual([]);
    reader.goOn();
    await settle();
    expect(voice.heard).toEqual(['一 normal']);
    expect(voice.asked).toEqual(['一 normal', '二 normal']);
  });

  it('steps to the next and back, never before the first', async () => {
    const { voice, reader, now } = await reading();
    reader.step(1);
    await settle();
    expect(now()).toEqual({ state: 'reading', index: 1 });
    reader.step(-1);
    await settle();
    reader.step(-1);
    await settle();
    expect(voice.heard.filter((one) => one !== 'stop')).toEqual([
      '一 normal',
      '二 normal',
      '一 normal',
      '一 normal',
    ]);
  });

  it('is over when it steps past the last', async () => {
    const { reader, now } = await reading();
    for (let step = 0; step < 3; step += 1) {
      reader.step(1);
      await settle();
    }
    expect(now()).toEqual({ state: 'idle' });
  });

  it('begins the sentence anew at another rate and lets go of what was ready', async () => {
    const { voice, reader } = await reading();
    reader.setRate('slow');
    await settle();
    expect(voice.dropped).toContain('二 normal');
    expect(voice.heard).toEqual(['一 normal', 'stop', '一 slow']);
  });

  it('makes room for an announcement and then says the sentence from its beginning', async () => {
    const { voice, reader, now } = await reading();
    reader.hold();
    expect(now()).toEqual({ state: 'paused', index: 0 });
    reader.goOn();
    await settle();
    expect(voice.heard).toEqual(['一 normal', 'stop', '一 normal']);
  });

  it('stops at once and lets go of everything', async () => {
    const { voice, reader, now } = await reading();
    reader.stop();
    await settle();
    expect(voice.heard).toEqual(['一 normal', 'stop']);
    expect(voice.dropped).toContain('二 normal');
    expect(now()).toEqual({ state: 'idle' });
  });

  it('says why it cannot read', async () => {
    const voice = new FakeVoice();
    voice.isBroken = true;
    const states: ReadingNow[] = [];
    const reader = new ReadAloud(voice, (now) => states.push(now));
    reader.begin(sentences);
    await settle();
    expect(states.at(-1)).toEqual({ state: 'failed', fault: 'no-voice' });
  });
});
