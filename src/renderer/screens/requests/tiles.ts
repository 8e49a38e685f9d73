import {
  FileQuestionMark,
  HandCoins,
  LibraryBig,
  MessageCircleMore,
  Smile,
  TextSearch,
  Vote,
  type LucideIcon,
} from 'lucide-react';
import { requestWords, tileWords } from '../../i18n/requests.ts';
import type { Word } from '../../i18n/word.ts';
import { formOf, type RequestPart, type Route } from '../../navigation/history.ts';

/** One thing that can be handed in or asked for. */
export interface Tile {
  readonly key: string;
  readonly right: Word;
  readonly word: Word;
  readonly hint: Word;
  readonly icon: LucideIcon;
  readonly route: Route;
  /** Opens without handing anything in. */
  readonly isReading?: boolean;
}

/** What each of the two services offers, with the right it is used for. */
export const tilesOf: Readonly<Record<RequestPart, readonly Tile[]>> = {
  request: [
    {
      key: 'disclosure',
      right: requestWords.know,
      word: tileWords.disclosure,
      hint: tileWords.disclosureHint,
      icon: FileQuestionMark,
      route: { screen: 'look-first', query: '' },
    },
    {
      key: 'progress',
      right: requestWords.know,
      word: tileWords.progress,
      hint: tileWords.progressHint,
      icon: TextSearch,
      route: { screen: 'progress' },
    },
    {
      key: 'materials',
      right: requestWords.know,
      word: tileWords.materials,
      hint: tileWords.materialsHint,
      icon: LibraryBig,
      route: { screen: 'shelf', part: null },
      isReading: true,
    },
  ],
  interaction: [
    {
      key: 'consultations',
      right: requestWords.takePart,
      word: tileWords.consultations,
      hint: tileWords.consultationsHint,
      icon: Vote,
      route: { screen: 'subjects', list: 'consultations' },
      isReading: true,
    },
    {
      key: 'message',
      right: requestWords.speak,
      word: tileWords.message,
      hint: tileWords.messageHint,
      icon: MessageCircleMore,
      route: formOf('message'),
    },
    {
      key: 'applications',
      right: requestWords.takePart,
      word: tileWords.applications,
      hint: tileWords.applicationsHint,
      icon: HandCoins,
      route: { screen: 'subjects', list: 'applications' },
      isReading: true,
    },
    {
      key: 'satisfaction',
      right: requestWords.supervise,
      word: tileWords.satisfaction,
      hint: tileWords.satisfactionHint,
      icon: Smile,
      route: formOf('satisfaction'),
    },
  ],
};

const inOrder: readonly RequestPart[] = ['request', 'interaction'];

/** Both services, the one that was come for first. */
export const partsFrom = (first: RequestPart | null): readonly RequestPart[] =>
  first === null ? inOrder : [first, ...inOrder.filter((part) => part !== first)];
