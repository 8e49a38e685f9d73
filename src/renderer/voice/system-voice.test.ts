import { describe, expect, it } from 'vitest';
import { listedVoices, localVoice } from './system-voice.ts';

const voice = (lang: string, localService = true) => ({ lang, localService, default: false });

describe('choosing a voice of the system', () => {
  it('takes Mandarin before other Chinese, and none that needs a network', () => {
    const voices = [voice('zh-TW'), voice('zh-CN', false), voice('zh_CN'), voice('en-US')];
    expect(localVoice(voices, 'zh')?.lang).toBe('zh_CN');
    expect(localVoice(voices.slice(0, 2), 'zh')?.lang).toBe('zh-TW');
    expect(localVoice(voices, 'en')?.lang).toBe('en-US');
  });

  it('takes no Cantonese for Mandarin', () => {
    expect(localVoice([voice('zh-HK'), voice('yue-HK')], 'zh')).toBeUndefined();
  });
});

describe('listing the voices of the system', () => {
  const synthesis = (voices: SpeechSynthesisVoice[]) => {
    const events = new EventTarget();
    return Object.assign(events, { getVoices: () => voices });
  };

  it('waits for voices that come late', async () => {
    const voices: SpeechSynthesisVoice[] = [];
    const late = synthesis(voices);
    const listed = listedVoices(late, 60_000);
    voices.push({ ...voice('zh-CN'), name: 'one', voiceURI: 'one' });
    late.dispatchEvent(new Event('voiceschanged'));
    expect(await listed).toHaveLength(1);
  });

  it('gives up on a system that has none', async () => {
    expect(await listedVoices(synthesis([]), 0)).toEqual([]);
  });
});
