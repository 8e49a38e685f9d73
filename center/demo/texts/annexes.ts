import { annexesForFirms } from './annexes-enterprise.ts';
import { annexesForResidents } from './annexes-residents.ts';
import type { Draft } from './document.ts';

const annexes: Readonly<Record<string, string>> = { ...annexesForFirms, ...annexesForResidents };

/** Adds what is attached to a document, such as its application guide, after its text. */
export const withAnnex = (draft: Draft): Draft => {
  const annex = annexes[draft.id];
  return annex === undefined ? draft : { ...draft, text: `${draft.text}\n${annex}` };
};

/** Ids that have an annex; each must be a document. */
export const annexedIds: readonly string[] = Object.keys(annexes);
