import { roundedMetres, walkMinutes } from '../../shared/distance.ts';
import type { Opening } from '../../shared/opening-hours.ts';
import { mapWords } from '../i18n/map.ts';
import { word, type Word } from '../i18n/word.ts';

/** As close as the machine itself. */
const hereMetres = 40;
/** Nobody is told to walk for an hour. */
const longestWalkMinutes = 45;

/** `约 850 米` */
export const metresWord = (metres: number): Word => {
  if (metres < hereMetres) return mapWords.atThisPlace;
  const rounded = roundedMetres(metres);
  if (rounded < 1_000) return word(`约 ${rounded} 米`, `about ${rounded} m`);
  const kilometres = (rounded / 1_000).toFixed(1).replace(/\.0$/, '');
  return word(`约 ${kilometres} 公里`, `about ${kilometres} km`);
};

/** `约 850 米，走路约 15 分钟`; without the walk where it is too far for one. */
export const distanceWord = (metres: number): Word => {
  const far = metresWord(metres);
  const minutes = walkMinutes(metres);
  if (metres < hereMetres || minutes > longestWalkMinutes) return far;
  return word(`${far.zh}，走路约 ${minutes} 分钟`, `${far.en}, ${minutes} min on foot`);
};

/** `现在开着，到 17:00`; null where the hours cannot be understood. */
export const openingWord = (opening: Opening): Word | null => {
  switch (opening.state) {
    case 'unknown':
      return null;
    case 'open':
      return opening.until === null
        ? mapWords.openNow
        : word(
            `${mapWords.openNow.zh}，到 ${opening.until}`,
            `${mapWords.openNow.en}, until ${opening.until}`,
          );
    case 'closed':
      return opening.opens === null
        ? mapWords.closedNow
        : word(
            `${mapWords.closedNow.zh}，今天 ${opening.opens} 开`,
            `${mapWords.closedNow.en}, opens at ${opening.opens}`,
          );
  }
};
