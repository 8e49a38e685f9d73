import { quiet } from '../kiosk/quiet.ts';
import { general } from '../i18n/general.ts';
import { listWords } from '../i18n/list.ts';
import { printWords } from '../i18n/print.ts';
import { readerWords } from '../i18n/reader.ts';
import type { Word } from '../i18n/word.ts';

/** So many characters name a handful of font files at most: one slice of decoding. */
const charactersAtOnce = 12;

const wordsOf = (...groups: readonly Readonly<Record<string, Word>>[]): string =>
  groups.flatMap((group) => Object.values(group).map(({ zh }) => zh)).join('');

const titlesOfContent = async (): Promise<string> => {
  const [channels, newest] = await Promise.all([
    window.kiosk.channels({}),
    window.kiosk.list({ filters: {}, page: 0 }),
  ]);
  const names = channels.ok
    ? channels.value.map(({ name, description }) => name + description)
    : [];
  const rows = newest.ok ? newest.value.rows.map(({ title, agency }) => title + agency) : [];
  return [...names, ...rows].join('');
};

/**
 * The bundled font comes in a hundred files by characters, each read and decoded when one of its
 * characters is first painted. This reads ahead those that the words of screens and content name.
 */
export const warmFonts = async (signal: AbortSignal): Promise<void> => {
  const [family = ''] = getComputedStyle(document.body).fontFamily.split(',');
  const text = wordsOf(general, listWords, readerWords, printWords) + (await titlesOfContent());
  const characters = [...new Set(text)];
  for (let at = 0; at < characters.length; at += charactersAtOnce) {
    await quiet();
    if (signal.aborted) return;
    await document.fonts.load(
      `1em ${family}`,
      characters.slice(at, at + charactersAtOnce).join(''),
    );
  }
};
