import { Fragment } from 'react';
import { titleWords } from '../../shared/title-words.ts';
import './title-text.css';

/** A document's title, which breaks between words and never inside one. */
export const TitleText = ({ of }: { readonly of: string }) => (
  <span className="title-text" lang="zh-CN">
    {titleWords(of).map((word, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {word}
      </Fragment>
    ))}
  </span>
);
