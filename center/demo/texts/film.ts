/** The one film: a scene is a picture and a sentence that is spoken over it. */

export interface Scene {
  readonly title: string;
  readonly lines: readonly string[];
  readonly spoken: string;
}

export const filmItemId = 'film-elderly-meal-2026';
export const filmFiles = {
  film: 'film-elderly-meal-2026.webm',
  subtitles: 'film-elderly-meal-2026.vtt',
  poster: 'film-elderly-meal-2026.png',
} as const;

export const scenes: readonly Scene[] = [
  {
    title: '老年助餐补贴',
    lines: ['2026 年 5 月起', '有三个变化'],
    spoken: '老年助餐补贴，从今年五月起有三个变化。',
  },
  {
    title: '第一　补得多了',
    lines: ['80—89 岁　每餐 5 元', '90 岁以上　每餐 7 元'],
    spoken: '第一，八十岁以上，每餐补贴再加一元。',
  },
  {
    title: '第二　补两餐了',
    lines: ['每天补贴两餐', '早餐、晚餐也算'],
    spoken: '第二，每天补贴两餐，早餐和晚餐也算。',
  },
  {
    title: '第三　可以送上门',
    lines: ['术后康复的老人', '凭出院记录送餐 60 天'],
    spoken: '第三，手术以后在家休养的老人，可以送餐上门六十天。',
  },
  {
    title: '怎么办？',
    lines: ['带身份证到助餐点登记', '补贴直接从饭钱里减'],
    spoken: '带上身份证，到社区助餐点登记，补贴直接从饭钱里减。',
  },
];
