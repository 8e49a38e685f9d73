import { word, type Word } from './word.ts';

/** 政务公开大数据: the data wall and its screen. */
export const figureWords = {
  title: word('政务公开数据', 'Disclosure in figures'),
  total: word('公开信息总数', 'Items published'),
  thisYear: word('今年新公开', 'This year'),
  agencies: word('发布单位', 'Agencies'),
  newest: word('最近一次公开', 'Latest'),
  levels: word('各级公开', 'By level'),
  years: word('历年公开', 'By year'),
  subjects: word('各领域公开', 'By field'),
  topAgencies: word('公开最多的单位', 'Most published'),
  pickHint: word('点一行，看这些信息', 'Touch a row to see its items'),
  none: word('还没有公开的信息', 'Nothing has been published yet'),
} satisfies Record<string, Word>;
