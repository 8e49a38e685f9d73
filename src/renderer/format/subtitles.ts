/** WebVTT as far as subtitles need it: times and plain words. Pure. */

export interface Cue {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const timing = /^(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})\s+-->\s+(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})/;

const seconds = (parts: readonly (string | undefined)[]): number => {
  const [hours = 0, minutes = 0, whole = 0, thousandths = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  return hours * 3_600 + minutes * 60 + whole + thousandths / 1_000;
};

/** Marks within a cue, such as `<b>` or `<v name>`, say nothing to read. */
const plainText = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replaceAll(/<[^>]*>/g, '').trim())
    .filter((line) => line !== '')
    .join('\n');

/** The cues in their order; what is none (notes, styles, damage) is passed over. */
export const parseSubtitles = (file: string): Cue[] =>
  file
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => timing.test(line));
      const times = timing.exec(lines[at] ?? '');
      if (times === null) return [];
      const text = plainText(lines.slice(at + 1));
      const cue = { from: seconds(times.slice(1, 5)), to: seconds(times.slice(5, 9)), text };
      return text === '' || cue.to <= cue.from ? [] : [cue];
    });

/** What is being said at `second`; null in between. */
export const cueAt = (cues: readonly Cue[], second: number): Cue | null =>
  cues.find(({ from, to }) => from <= second && second < to) ?? null;

/** `1:05` */
export const clockText = (second: number): string => {
  const whole = Math.max(0, Math.floor(second));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
