import type { ServiceCatalogue } from '../../services.ts';
import type { SubmissionDefinition } from '../definition.ts';
import type { FormKind } from '../kinds.ts';
import { disclosureRequest } from './disclosure-request.ts';
import { matterForm, withParts } from './matter-form.ts';
import { withConditions, withPaper, withQuestions } from './of-subject.ts';
import {
  consultation,
  message,
  paperMaterial,
  policyApplication,
  satisfaction,
  supplement,
} from './others.ts';

export const definitions: Readonly<Record<FormKind, SubmissionDefinition>> = {
  'disclosure-request': disclosureRequest,
  supplement,
  consultation,
  message,
  satisfaction,
  'policy-application': policyApplication,
  'paper-material': paperMaterial,
  'matter-form': matterForm,
};

type Subjects = Pick<
  ServiceCatalogue,
  'consultations' | 'applications' | 'materials' | 'matterForms'
>;

/** What a kind asks about its subject; null when there is no such subject. */
export const definitionFor = (
  kind: FormKind,
  subjectId: string | null,
  subjects: Subjects,
): SubmissionDefinition | null => {
  const definition = definitions[kind];
  const isSubject = ({ id }: { readonly id: string }): boolean => id === subjectId;
  if (kind === 'consultation') {
    const found = subjects.consultations.find(isSubject);
    return found ? withQuestions(definition, found) : null;
  }
  if (kind === 'policy-application') {
    const found = subjects.applications.find(isSubject);
    return found ? withConditions(definition, found) : null;
  }
  if (kind === 'paper-material') {
    const found = subjects.materials.find(isSubject);
    return found ? withPaper(definition, found) : null;
  }
  if (kind === 'matter-form') {
    const found = subjects.matterForms.find(isSubject);
    return found ? withParts(definition, found) : null;
  }
  return definition;
};
