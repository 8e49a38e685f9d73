import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../shared/clock.ts';
import { openParentPort } from '../shared/parent-port.ts';
import { privateChannel } from '../shared/private-channel.ts';
import { findEspeak, speakWith } from './espeak.ts';
import { Speaker } from './speaker.ts';

/**
 * The visit's voice as a process: started by main with an empty environment when something is first to be
 * read aloud, killed at the visit's end. What it is given to say may be about somebody, so it writes and
 * logs nothing and ends without a word on a bug.
 */

const clock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: async (delayMs, signal) => {
    await delay(delayMs, undefined, signal ? { signal } : {});
  },
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

process.on('uncaughtException', () => process.exit(1));

const program = findEspeak();
const speaker = new Speaker({
  clock,
  languages: program === null ? [] : ['zh', 'en'],
  speak: async (say, signal) => (program === null ? null : speakWith(program, say, signal)),
});

/** All that main says is here is a page's port, and that needs no words. */
openParentPort<never>().onMessage((_message, handle) => {
  const channel = privateChannel(handle);
  if (channel !== null) speaker.serve(channel);
});
