import type { CardReaderStatus } from '../../shared/devices.ts';
import type { CardView } from '../../shared/vault-contract.ts';
import { cardFailureWords, formWords, identityWords } from '../i18n/form.ts';
import { word, type Word } from '../i18n/word.ts';
import { cardReaderReasons } from './device-reasons.ts';

export interface CardWords {
  readonly tone: 'waiting' | 'working' | 'good' | 'caution';
  readonly title: Word;
  /** Null when there is nothing more to say. */
  readonly hint: Word | null;
  /** Where the card is in the picture. */
  readonly card: 'above' | 'on' | 'lifted' | 'none';
}

/** Why no card can be read now, in one sentence; null when it can. */
export const readingBlocked = (status: CardReaderStatus): Word | null => {
  switch (status.state) {
    case 'ready':
    case 'busy':
      return null;
    case 'connecting':
      return word('读卡器正在准备，请稍等。', 'The reader is getting ready; please wait.');
    case 'disabled':
      return word(
        '本机没有配备读卡器，请手工填写。',
        'This machine has no card reader; please type.',
      );
    case 'stopped': {
      const { what, advice } = cardReaderReasons[status.cause];
      return word(
        `${what.zh}，${advice.zh}；也可以手工填写。`,
        `${what.en}; ${advice.en}. You may also type.`,
      );
    }
  }
};

/** What the reader is doing, in words that say what to do with the card. `isRead`: it is known from a card who it is. */
export const cardWords = (card: CardView, reader: CardReaderStatus, isRead: boolean): CardWords => {
  switch (card.state) {
    case 'off':
      return { tone: 'working', title: identityWords.starting, hint: null, card: 'none' };
    case 'waiting':
      return card.mustLift
        ? { tone: 'caution', title: identityWords.lift, hint: null, card: 'lifted' }
        : {
            tone: 'waiting',
            title: identityWords.place,
            hint: identityWords.placeHint,
            card: 'above',
          };
    case 'reading':
      return {
        tone: 'working',
        title: identityWords.reading,
        hint: identityWords.readingHint,
        card: 'on',
      };
    case 'failed':
      return {
        tone: 'caution',
        title: identityWords.failed,
        hint: cardFailureWords[card.cause],
        card: 'lifted',
      };
    case 'unavailable':
      return {
        tone: 'caution',
        title: identityWords.unavailable,
        hint:
          readingBlocked(reader) ??
          word('请手工填写，或者找工作人员。', 'Please type, or ask the staff.'),
        card: 'none',
      };
    case 'left-behind':
      return {
        tone: 'caution',
        title: isRead ? identityWords.take : formWords.takeCard,
        hint: identityWords.takeHint,
        card: 'lifted',
      };
  }
};
