import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeFilm } from './media/film.ts';
import { drawPicture } from './media/pictures.ts';
import { filmFiles } from './texts/film.ts';
import { pictureFile, pictureStories } from './texts/picture-stories.ts';
import { filmSeconds, pageFile } from './texts/reading-forms.ts';

/**
 * Writes the pictures, the film and the page of content/attachments. The film needs espeak-ng and ffmpeg;
 * the result is committed. Run it after editing one of their texts, and build.ts after it.
 */
const folder = fileURLToPath(new URL('./content/attachments/', import.meta.url));
const source = fileURLToPath(new URL('./media/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const { itemId, pictures } of pictureStories)
  pictures.forEach((picture, index) =>
    writeFileSync(`${folder}${pictureFile(itemId, index)}`, drawPicture(picture)),
  );
copyFileSync(`${source}${pageFile}`, `${folder}${pageFile}`);

const { film, subtitles, poster, seconds } = makeFilm();
if (Math.ceil(seconds) !== filmSeconds)
  throw new Error(`the film takes ${Math.ceil(seconds)} seconds; say so in reading-forms.ts`);
writeFileSync(`${folder}${filmFiles.film}`, film);
writeFileSync(`${folder}${filmFiles.subtitles}`, subtitles);
writeFileSync(`${folder}${filmFiles.poster}`, poster);
