import { err, ok, type Result } from '../shared/result.ts';
import type { VaultInput } from '../shared/vault-contract.ts';
import type { OpenDraft } from './draft/drafts.ts';
import type { VaultHandlers } from './page-door.ts';
import type { VaultParts } from './parts.ts';

/** The page's calls about the form on show, from opening to handing in. */

type Done = Result<Record<string, never>, 'refused'>;
type FormCall =
  | 'open'
  | 'setField'
  | 'setAgency'
  | 'setIdentity'
  | 'clearIdentity'
  | 'setSignature'
  | 'setAssisted'
  | 'check'
  | 'discard'
  | 'preview'
  | 'confirm';

/** Changes the form unless it is just being handed in: what was confirmed must be what is sealed. */
const changeWith =
  ({ handIn }: VaultParts, changed: () => void) =>
  (change: () => boolean): Done => {
    if (handIn.isBusy || !change()) return err('refused');
    changed();
    return ok({});
  };

/** The field in which a request says what it is after. */
const wish = 'information';

/** Never over what was written: a form left unfinished may have been found again. */
const begin = ({ drafts }: VaultParts['form'], words: string): void => {
  const written = drafts.current?.draft.fields[wish] ?? '';
  if (words !== '' && written === '') drafts.setField(wish, words);
};

const open = (parts: VaultParts, { kind, subjectId, beginWith }: VaultInput<'open'>): boolean => {
  const { form, lookUp, writePaper } = parts;
  if (!form.open(kind, subjectId, lookUp.supplements)) return false;
  begin(form, beginWith ?? '');
  if (form.drafts.current?.definition.hasDocument === true) void writePaper.warmUp();
  return true;
};

const preview = async ({ form, writePaper, clock }: VaultParts, changed: () => void) => {
  const isComplete = form.checkForPaper();
  changed();
  const { current } = form.drafts;
  if (current === null || !isComplete) return err('incomplete' as const);
  const occasion = { number: null, submittedAtMs: clock.nowMs() };
  const paper = await writePaper.write(current, occasion);
  if (!paper.ok) return paper;
  return ok({ pdf: paper.value === null ? null : Uint8Array.from(paper.value) });
};

/** Of the code with which a supplement's request was looked up in this visit. */
const requestCodeDigest = ({ lookUp }: VaultParts, { draft }: OpenDraft): string | null =>
  draft.kind === 'supplement' ? (lookUp.supplements.get(draft.subjectId ?? '') ?? null) : null;

const confirm = async (parts: VaultParts, changed: () => void) => {
  const { form, handIn, sent } = parts;
  if (handIn.isBusy) return err('busy' as const);
  const isComplete = form.check(null);
  changed();
  // Read after the check: looking at a form makes a new draft of it.
  const { current } = form.drafts;
  if (current === null || !isComplete) return err('incomplete' as const);
  const handedIn = await handIn.handIn(current, requestCodeDigest(parts, current));
  if (!handedIn.ok) return handedIn;
  form.drafts.discard();
  sent.take(handedIn.value, current);
  return ok({});
};

export const formCalls = (
  parts: VaultParts,
  changed: () => void,
): Pick<VaultHandlers, FormCall> => {
  const { form, handIn } = parts;
  const { drafts } = form;
  const change = changeWith(parts, changed);
  return {
    open: (input) => (change(() => open(parts, input)).ok ? ok({}) : err('unavailable')),
    setField: ({ name, value }) => change(() => drafts.setField(name, value)),
    setAgency: ({ agencyId }) => change(() => form.setAgency(agencyId)),
    setIdentity: ({ role, ...typed }) =>
      change(() => drafts.setIdentity(role, { ...typed, source: 'typed' })),
    clearIdentity: ({ role }) => change(() => drafts.setIdentity(role, null)),
    setSignature: ({ signature }) => change(() => drafts.setSignature(signature)),
    setAssisted: ({ isAssisted, isReadBack }) =>
      change(() => drafts.setAssisted(isAssisted, isReadBack)),
    check: ({ step }) => {
      const isGood = form.check(step);
      changed();
      return ok({ isGood });
    },
    discard: () =>
      change(() => {
        drafts.discard();
        handIn.forget();
        return true;
      }),
    preview: () => preview(parts, changed),
    confirm: () => confirm(parts, changed),
  };
};
