import { describe, expect, it } from 'vitest';
import type { Agency } from '../../shared/services.ts';
import { suggestAgencies, suggestionReason } from './agency-suggestion.ts';

const agency = (id: string, name: string, duties: string[], alsoNamed: string[] = []): Agency => ({
  id,
  name,
  duties,
  alsoNamed,
  address: '',
  phone: '',
  hours: '',
});

const housing = agency('housing', '示例区住建局', ['公租房', '房屋征收补偿', '物业管理']);
const school = agency('school', '示例区教育局', ['入学', '学区划分'], ['示例区教育体育局']);
const office = agency('office', '示例区政府办公室', ['政府公报']);
const all = [housing, school, office];

const names = (text: string, publishers: string[] = []) =>
  suggestAgencies(all, text, publishers).map((one) => one.agency.id);

describe('the agency that is suggested', () => {
  it('is the one whose duty the resident names', () => {
    expect(names('2024年公租房的分配名单')).toEqual(['housing']);
  });

  it('is found by a word of its duty', () => {
    expect(names('我家的征收补偿协议')).toEqual(['housing']);
  });

  it('is the one that published what was found, under any of its names', () => {
    expect(names('去年的方案', ['示例区教育体育局', '示例区教育体育局'])).toEqual(['school']);
  });

  it('comes first when more speaks for it', () => {
    expect(names('公租房小区孩子的学区划分和入学', ['示例区教育局'])).toEqual([
      'school',
      'housing',
    ]);
  });

  it('is none when nothing speaks for any: a guess would mislead', () => {
    expect(names('一份文件')).toEqual([]);
  });

  it('comes with its reason', () => {
    const [first] = suggestAgencies(all, '公租房和物业管理的规定', ['示例区住建局']);
    expect(suggestionReason(first!).zh).toBe(
      '您写的内容和它负责的“物业管理、公租房”有关；找到的公开信息里有 1 份是它发布的。',
    );
  });
});
