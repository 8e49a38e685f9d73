import type { Result } from '../../shared/result.ts';
import type { PageNotes } from '../../shared/vault-contract.ts';
import type { OpenDraft } from '../draft/drafts.ts';

/** `missing-glyph`: a character that no bundled font draws. */
export type PaperFault = 'missing-glyph';

export interface PaperOccasion {
  /** Null before it was handed in. */
  readonly number: string | null;
  readonly submittedAtMs: number;
}

/** The application on paper. Null for kinds without one. */
export interface WritePaper {
  /** Reads what writing needs while the form is still being filled in. */
  warmUp(): Promise<void>;
  /** Asked before a number is given away. */
  missing(open: OpenDraft): Promise<PaperFault | null>;
  write(open: OpenDraft, occasion: PaperOccasion): Promise<Result<Uint8Array | null, PaperFault>>;
  /** What the visitor worked out on the page. */
  writeNotes(notes: PageNotes, atMs: number): Promise<Result<Uint8Array, PaperFault>>;
}
