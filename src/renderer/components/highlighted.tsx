import type { HighlightedText } from '../../shared/content.ts';

/** Text runs as elements; the runs are data and never markup. */
export const Highlighted = ({ text }: { readonly text: HighlightedText }) =>
  text.map((run, index) => (run.hit ? <mark key={index}>{run.text}</mark> : run.text));
