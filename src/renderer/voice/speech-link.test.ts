import { describe, expect, it } from 'vitest';
import { SpeechLink } from './speech-link.ts';

const sound = { samples: new Uint8Array([1, 0]), sampleRateHz: 22_050 };

/** The other end speaks as a test tells it. */
const linked = () => {
  const opened: MessagePort[] = [];
  const heard: unknown[] = [];
  const link: SpeechLink = new SpeechLink({
    openingMs: 60_000,
    open: async () => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
      port1.start();
      opened.push(port1);
      link.adopt(port2);
      return true;
    },
  });
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
  };
  return { link, opened, heard, until, close: () => opened.forEach((port) => port.close()) };
};

describe('the page’s end of the voice', () => {
  it('connects when it is first asked, and gives what comes back to whom it is for', async () => {
    const { link, opened, heard, until, close } = linked();
    const first = link.say('一', 'zh', 'normal');
    const second = link.say('二', 'zh', 'slow');
    await until(() => opened.length === 1);
    opened[0]?.postMessage({ type: 'voices', languages: ['zh'] });
    await until(() => heard.length === 2);
    opened[0]?.postMessage({ type: 'fault', id: 2, fault: 'failed' });
    opened[0]?.postMessage({ type: 'sound', id: 1, ...sound });
    expect(await first.sound).toMatchObject({ ok: true, value: { sampleRateHz: 22_050 } });
    expect(await second.sound).toEqual({ ok: false, error: 'failed' });
    close();
  });

  it('asks nothing of a machine that has no voice for the language', async () => {
    const { link, opened, heard, until, close } = linked();
    const asked = link.say('一', 'zh', 'normal');
    await until(() => opened.length === 1);
    opened[0]?.postMessage({ type: 'voices', languages: [] });
    expect(await asked.sound).toEqual({ ok: false, error: 'no-voice' });
    expect(heard).toEqual([]);
    close();
  });

  it('fails what is under way when the voice dies, and connects anew for the next', async () => {
    const { link, opened, heard, until, close } = linked();
    const asked = link.say('一', 'zh', 'normal');
    await until(() => opened.length === 1);
    opened[0]?.postMessage({ type: 'voices', languages: ['zh'] });
    await until(() => heard.length === 1);
    opened[0]?.close();
    expect(await asked.sound).toEqual({ ok: false, error: 'failed' });
    void link.say('二', 'zh', 'normal');
    await until(() => opened.length === 2);
    link.close();
    close();
  });

  it('tells the voice that nobody waits any more', async () => {
    const { link, opened, heard, until, close } = linked();
    const asked = link.say('一', 'zh', 'normal');
    await until(() => opened.length === 1);
    opened[0]?.postMessage({ type: 'voices', languages: ['zh'] });
    await until(() => heard.length === 1);
    asked.drop();
    expect(await asked.sound).toEqual({ ok: false, error: 'failed' });
    await until(() => heard.length === 2);
    expect(heard[1]).toEqual({ type: 'drop', id: 1 });
    close();
  });

  it('is without a voice when main opens none', async () => {
    const link = new SpeechLink({ openingMs: 60_000, open: async () => false });
    expect(await link.languages()).toEqual([]);
  });
});
