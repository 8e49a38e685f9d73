/** Two soft notes, made on the spot: no file, no voice engine. */
const notes = [
  { frequencyHz: 660, startSeconds: 0 },
  { frequencyHz: 880, startSeconds: 0.22 },
] as const;
const noteSeconds = 0.2;

const playNote = (context: AudioContext, frequencyHz: number, startSeconds: number): void => {
  const start = context.currentTime + startSeconds;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequencyHz;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.25, start + 0.03);
  gain.gain.linearRampToValueAtTime(0, start + noteSeconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + noteSeconds);
};

/** Plays the two notes once; a machine without sound stays silent, the ring on screen warns as well. */
export const warn = (): void => {
  const context = new AudioContext();
  for (const { frequencyHz, startSeconds } of notes) playNote(context, frequencyHz, startSeconds);
  setTimeout(() => void context.close(), 1_000);
};
