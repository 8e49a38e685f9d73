import type { Draft } from './document.ts';
import { enterprise } from './enterprise.ts';
import { gazetteDrafts } from './gazette.ts';
import { governance } from './governance.ts';
import { interpretations } from './interpretations.ts';
import { residents } from './residents.ts';

const documents = { enterprise, residents, governance, interpretations };

/** One JSON file a theme. */
export const themes: Readonly<Record<string, readonly Draft[]>> = {
  ...documents,
  gazette: gazetteDrafts(Object.values(documents).flat()),
};

export const drafts: readonly Draft[] = Object.values(themes).flat();
