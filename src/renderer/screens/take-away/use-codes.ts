import { useEffect, useState } from 'react';
import type { Block, Item } from '../../../shared/item.ts';
import { cutIntoCodes } from '../../../shared/multi-code.ts';
import { shortened } from '../../../shared/signed-summary.ts';

/** Lines as they read on screen and paper: what a person gets back from the codes. */
const blockLines = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text;
    case 'list':
      return block.entries
        .map((entry, index) => (block.ordered ? `${index + 1}. ${entry}` : `· ${entry}`))
        .join('\n');
    case 'table':
      return [
        block.caption ?? '',
        block.head.join('\t'),
        ...block.rows.map((row) => row.join('\t')),
      ]
        .filter((line) => line !== '')
        .join('\n');
  }
};

export const wholeText = ({ title, documentNumber, agency, publishedOn, body }: Item): string =>
  [title, documentNumber ?? '', `${agency} ${publishedOn}`, ...body.map(blockLines)]
    .filter((line) => line !== '')
    .join('\n');

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export type Codes = readonly string[] | 'making' | 'too-long';

/** The codes of a document's whole text; made in the page, where the text is. */
export const useCodes = (item: Item): Codes => {
  const [codes, setCodes] = useState<Codes>('making');
  useEffect(() => {
    let wanted = true;
    const text = wholeText(item);
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((digest) => {
      const sha256 = hexOf(digest).slice(0, 20);
      const cut = cutIntoCodes({ title: shortened(item.title, 20), text, sha256 });
      if (wanted) setCodes(cut ?? 'too-long');
    });
    return () => {
      wanted = false;
    };
  }, [item]);
  return codes;
};
