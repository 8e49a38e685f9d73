import type { Word } from '../i18n/word.ts';
import './bilingual.css';

/** Chinese with its small English line under it, or beside it with `inline`. */
export const Bilingual = ({
  of,
  inline = false,
}: {
  readonly of: Word;
  readonly inline?: boolean;
}) => (
  <span className={inline ? 'bilingual bilingual-inline' : 'bilingual'}>
    <span>{of.zh}</span>
    <span lang="en" className="english">
      {of.en}
    </span>
  </span>
);
