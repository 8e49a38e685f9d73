import { languageTags, useOtherLanguage, useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import './bilingual.css';

/** The small line in the other language, for who came along or stands beside; nothing when it says the same. */
export const SecondLine = ({
  of,
  as: Tag = 'span',
}: {
  readonly of: Word;
  readonly as?: 'span' | 'p';
}) => {
  const other = useOtherLanguage();
  if (of[other] === '' || of.zh === of.en) return null;
  return (
    <Tag lang={languageTags[other]} className="english">
      {of[other]}
    </Tag>
  );
};

/** A word with its small line in the other language under it, or beside it with `inline`. */
export const Bilingual = ({
  of,
  inline = false,
}: {
  readonly of: Word;
  readonly inline?: boolean;
}) => {
  const say = useSay();
  return (
    <span className={inline ? 'bilingual bilingual-inline' : 'bilingual'}>
      <span>{say(of)}</span>
      <SecondLine of={of} />
    </span>
  );
};
