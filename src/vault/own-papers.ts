import { err, ok } from '../shared/result.ts';
import type { PrivateTitle } from '../shared/vault-protocol.ts';
import type { VaultHandlers } from './page-door.ts';
import { pagesIn } from './papers.ts';
import type { VaultParts } from './parts.ts';

/** Papers that end the matter here: a filled form and what was worked out on the page. Nothing of them is handed in. */

const send = async ({ ids, papers, main }: VaultParts, title: PrivateTitle, pdf: Uint8Array) => {
  const pages = await pagesIn(pdf);
  if (pages === null) return err('failed' as const);
  const document = ids.next();
  papers.add(document, { kind: 'pdf', pdf, pages });
  const fault = await main.printPages(document, title, pages);
  if (fault === null) return ok({});
  papers.drop(document);
  return err(fault);
};

const printForm = async (parts: VaultParts, changed: () => void) => {
  const { form, writePaper, clock } = parts;
  const isComplete = form.check(null);
  changed();
  // Read after the check: looking at a form makes a new draft of it.
  const { current } = form.drafts;
  if (current === null || !isComplete) return err('incomplete' as const);
  if (current.definition.endsWith !== 'paper') return err('failed' as const);
  const paper = await writePaper.write(current, { number: null, submittedAtMs: clock.nowMs() });
  if (!paper.ok) return paper;
  return paper.value === null ? err('failed' as const) : send(parts, 'form', paper.value);
};

export const ownPaperCalls = (
  parts: VaultParts,
  changed: () => void,
): Pick<VaultHandlers, 'printForm' | 'printNotes'> => ({
  printForm: () => printForm(parts, changed),
  printNotes: async (notes) => {
    const paper = await parts.writePaper.writeNotes(notes, parts.clock.nowMs());
    const title = notes.basis === 'published' ? 'list' : 'notes';
    return paper.ok ? send(parts, title, paper.value) : paper;
  },
});
