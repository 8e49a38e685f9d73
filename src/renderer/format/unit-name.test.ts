import { describe, expect, it } from 'vitest';
import { unitAgency, unitName } from './unit-name.ts';

const finance = '青溪县财政局';
const government = '青溪县人民政府';

describe('the name of a unit', () => {
  it('is its title without what the title says about it', () => {
    expect(unitName({ title: `${finance}机构职能和联系方式`, agency: finance })).toBe(finance);
    expect(unitName({ title: `${finance}的主要职责`, agency: finance })).toBe(finance);
    expect(unitName({ title: finance, agency: finance })).toBe(finance);
  });

  it('keeps what only looks like a description', () => {
    const industry = '青溪县工业和信息化局';
    expect(unitName({ title: `${industry}机构职能`, agency: industry })).toBe(industry);
    expect(unitName({ title: '青溪县机构编制委员会办公室职责', agency: government })).toBe(
      '青溪县机构编制委员会办公室',
    );
  });

  it('is never that of the government which publishes for its bureaus', () => {
    const unit = { title: `${finance}机构职能`, agency: government };
    expect(unitName(unit)).toBe(finance);
    expect(unitAgency(unit)).toBe(finance);
    expect(unitName({ title: `${government}办公室`, agency: government })).toBe(
      `${government}办公室`,
    );
    expect(unitAgency({ title: `${government}办公室职能`, agency: government })).toBe(
      `${government}办公室`,
    );
  });

  it('is the agency where the title names nobody, and its items are still those of the agency', () => {
    expect(unitName({ title: '机构职能', agency: finance })).toBe(finance);
    expect(unitAgency({ title: `${finance}是做什么的`, agency: finance })).toBe(finance);
  });
});
