import { paperName } from '../../shared/paper-material.ts';
import type { ServiceCatalogue } from '../../shared/services.ts';
import type { FormKind } from '../../shared/submission/kinds.ts';

/** What a submission answers, as far as the service catalogue knows it. */
export interface Subject {
  readonly title: string;
  readonly agencyId: string | null;
}

interface Window {
  readonly opensOn: string;
  readonly closesOn: string;
}

const isOpen = ({ opensOn, closesOn }: Window, today: string): boolean =>
  opensOn <= today && today <= closesOn;

type Subjects = Pick<
  ServiceCatalogue,
  'consultations' | 'applications' | 'materials' | 'matterForms'
>;

const dated = (
  found: (Window & { readonly title: string; readonly agencyId: string }) | undefined,
  today: string,
): Subject | null => (found !== undefined && isOpen(found, today) ? found : null);

/**
 * Null when there is no such subject, or it is closed or not open yet, or the kind has none and one is
 * named. `supplements`: numbers of requests that wait for one and whose case was shown in this visit.
 */
export const subjectOf = (
  kind: FormKind,
  subjectId: string | null,
  around: {
    readonly subjects: Subjects;
    readonly supplements: ReadonlyMap<string, string>;
    readonly today: string;
  },
): Subject | 'none' | null => {
  const { subjects, today } = around;
  const isSubject = ({ id }: { readonly id: string }): boolean => id === subjectId;
  switch (kind) {
    case 'consultation':
      return dated(subjects.consultations.find(isSubject), today);
    case 'policy-application':
      return dated(subjects.applications.find(isSubject), today);
    case 'paper-material': {
      const found = subjects.materials.find(isSubject);
      return found === undefined ? null : { title: paperName(found), agencyId: null };
    }
    case 'matter-form':
      return subjects.matterForms.find(isSubject) ?? null;
    case 'supplement':
      return subjectId !== null && around.supplements.has(subjectId) ? 'none' : null;
    default:
      return subjectId === null ? 'none' : null;
  }
};
