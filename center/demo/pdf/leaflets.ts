import { blocksOf } from '../texts/markup.ts';
import type { Draft } from '../texts/document.ts';
import { forms } from './forms.ts';
import { gazettePapers } from './gazette-papers.ts';
import type { Leaflet } from './leaflet.ts';
import { drafts } from '../texts/themes.ts';

/** A leaflet that prints an item's own text. */
const reprint = (file: string, id: string): Leaflet => {
  const draft: Draft | undefined = drafts.find((each) => each.id === id);
  if (!draft) throw new Error(`no draft ${id} for ${file}`);
  return { file, title: draft.title, body: blocksOf(draft.text) };
};

/** Everything under content/attachments. */
export const leaflets = (): readonly Leaflet[] => [
  ...forms,
  ...gazettePapers().filter(({ file }) => file.endsWith('.pdf')),
  reprint('fee-list-2026.pdf', 'fee-list-2026'),
  reprint('public-services-standard-2026.pdf', 'public-services-standard-2026'),
];
