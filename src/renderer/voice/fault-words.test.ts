import { describe, expect, it } from 'vitest';
import { voiceWords } from '../i18n/voice.ts';
import { inVainWord } from './fault-words.ts';

describe('why 听 cannot be pressed', () => {
  it('is said once it is known, and only where another press would change nothing', () => {
    expect(inVainWord({ state: 'idle' }, false)).toBeNull();
    expect(inVainWord({ state: 'reading', index: 0 }, false)).toBeNull();
    expect(inVainWord({ state: 'failed', fault: 'failed' }, false)).toBeNull();
    expect(inVainWord({ state: 'nothing' }, false)).toBe(voiceWords.nothing);
    expect(inVainWord({ state: 'failed', fault: 'no-private-voice' }, false)).toBe(
      voiceWords.noPrivateVoice,
    );
  });

  it('a machine without a voice has none on the next screen either', () => {
    expect(inVainWord({ state: 'idle' }, true)).toBe(voiceWords.noVoice);
  });
});
