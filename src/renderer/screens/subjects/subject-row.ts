import type { PublicServices } from '../../../shared/services.ts';
import type { SubmissionKind } from '../../../shared/submission/kinds.ts';
import { byWindow, windowOf, type SubjectWindow } from '../../format/subject-window.ts';
import { subjectWords, tileWords } from '../../i18n/requests.ts';
import type { Word } from '../../i18n/word.ts';
import type { SubjectList } from '../../navigation/history.ts';

/** One row of a list, whatever it lists. */
export interface SubjectRow {
  readonly id: string;
  readonly title: string;
  readonly kind: Word;
  readonly state: SubjectWindow['state'];
  readonly stateText: Word;
  readonly detail: string;
  readonly days: { readonly opensOn: string; readonly closesOn: string };
}

export type ApplicationKind = 'policy' | 'project';

export const listTitles: Record<SubjectList, Word> = {
  consultations: tileWords.consultations,
  applications: tileWords.applications,
};

export const kindOfList: Record<SubjectList, SubmissionKind> = {
  consultations: 'consultation',
  applications: 'policy-application',
};

export const stateWords: Record<SubjectWindow['state'], Word> = {
  open: subjectWords.open,
  soon: subjectWords.soon,
  closed: subjectWords.closed,
};

const agencyName = ({ agencies }: PublicServices, agencyId: string): string =>
  agencies.find(({ id }) => id === agencyId)?.name ?? '';

const daysOf = ({ opensOn, closesOn }: SubjectRow['days']) => ({ opensOn, closesOn });

const applicationsOf = (
  { applications }: PublicServices,
  only: ApplicationKind | null,
): PublicServices['applications'] =>
  applications.filter(({ kind }) => only === null || kind === only);

/** The rows of a list as they stand today; `only`: one kind of application. */
export const subjectRows = (
  list: SubjectList,
  services: PublicServices,
  today: string,
  only: ApplicationKind | null = null,
): readonly SubjectRow[] => {
  switch (list) {
    case 'consultations':
      return services.consultations.toSorted(byWindow(today)).map((one) => {
        const { state, text } = windowOf(one, today);
        const kind = one.outcome === null ? tileWords.consultations : subjectWords.outcome;
        const detail = agencyName(services, one.agencyId);
        return {
          id: one.id,
          title: one.title,
          kind,
          state,
          stateText: text,
          detail,
          days: daysOf(one),
        };
      });
    case 'applications':
      return applicationsOf(services, only)
        .toSorted(byWindow(today))
        .map((one) => {
          const { state, text } = windowOf(one, today);
          const detail = agencyName(services, one.agencyId);
          return {
            id: one.id,
            title: one.title,
            kind: subjectWords[one.kind],
            state,
            stateText: text,
            detail,
            days: daysOf(one),
          };
        });
  }
};
