import { describe, expect, it } from 'vitest';
import { PublicServices, type ServiceCatalogue } from '../../shared/services.ts';
import { officialNotices } from '../../shared/statutory/holidays.ts';
import { offered } from './offered.ts';

const catalogue: ServiceCatalogue = {
  format: 1,
  expiresAt: '2026-12-01T00:00:00Z',
  sealingKeys: [],
  agencies: [],
  consultations: [],
  applications: [],
  materials: [],
  matterForms: [],
  stations: [],
  holidays: officialNotices.slice(-1),
};

describe('what the pages see of a catalogue', () => {
  it('has the days off that the center published, and neither keys nor machines', () => {
    const seen = PublicServices.parse(offered(catalogue, []));
    expect(seen.holidays.map(({ year }) => year)).toEqual([2026]);
    expect(Object.keys(seen)).not.toContain('stations');
    expect(offered(null, []).holidays).toEqual([]);
  });
});
