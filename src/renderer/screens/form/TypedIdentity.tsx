import { useRef, useState } from 'react';
import {
  documentKinds,
  type DocumentKind,
  type IdentityRole,
} from '../../../shared/submission/kinds.ts';
import type { IdentityView } from '../../../shared/vault-contract.ts';
import { maskedName, maskedNumber } from '../../format/masking.ts';
import { documentKindWords, identityProblemWords, identityWords } from '../../i18n/form.ts';
import type { LayoutName } from '../../input/index.ts';
import { ChoiceButton } from './ChoiceField.tsx';
import { FieldLabel } from './FieldParts.tsx';
import { useForm } from './form-context.tsx';
import { WrittenField } from './WrittenField.tsx';
import { useSay } from '../../i18n/say.tsx';

/** A number of eighteen digits is typed on large keys; others have letters. */
const layoutsFor = (kind: DocumentKind): readonly LayoutName[] =>
  kind === 'resident-card' || kind === 'hong-kong-macao-taiwan-card' ? ['digits'] : ['code'];

/** Which of the two fields the problem belongs to. */
const isOfName = (problem: IdentityView['problem']): boolean =>
  problem === 'name-missing' || problem === 'name-too-long';

/** Name and number by hand, checked for their form only. */
export const TypedIdentity = ({
  role,
  identity,
}: {
  readonly role: IdentityRole;
  readonly identity: IdentityView | null;
}) => {
  const say = useSay();
  const { call } = useForm();
  const [initial] = useState(() => ({
    documentKind: identity?.documentKind ?? 'resident-card',
    name: identity?.name ?? '',
    number: identity?.number ?? '',
  }));
  const now = useRef(initial);
  const tell = (change: Partial<typeof initial>): void => {
    now.current = { ...now.current, ...change };
    void call('setIdentity', { role, ...now.current });
  };
  const documentKind = identity?.documentKind ?? initial.documentKind;
  const problem = identity?.problem ?? null;
  const text = problem === null ? null : identityProblemWords[problem];
  return (
    <>
      <div className="field">
        <FieldLabel words={identityWords.kind} isRequired />
        <div className="choices" data-many role="group" aria-label={say(identityWords.kind)}>
          {documentKinds.map((kind) => (
            <ChoiceButton
              key={kind}
              option={{ words: documentKindWords[kind] }}
              isChosen={kind === documentKind}
              onChoose={() => tell({ documentKind: kind })}
            />
          ))}
        </div>
      </div>
      <WrittenField
        name={`${role}-name`}
        words={identityWords.name}
        isRequired
        maxLength={60}
        initialText={initial.name}
        cover={(name) => (name === '' ? null : maskedName(name))}
        problem={isOfName(problem) ? text : null}
        onText={(name) => tell({ name })}
      />
      <WrittenField
        key={layoutsFor(documentKind)[0]}
        name={`${role}-number`}
        words={identityWords.number}
        isRequired
        layouts={layoutsFor(documentKind)}
        maxLength={40}
        initialText={initial.number}
        cover={(number) => (number === '' ? null : maskedNumber(number))}
        problem={isOfName(problem) ? null : text}
        onText={(number) => tell({ number })}
      />
    </>
  );
};
