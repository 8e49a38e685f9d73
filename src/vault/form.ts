import { definitionFor } from '../shared/submission/definitions/all.ts';
import type { IdentityRole, FormKind } from '../shared/submission/kinds.ts';
import type { DraftView, IdentityView } from '../shared/vault-contract.ts';
import { checkedParts, identityPart, problemsIn, toldProblems } from './draft/check.ts';
import type { Draft, GivenIdentity } from './draft/draft.ts';
import { Drafts, type OpenDraft } from './draft/drafts.ts';
import { identityProblem } from './draft/identity.ts';
import { subjectOf } from './draft/subject.ts';
import type { Surroundings } from './surroundings.ts';

/** The form on show, judged by what is known around it. */
export class Form {
  readonly drafts = new Drafts();
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** False: no such subject, closed, or not open yet. `supplements`: requests that may be made clearer. */
  open(
    kind: FormKind,
    subjectId: string | null,
    supplements: ReadonlyMap<string, string>,
  ): boolean {
    const { subjects, today } = this.#surroundings;
    const about = subjectOf(kind, subjectId, { subjects, supplements, today });
    const definition = definitionFor(kind, subjectId, subjects);
    if (about === null || definition === null) return false;
    this.drafts.open(definition, { id: subjectId, about });
    return true;
  }

  setAgency(agencyId: string | null): boolean {
    const isKnown = agencyId === null || this.#surroundings.agencyIds?.has(agencyId) === true;
    return isKnown && this.drafts.setAgency(agencyId);
  }

  /** Looks at one step, or at all; true when nothing is wrong there. */
  check(stepId: string | null): boolean {
    const open = this.drafts.current;
    if (open === null) return false;
    const parts = checkedParts(this.#around(open), stepId);
    this.drafts.lookAt(parts.keys());
    return Object.keys(problemsIn(parts)).length === 0;
  }

  /** As `check` of all, but for the reading back: that is done with the paper in hand. */
  checkForPaper(): boolean {
    const open = this.drafts.current;
    if (open === null) return false;
    const parts = new Map(checkedParts(this.#around(open), null));
    parts.delete('read-back');
    this.drafts.lookAt(parts.keys());
    return Object.keys(problemsIn(parts)).length === 0;
  }

  view(): DraftView | null {
    const open = this.drafts.current;
    if (open === null) return null;
    const { draft } = open;
    return {
      kind: draft.kind,
      subjectId: draft.subjectId,
      agencyId: draft.agencyId,
      fields: draft.fields,
      identity: this.#identityView(draft, 'applicant'),
      agentIdentity: this.#identityView(draft, 'agent'),
      signature: draft.signature,
      assisted: { isAssisted: draft.isAssisted, isReadBack: draft.isReadBack },
      problems: toldProblems(this.#around(open)),
    };
  }

  #identityView(draft: Draft, role: IdentityRole): IdentityView | null {
    const given: GivenIdentity | null = draft.identities[role];
    if (given === null) return null;
    const isLookedAt = given.source === 'card' || draft.lookedAt.has(identityPart[role]);
    return {
      ...given,
      problem: isLookedAt ? identityProblem(given, this.#surroundings.today) : null,
    };
  }

  #around({ draft, definition }: OpenDraft) {
    const { agencyIds, today } = this.#surroundings;
    return { draft, definition, agencyIds, today };
  }
}
