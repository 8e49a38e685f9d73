import { TriangleAlert } from 'lucide-react';
import type { Block } from '../../../shared/item.ts';
import { headingId } from '../../format/outline.ts';
import { readerWords } from '../../i18n/reader.ts';
import { useSay } from '../../i18n/say.tsx';
import { TermText } from './terms.tsx';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const Heading = ({ block, index }: { readonly block: Of<'heading'>; readonly index: number }) => {
  const props = { id: headingId(index), tabIndex: -1, className: `body-heading-${block.level}` };
  if (block.level === 1) return <h2 {...props}>{block.text}</h2>;
  if (block.level === 2) return <h3 {...props}>{block.text}</h3>;
  return <h4 {...props}>{block.text}</h4>;
};

/** A body paragraph is set with an indent of two characters; what is aligned otherwise is not. */
const Paragraph = ({ block }: { readonly block: Of<'paragraph'> }) => (
  <p className={`body-paragraph body-${block.align ?? 'indent'}`}>
    <TermText text={block.text} />
  </p>
);

const List = ({ block }: { readonly block: Of<'list'> }) => {
  const entries = block.entries.map((entry, index) => (
    <li key={index}>
      <TermText text={entry} />
    </li>
  ));
  return block.ordered ? (
    <ol className="body-list">{entries}</ol>
  ) : (
    <ul className="body-list">{entries}</ul>
  );
};

/** Wide tables scroll inside themselves, and can be reached and moved by keyboard. */
const Table = ({ block }: { readonly block: Of<'table'> }) => {
  const say = useSay();
  return (
    <div
      className="body-table"
      role="group"
      tabIndex={0}
      aria-label={block.caption ?? say(readerWords.table)}
    >
      <table>
        {block.caption !== undefined && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const BlockElement = ({ block, index }: { readonly block: Block; readonly index: number }) => {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} index={index} />;
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'note':
      return (
        <p className="body-note">
          <TriangleAlert aria-hidden />
          <span>
            <TermText text={block.text} />
          </span>
        </p>
      );
  }
};

/** The item's text: elements made of plain text, one a block. */
export const Body = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <div className="body" lang="zh-CN">
    {blocks.map((block, index) => (
      <BlockElement key={index} block={block} index={index} />
    ))}
  </div>
);
