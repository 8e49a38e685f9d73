import type { Filters } from '../../shared/content.ts';
import type { LookupDetails, PlaceTheme } from '../../shared/item-details.ts';
import type { PrintSource } from '../../shared/printing.ts';
import type { Range } from '../format/page-range.ts';
import type { ZoneService } from '../../shared/zone.ts';
import type { FormKind } from '../../shared/submission/kinds.ts';
import type { InformationWay, NumberEntry } from '../format/information.ts';
import type { Answers } from '../format/self-check.ts';
import type { ShelfPart } from '../format/shelf.ts';

/** What can be answered or applied for: each has a list and a page of its own. */
export type SubjectList = 'consultations' | 'applications';

/** The two services that share the list of all that can be handed in. */
export type RequestPart = Extract<ZoneService, 'request' | 'interaction'>;

/** What the screen of star firms shows. */
export const firmShows = ['companies', 'products', 'innovation', 'launch', 'recruiting'] as const;
export type FirmShow = (typeof firmShows)[number];

/** Where in the visit the resident is. Each entry carries what was typed and chosen there, so that 返回 finds it again. */
export type Route =
  | { readonly screen: 'home' }
  /** `filters.channel` absent: everything that was published, or with `publications` what is new to read. */
  | { readonly screen: 'channel'; readonly filters: Filters }
  | {
      readonly screen: 'search';
      readonly query: string;
      readonly filters: Filters;
    }
  /** 政府信息查询, by one of its ways; `number`: what was pressed on the number pad. */
  | {
      readonly screen: 'information';
      readonly by: InformationWay;
      readonly number?: NumberEntry;
    }
  | { readonly screen: 'units' }
  | { readonly screen: 'scorecards' }
  | { readonly screen: 'item'; readonly itemId: string }
  | {
      readonly screen: 'attachment';
      readonly itemId: string;
      readonly sha256: string;
      /** Absent: the first. */
      readonly page?: number;
    }
  /** 便民地图; `theme` null: all of them. `view` absent: what suits the visitor. */
  | {
      readonly screen: 'map';
      readonly theme: PlaceTheme | null;
      readonly placeId: string | null;
      readonly view?: 'map' | 'list';
    }
  /** 带走 */
  | { readonly screen: 'take-away'; readonly itemId: string }
  /** `range`: the pages that are chosen to begin with. */
  | { readonly screen: 'print'; readonly source: PrintSource; readonly range?: Range }
  /** 政府公报 by year and issue; `year` null: the newest. */
  | { readonly screen: 'gazettes'; readonly year: number | null }
  /** The visit's current or last print job. */
  | { readonly screen: 'job' }
  | { readonly screen: 'verify' }
  | { readonly screen: 'status' }
  /** What 长辈版 leaves out of the home screen. */
  | { readonly screen: 'more' }
  /** 监督: how the agencies publish, complaints, satisfaction. */
  | { readonly screen: 'supervise' }
  /** 政务公开大数据 */
  | { readonly screen: 'figures' }
  /** 最近的专区 */
  | { readonly screen: 'venues' }
  /** 怎么用这台机器 */
  | { readonly screen: 'guide' }
  /** 我要申请、我要说: everything that can be handed in; `first`: the service one came for, which leads. */
  | { readonly screen: 'requests'; readonly first: RequestPart | null }
  /** Before a disclosure request: what is public already (条例 Art. 36-1). */
  | { readonly screen: 'look-first'; readonly query: string }
  /** One step of a form; what was answered is in the vault, never here. */
  | {
      readonly screen: 'form';
      readonly kind: FormKind;
      readonly subjectId: string | null;
      /** Null: the first. */
      readonly step: string | null;
      /** What was searched for in public content beforehand. */
      readonly lookedFor: string;
      /** Came from the review to mend one answer, and goes back there. */
      readonly correcting: boolean;
      /** Answers the applicant agreed to while they were read out. */
      readonly agreed: readonly string[];
      /** Chose not to say which agency, so that none is suggested again. */
      readonly isUnsure: boolean;
    }
  | { readonly screen: 'application-preview' }
  /** A form that ended with paper: it was printed, and nothing of it was sent. */
  | { readonly screen: 'form-printed'; readonly formId: string }
  /** What was handed in last. */
  | { readonly screen: 'sent' }
  /** 查进度和答复 */
  | { readonly screen: 'progress' }
  | { readonly screen: 'case-document'; readonly sha256: string; readonly name: string }
  /** `only`: of applications those of policies or those of projects. */
  | {
      readonly screen: 'subjects';
      readonly list: SubjectList;
      readonly only?: 'policy' | 'project';
    }
  | { readonly screen: 'subject'; readonly list: SubjectList; readonly id: string }
  /** 纸质资料; `part` null: what lies here, or the next part that holds something. */
  | { readonly screen: 'shelf'; readonly part: ShelfPart | null }
  /** One piece of printed matter. */
  | { readonly screen: 'paper'; readonly materialId: string }
  /** 企业服务平台 */
  | { readonly screen: 'enterprise' }
  /** 兑现清单; `column`: one of the policy columns. */
  | { readonly screen: 'benefits'; readonly column: string | null }
  /** 政策自测: which policies have one. */
  | { readonly screen: 'self-checks' }
  /**
   * One question of a self-check, or its result after the last; without an item the questions that
   * several policies share. What was answered stands here and in nothing that outlives the visit.
   */
  | {
      readonly screen: 'self-check';
      readonly itemId: string | null;
      readonly answers: Answers;
      readonly place: number;
    }
  /** 明星企业、明星产品、企业动态 */
  | { readonly screen: 'firms'; readonly show: FirmShow }
  /** 为民服务平台 */
  | { readonly screen: 'resident' }
  /** 业务自助办理; `theme`: one of the guides' columns. */
  | {
      readonly screen: 'matters';
      readonly theme: string | null;
      readonly audience: string | null;
      readonly query: string;
    }
  /** 便民查询 */
  | { readonly screen: 'lookups'; readonly topic: LookupDetails['topic'] | null };

