import { describe, expect, it } from 'vitest';
import { languageOf, spokenText } from './spoken.ts';

const zh = (text: string): string => spokenText(text, 'zh');

describe('how official papers are said in Chinese', () => {
  it.each([
    ['示政发〔2026〕12号', '示政发二零二六年12号'],
    ['示府办[2025] 第 3 号', '示府办二零二五年第3号'],
    ['（2026）7号', '二零二六年7号'],
  ])('says the number of a document with its year: %s', (written, said) => {
    expect(zh(written)).toBe(said);
  });

  it.each([
    ['2026-03-05', '二零二六年3月5日'],
    ['2026年3月5日起施行', '二零二六年3月5日起施行'],
    ['2026.11.26', '二零二六年11月26日'],
    ['2008年', '二零零八年'],
    ['1999年以前', '一九九九年以前'],
  ])('says a year digit by digit: %s', (written, said) => {
    expect(zh(written)).toBe(said);
  });

  it.each([
    ['上午9:00-12:00', '上午9点到12点'],
    ['14:30—17:30', '14点30分到17点30分'],
  ])('says opening hours as times: %s', (written, said) => {
    expect(zh(written)).toBe(said);
  });

  it.each([
    ['13812345678', '幺三八幺二三四五六七八'],
    ['138 1234 5678', '幺三八幺二三四五六七八'],
    ['010-12345678', '零幺零，幺二三四五六七八'],
    ['拨打12345', '拨打幺二三四五'],
    ['服务热线：12333', '服务热线：幺二三三三'],
    ['电话 5550199', '电话 五五五零幺九九'],
  ])('says a telephone number digit by digit, one as 幺: %s', (written, said) => {
    expect(zh(written)).toBe(said);
  });

  it.each([
    ['补贴12345元', '补贴12345元'],
    ['每人500元', '每人500元'],
    ['共1,234,567元', '共1234567元'],
    ['3.5万', '3.5万'],
  ])('leaves an amount an amount: %s', (written, said) => {
    expect(zh(written)).toBe(said);
  });

  it.each([
    ['建筑面积60㎡', '建筑面积60平方米'],
    ['60m²以下', '60平方米以下'],
    ['20元/㎡', '20元每平方米'],
    ['300元/月', '300元每月'],
    ['降低15%', '降低百分之15'],
    ['距离3 km', '距离3公里'],
    ['26℃', '26摄氏度'],
    ['¥50', '50元'],
  ])('says units as words: %s', (written, said) => {
    expect(zh(written)).toBe(said);
  });

  it('says a query code and a credit code digit by digit', () => {
    expect(zh('1234 5678 9012')).toBe('幺二三四，五六七八，九零幺二');
    expect(zh('911100001234567890')).toBe('九幺幺幺零零零零幺二三四五六七八九零');
  });

  it('leaves out marks that a voice would name, and is empty when nothing else is there', () => {
    expect(zh('《管理办法》“草案”')).toBe('管理办法草案');
    expect(zh('——')).toBe('');
    expect(zh('①申请')).toBe('1，申请');
  });
});

describe('how English is said', () => {
  it('says long numbers digit by digit and leaves short ones', () => {
    expect(spokenText('Call 12345, room 302', 'en')).toBe('Call 1 2 3 4 5, room 302');
  });
});

it('takes a text for Chinese as soon as one character of it is', () => {
  expect(languageOf('OFD 文件')).toBe('zh');
  expect(languageOf('Text size')).toBe('en');
});
