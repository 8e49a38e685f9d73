import { attachmentSha256 } from './attachment-file.ts';
import type { Draft } from './document.ts';
import { filmFiles, filmItemId, scenes } from './film.ts';
import { alternativeOf, pictureFile, pictureStories } from './picture-stories.ts';

/** Gives interpretations their pictures, and holds those whose form is a film or a page. */

/** Seconds; the film's script writes subtitles of the same length. */
export const filmSeconds = 36;
export const pageFile = 'page-elderly-meal-2026.html';

export const withPictures = (draft: Draft): Draft => {
  const story = pictureStories.find(({ itemId }) => itemId === draft.id);
  if (story === undefined) return draft;
  const files = story.pictures.map((_, index) => pictureFile(draft.id, index));
  return {
    ...draft,
    files: files.map((file, index) => `${file}|图解第 ${index + 1} 张（示例）`),
    details: {
      kind: 'interpretation',
      form: {
        form: 'pictures',
        pictures: story.pictures.map((picture, index) => ({
          sha256: attachmentSha256(files[index] ?? ''),
          alternative: alternativeOf(picture),
        })),
      },
    },
  };
};

const common = {
  kind: 'interpretation',
  agency: 'civil',
  subject: '养老服务',
  audiences: ['elderly', 'family'],
  relations: ['interprets elderly-meal-amend-2026', 'interprets elderly-meal-2024'],
} as const;

export const mediaReadings: readonly Draft[] = [
  {
    ...common,
    id: filmItemId,
    title: '半分钟视频｜老年助餐补贴，今年有三个变化',
    published: '2026-04-28',
    channels: 'interpretation-media livelihood-elderly',
    summary: '八十岁以上补得更多，早晚餐也算，术后可以送上门。有字幕，不看画面也能听。',
    files: [
      `${filmFiles.film}|视频（示例）`,
      `${filmFiles.subtitles}|字幕（示例）`,
      `${filmFiles.poster}|封面（示例）`,
    ],
    text: scenes
      .map(({ title, lines, spoken }) => `## ${title}\n${lines.join('，')}。\n${spoken}`)
      .join('\n'),
    details: {
      kind: 'interpretation',
      form: {
        form: 'video',
        sha256: attachmentSha256(filmFiles.film),
        subtitles: attachmentSha256(filmFiles.subtitles),
        poster: attachmentSha256(filmFiles.poster),
        lengthSeconds: filmSeconds,
      },
    },
  },
  {
    ...common,
    id: 'page-elderly-meal-2026',
    title: '算一算｜我在社区食堂吃饭，一个月能省多少',
    published: '2026-04-29',
    channels: 'interpretation-media livelihood-elderly',
    summary: '点年龄、点几餐，马上算出每月补贴多少；不联网，不记录。',
    files: [`${pageFile}|互动页（示例）`],
    text: `
## 每餐补贴多少
|= 2026 年 5 月 1 日起的标准
| 年龄 | 每餐补贴 |
| 60—69 岁 | 1 元 |
| 70—79 岁 | 2 元 |
| 80—89 岁 | 5 元 |
| 90 岁以上 | 7 元 |
每天最多补贴两餐，早餐、晚餐也算。
## 怎么算
每餐补贴乘以每天的餐数，再乘以每月吃饭的天数。比如 82 岁、每天两餐、每月吃 20 天：5×2×20，每月少花 200 元。
! 结果只是估算，以助餐点结算为准。`,
    details: {
      kind: 'interpretation',
      form: { form: 'page', sha256: attachmentSha256(pageFile) },
    },
  },
];
