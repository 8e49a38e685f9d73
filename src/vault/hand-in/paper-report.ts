import { definitionFor } from '../../shared/submission/definitions/all.ts';
import { emptyDraft } from '../draft/draft.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import { HandIn, type HandInTools } from './hand-in.ts';

/**
 * Tells the center that a copy was taken from the shelf: a submission like any other, without a name,
 * a slip or a word on the screen. Beside the visitor's own form, which it leaves as it is.
 */
export class PaperReport {
  readonly #tools: HandInTools;
  readonly #handIn: HandIn;
  /** One after the other: two presses in a row are two copies. */
  #last: Promise<void> = Promise.resolve();

  constructor(tools: HandInTools) {
    this.#tools = tools;
    this.#handIn = new HandIn(tools);
  }

  /** What cannot be sealed now is not told: a machine without a center has nobody to tell it to. */
  taken(materialId: string): void {
    this.#last = this.#last.then(async () => {
      const report = this.#of(materialId);
      if (report !== null) await this.#handIn.handIn(report, null);
    });
  }

  #of(materialId: string): OpenDraft | null {
    const { subjects } = this.#tools.surroundings;
    const definition = definitionFor('paper-material', materialId, subjects);
    if (definition === null) return null;
    const draft = emptyDraft('paper-material', materialId, null);
    const fields = { take: 'take', copies: '1' };
    return { definition, title: definition.words.zh, draft: { ...draft, fields } };
  }
}
