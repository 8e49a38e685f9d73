import type { Verification } from '../../shared/printing.ts';
import { verifyWords } from '../i18n/verify.ts';
import { word, type Word } from '../i18n/word.ts';
import { dayWord } from './dates.ts';
import { holdsNow, isOver } from '../../shared/validity.ts';
import { familyWord } from '../../shared/validity-words.ts';

export interface VerdictWords {
  readonly tone: 'good' | 'caution' | 'bad';
  readonly title: Word;
  readonly lines: readonly Word[];
}

type Genuine = Extract<Verification, { verdict: 'genuine' }>;

type Signed = Extract<Verification, { verdict: 'signed' }>;

type OlderEdition = Extract<Verification, { verdict: 'older-edition' }>;

/** A rule that is void, or has not begun, must not be acted on; what took place or is old is only over. */
const stateLine = ({ validity, family }: Genuine | OlderEdition | Signed): Word => {
  const { zh, en } = familyWord(family, validity);
  const now = en.toLowerCase();
  if (validity === 'pending' && family === 'rule')
    return word(
      `注意：这份文件现在${zh}，还不能据此办事。`,
      `Attention: this document is ${now}. Please do not act on it yet.`,
    );
  if (!isOver(validity)) return word(`这份文件现在${zh}。`, `State of this document: ${now}.`);
  return family === 'rule' || validity === 'repealed'
    ? word(
        `注意：这份文件现在${zh}，请不要据此办事。`,
        `Attention: this document is ${now}. Please do not act on it.`,
      )
    : word(
        `注意：上面说的${zh}，请看最新的信息。`,
        `Attention: what it says is ${now}. Please look for what is new.`,
      );
};

/** Whether one may act on the text is the first thing to learn of it. */
const stateLines = (page: Genuine | OlderEdition): Word[] => {
  // The day is the code's own claim; nothing published can confirm it.
  const day = dayWord(page.printedOn);
  const printed = word(
    `码上写的打印日期：${day.zh}。`,
    `The code says that it was printed on ${day.en}.`,
  );
  return [stateLine(page), printed];
};

const compare = word(
  '请与屏幕上的原文对照，文字不同的不要使用。',
  'Compare it with the text on screen; do not use it if the words differ.',
);
const updated = word(
  '打印以后，发布机构更新过这份文件，请与屏幕上的原文对照，以新的版本为准。',
  'It was updated after printing. Compare it with the text on screen; the newer edition counts.',
);

/** The code is not signed: one copied onto a forged page still fits, so the eye must compare. */
const genuineWords = (genuine: Genuine): VerdictWords =>
  genuine.newestEdition
    ? {
        tone: holdsNow(genuine.validity) ? 'good' : 'caution',
        title:
          isOver(genuine.validity) && genuine.family === 'rule'
            ? verifyWords.genuineButVoid
            : verifyWords.genuine,
        lines: [...stateLines(genuine), compare],
      }
    : {
        tone: 'caution',
        title: verifyWords.outdated,
        lines: [...stateLines(genuine), updated],
      };

const signedDay = ({ saidOn, station }: Signed): Word => {
  const day = dayWord(saidOn);
  return word(
    `${day.zh}由本区 ${station} 号终端签名。`,
    `Signed on ${day.en} by terminal ${station} of this district.`,
  );
};

/** A good signature covers the words of the code; whether one may act on the document is another thing. */
const signedWords = (signed: Signed): VerdictWords => {
  if (signed.signature === 'unknown-station')
    return {
      tone: 'caution',
      title: verifyWords.unknownStation,
      lines: [verifyWords.unknownStationAdvice],
    };
  if (signed.edition === 'gone')
    return { tone: 'caution', title: verifyWords.signedGone, lines: [signedDay(signed)] };
  const isUpdated = signed.edition === 'updated';
  return {
    tone: isUpdated || !holdsNow(signed.validity) ? 'caution' : 'good',
    title: isUpdated ? verifyWords.signedUpdated : verifyWords.signed,
    // A code can be copied onto another page: the eye must still compare.
    lines: [stateLine(signed), signedDay(signed), compare],
  };
};

/** A verdict in words: what it is, and what to do with the paper. */
export const verdictWords = (verification: Verification): VerdictWords => {
  switch (verification.verdict) {
    case 'genuine':
      return genuineWords(verification);
    case 'older-edition':
      return {
        tone: 'caution',
        title: verifyWords.older,
        lines: [
          ...stateLines(verification),
          word(
            '它来自较早的版本，本机没有保存那一版，不能核对。请看现在的版本。',
            'It is of an older edition, which this machine does not keep. Please read the current one.',
          ),
        ],
      };
    case 'signed':
      return signedWords(verification);
    case 'altered':
      return {
        tone: 'bad',
        title: verifyWords.altered,
        lines: [
          word(
            '这张纸的内容可能被改动过，请不要使用，并告诉工作人员。',
            'This paper may have been altered. Do not use it; please tell the staff.',
          ),
        ],
      };
    case 'unknown-item':
      return {
        tone: 'caution',
        title: verifyWords.unknown,
        lines: [
          word(
            '它可能已经撤下，也可能还没有传到本机。请向工作人员核实。',
            'It may have been withdrawn, or has not arrived here yet. Please ask the staff.',
          ),
        ],
      };
    case 'not-ours':
      return {
        tone: 'caution',
        title: verifyWords.notOurs,
        lines: [
          word(
            '只能核对本区自助终端打印的文件。请确认扫的是打印件上的方形码。',
            'Only pages printed by this district’s terminals can be checked. Is it the square code on the page?',
          ),
        ],
      };
  }
};
