import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** On which pages the articles of an issue stand; written by build-attachments.ts from the files it makes. */
const Pages = z.record(
  z.string(),
  z.array(z.strictObject({ fromPage: z.int().min(1), toPage: z.int().min(1) })),
);
export type GazettePages = z.infer<typeof Pages>;

export const gazettePagesFile = new URL('./gazette-pages.json', import.meta.url);

const known: GazettePages = existsSync(gazettePagesFile)
  ? Pages.parse(JSON.parse(readFileSync(gazettePagesFile, 'utf8')))
  : {};

/** By the file's name; empty while it is not built. */
export const pagesOfIssue = (file: string): GazettePages[string] => known[file] ?? [];

/** Each article begins on a page of its own and ends before the next one. */
export const spans = (starts: readonly number[], pages: number): GazettePages[string] =>
  starts.map((fromPage, index) => ({
    fromPage,
    toPage: Math.max(fromPage, (starts[index + 1] ?? pages + 1) - 1),
  }));
