const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Closing marks never begin a line, opening ones never end it. */
const clings = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opens = /[\p{Ps}\p{Pi}]$/u;

/**
 * Where a title may break: its words in order, which joined give it back. Chromium's own Chinese line
 * breaking knows no words.
 */
export const titleWords = (title: string): string[] => {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && (clings.test(segment) || opens.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};
