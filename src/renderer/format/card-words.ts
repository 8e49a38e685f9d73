import type { CardReaderStatus } from '../../shared/devices.ts';
import type { CardView } from '../../shared/vault-contract.ts';
import { cardFailureTexts, formWords, identityWords } from '../i18n/form.ts';
import type { Word } from '../i18n/word.ts';
import { cardReaderReasons } from './device-reasons.ts';

export interface CardWords {
  readonly tone: 'waiting' | 'working' | 'good' | 'caution';
  readonly title: Word;
  readonly hint: string;
  /** Where the card is in the picture. */
  readonly card: 'above' | 'on' | 'lifted' | 'none';
}

/** Why no card can be read now, in one sentence; null when it can. */
export const readingBlocked = (status: CardReaderStatus): string | null => {
  switch (status.state) {
    case 'ready':
    case 'busy':
      return null;
    case 'connecting':
      return '读卡器正在准备，请稍等。';
    case 'disabled':
      return '本机没有配备读卡器，请手工填写。';
    case 'stopped': {
      const { what, advice } = cardReaderReasons[status.cause];
      return `${what}，${advice}；也可以手工填写。`;
    }
  }
};

/** What the reader is doing, in words that say what to do with the card. `isRead`: it is known from a card who it is. */
export const cardWords = (card: CardView, reader: CardReaderStatus, isRead: boolean): CardWords => {
  switch (card.state) {
    case 'off':
      return { tone: 'working', title: identityWords.starting, hint: '', card: 'none' };
    case 'waiting':
      return card.mustLift
        ? { tone: 'caution', title: identityWords.lift, hint: '', card: 'lifted' }
        : {
            tone: 'waiting',
            title: identityWords.place,
            hint: identityWords.placeHint.zh,
            card: 'above',
          };
    case 'reading':
      return {
        tone: 'working',
        title: identityWords.reading,
        hint: identityWords.readingHint.zh,
        card: 'on',
      };
    case 'failed':
      return {
        tone: 'caution',
        title: identityWords.failed,
        hint: cardFailureTexts[card.cause],
        card: 'lifted',
      };
    case 'unavailable':
      return {
        tone: 'caution',
        title: identityWords.unavailable,
        hint: readingBlocked(reader) ?? '请手工填写，或者找工作人员。',
        card: 'none',
      };
    case 'left-behind':
      return {
        tone: 'caution',
        title: isRead ? identityWords.take : formWords.takeCard,
        hint: identityWords.takeHint.zh,
        card: 'lifted',
      };
  }
};
