import type { PublicServices } from '../../../shared/services.ts';
import type { SubmissionKind } from '../../../shared/submission/kinds.ts';
import { byWindow, shelfAt, windowOf, type SubjectWindow } from '../../format/subject-window.ts';
import { onShelfWord, subjectWords, tileWords } from '../../i18n/requests.ts';
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
}

export const listTitles: Record<SubjectList, Word> = {
  consultations: tileWords.consultations,
  applications: tileWords.applications,
  materials: tileWords.materials,
};

export const kindOfList: Record<SubjectList, SubmissionKind> = {
  consultations: 'consultation',
  applications: 'policy-application',
  materials: 'paper-material',
};

export const stateWords: Record<SubjectWindow['state'], Word> = {
  open: subjectWords.open,
  soon: subjectWords.soon,
  closed: subjectWords.closed,
};

const agencyName = ({ agencies }: PublicServices, agencyId: string): string =>
  agencies.find(({ id }) => id === agencyId)?.name ?? '';

/** The rows of a list as they stand today at this venue. */
export const subjectRows = (
  list: SubjectList,
  services: PublicServices,
  today: string,
  venue: string,
): readonly SubjectRow[] => {
  switch (list) {
    case 'consultations':
      return services.consultations.toSorted(byWindow(today)).map((one) => {
        const { state, text } = windowOf(one, today);
        const kind = one.outcome === null ? tileWords.consultations : subjectWords.outcome;
        const detail = agencyName(services, one.agencyId);
        return { id: one.id, title: one.title, kind, state, stateText: text, detail };
      });
    case 'applications':
      return services.applications.toSorted(byWindow(today)).map((one) => {
        const { state, text } = windowOf(one, today);
        const detail = agencyName(services, one.agencyId);
        return {
          id: one.id,
          title: one.title,
          kind: subjectWords[one.kind],
          state,
          stateText: text,
          detail,
        };
      });
    case 'materials':
      return services.materials.map((one) => {
        const shelf = shelfAt(one, venue);
        return {
          id: one.id,
          title: one.title,
          kind: subjectWords[one.kind],
          state: shelf === null ? 'soon' : 'open',
          stateText:
            shelf === null ? subjectWords.outOfStock : onShelfWord(shelf.shelf, shelf.copies),
          detail: one.issue,
        };
      });
  }
};