export type FormRoute = Extract<Route, { screen: 'form' }>;

/** The first step of a form. */
export const formOf = (
  kind: FormKind,
  subjectId: string | null = null,
  lookedFor = '',
): FormRoute => ({
  screen: 'form',
  kind,
  subjectId,
  step: null,
  lookedFor,
  correcting: false,
  agreed: [],
  isUnsure: false,
});

export interface Entry {
  /** Counts up within the visit; the key for what a screen remembers, such as its scroll position. */
  readonly key: number;
  readonly route: Route;
}

/** The visit's way through the screens, oldest first; the last entry is on show. Lives in memory only. */
export type History = readonly [Entry, ...Entry[]];

/** A long visit forgets its oldest steps rather than growing without end. */
const longest = 60;

const home: Entry = { key: 0, route: { screen: 'home' } };

/** `first`: what was asked for with the first touch; home stands behind it all the same. */
export const startHistory = (first: Route | null = null): History =>
  first === null ? [home] : [home, { key: 1, route: first }];

export const current = (history: History): Entry => history.at(-1) ?? history[0];

const bounded = (entries: readonly Entry[]): History => {
  const [first, ...rest] = entries.slice(-longest);
  return first === undefined ? startHistory() : [first, ...rest];
};

export const go = (history: History, route: Route): History =>
  bounded([...history, { key: current(history).key + 1, route }]);

/** Keeps the place in the history: typing a letter or turning a page is not a step to go back from. */
export const replace = (history: History, route: Route): History =>
  bounded([...history.slice(0, -1), { key: current(history).key, route }]);

export const back = (history: History): History =>
  history.length === 1 ? history : bounded(history.slice(0, -1));

/** Home is one more step, so that 返回 from there still leads back to what was typed; twice home is once. */
export const goHome = (history: History): History =>
  current(history).route.screen === 'home' ? history : go(history, { screen: 'home' });

export const canGoBack = (history: History): boolean => history.length > 1;

/** After something was handed in no step of its form is there to go back to. */
export const finish = (history: History, route: Route): History => {
  const { key } = current(history);
  return [
    { key: key + 1, route: { screen: 'home' } },
    { key: key + 2, route },
  ];
};

/** The step before, when there is one. */
export const before = (history: History): Route | null => history.at(-2)?.route ?? null;
