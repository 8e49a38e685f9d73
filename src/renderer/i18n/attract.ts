import { word, type Word } from './word.ts';

/** Words of the idle screen. */
export const attractWords = {
  emergency: word('紧急信息', 'Emergency'),
  call: word('求助电话', 'Call for help'),
  issued: word('发布时间', 'Issued'),
  published: word('公开日期', 'Published'),
  fallbackTitle: word('查文件、看解读、办事情', 'Find it, understand it, get it done'),
  fallbackLine: word('看到的都能打印带走，不用登录', 'Read it, print it, take it home. No login.'),
} satisfies Record<string, Word>;
