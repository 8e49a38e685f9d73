import type { FieldValue, SubmissionDefinition } from '../../shared/submission/definition.ts';
import type { IdentityRole, FormKind } from '../../shared/submission/kinds.ts';
import type { Signature } from '../../shared/submission/submission.ts';
import {
  asksFor,
  emptyDraft,
  rolesAsked,
  begun,
  withField,
  type Draft,
  type GivenIdentity,
} from './draft.ts';
import { inOneForm } from './identity.ts';
import type { Subject } from './subject.ts';

/** A form on show: what is asked, what it is about, what was filled in. */
export interface OpenDraft {
  readonly definition: SubmissionDefinition;
  /** Its own title where it answers something. */
  readonly title: string;
  readonly draft: Draft;
}

const keyOf = (kind: FormKind, subjectId: string | null): string => `${kind} ${subjectId ?? ''}`;

/** In whose name it is signed: of everybody whose proof of identity is asked for. */
const namesIn = (definition: SubmissionDefinition, { fields, identities }: Draft): string =>
  JSON.stringify(
    rolesAsked(definition, fields).map((role) => {
      const given = identities[role];
      const { name, number } = given === null ? { name: '', number: '' } : inOneForm(given);
      return [role, name, number];
    }),
  );

/** The forms of one visit: one on show, others left unfinished and found again. Changes answer false when they do not fit. */
export class Drafts {
  readonly #left = new Map<string, OpenDraft>();
  #current: OpenDraft | null = null;

  get current(): OpenDraft | null {
    return this.#current;
  }

  /** `definition` may be newer than the one a form was left with; what was filled in stays. */
  open(
    definition: SubmissionDefinition,
    subject: { readonly id: string | null; readonly about: Subject | 'none' },
  ): void {
    this.#leave();
    const { kind } = definition;
    const { id, about } = subject;
    const agencyId = about === 'none' ? null : about.agencyId;
    const left = this.#left.get(keyOf(kind, id));
    this.#current = {
      definition,
      title: about === 'none' ? definition.words.zh : about.title,
      draft: left?.draft ?? begun(definition, emptyDraft(kind, id, agencyId)),
    };
  }

  setField(name: string, value: FieldValue): boolean {
    if (this.#current === null) return false;
    const { draft, definition } = this.#current;
    const changed = withField(draft, definition, name, value);
    if (changed !== null) this.#become(changed);
    return changed !== null;
  }

  setAgency(agencyId: string | null): boolean {
    return this.#changeAsked('agency', { agencyId, isReadBack: false });
  }

  setIdentity(role: IdentityRole, identity: GivenIdentity | null): boolean {
    if (this.#current === null) return false;
    const identities = { ...this.#current.draft.identities, [role]: identity };
    return this.#changeAsked('identity', { identities, isReadBack: false });
  }

  setSignature(signature: Signature | null): boolean {
    return this.#changeAsked('signature', { signature });
  }

  setAssisted(isAssisted: boolean, isReadBack: boolean): boolean {
    if (this.#current === null) return false;
    this.#become({ ...this.#current.draft, isAssisted, isReadBack: isAssisted && isReadBack });
    return true;
  }

  lookAt(parts: Iterable<string>): void {
    if (this.#current === null) return;
    const { draft } = this.#current;
    const lookedAt = new Set([...draft.lookedAt, ...parts]);
    if (lookedAt.size > draft.lookedAt.size) this.#become({ ...draft, lookedAt });
  }

  /** Throws the form on show away. */
  discard(): void {
    if (this.#current === null) return;
    const { kind, subjectId } = this.#current.draft;
    this.#left.delete(keyOf(kind, subjectId));
    this.#current = null;
  }

  #changeAsked(asked: Parameters<typeof asksFor>[1], change: Partial<Draft>): boolean {
    if (this.#current === null || !asksFor(this.#current.definition, asked)) return false;
    this.#become({ ...this.#current.draft, ...change });
    return true;
  }

  /** A signature holds for the persons it was given for, and for nobody who takes their place. */
  #become(draft: Draft): void {
    if (this.#current === null) return;
    const { definition, draft: before } = this.#current;
    const isSigned = draft.signature !== null;
    const isOther = isSigned && namesIn(definition, draft) !== namesIn(definition, before);
    this.#current = { ...this.#current, draft: isOther ? { ...draft, signature: null } : draft };
  }

  #leave(): void {
    if (this.#current === null) return;
    const { kind, subjectId } = this.#current.draft;
    this.#left.set(keyOf(kind, subjectId), this.#current);
  }
}
