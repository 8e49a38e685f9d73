import { expect, it } from 'vitest';
import { parseServices } from './services.ts';

const nowMs = Date.parse('2026-03-01T20:00:00Z'); // 2 March in China
const agency = {
  id: 'data',
  name: '示例区大数据局',
  duties: ['政务公开'],
  address: '',
  phone: '',
  hours: '',
  alsoNamed: [],
};
const application = {
  id: 'subsidy',
  kind: 'policy',
  title: '示例补贴',
  summary: '示例。',
  agencyId: 'data',
  itemId: null,
  conditions: ['在示例区登记'],
  materials: [],
  opensOn: 'today-5',
  closesOn: 'today+30',
};
const services = (changes: object) => ({
  agencies: [agency],
  consultations: [],
  applications: [application],
  materials: [],
  holidays: [],
  ...changes,
});

it('days relative to today are counted in China when it is loaded; written days stay', () => {
  const parsed = parseServices(
    services({ applications: [application, { ...application, id: 'b', opensOn: '2026-01-05' }] }),
    nowMs,
  );
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      applications: [
        { opensOn: '2026-02-25', closesOn: '2026-04-01' },
        { opensOn: '2026-01-05', closesOn: '2026-04-01' },
      ],
    },
  });
});

it('names the field that is wrong and the agency that is missing', () => {
  expect(
    parseServices(services({ applications: [{ ...application, opensOn: 'tomorrow' }] }), nowMs),
  ).toMatchObject({
    ok: false,
    error: expect.stringContaining('applications.0.opensOn') as string,
  });
  expect(
    parseServices(services({ applications: [{ ...application, agencyId: 'nobody' }] }), nowMs),
  ).toEqual({ ok: false, error: 'subsidy: there is no agency nobody' });
});

const gazette = {
  id: 'gazette',
  kind: 'gazette',
  title: '示例公报',
  issue: '',
  itemId: null,
  shelves: [],
};

it('takes printed matter with as little as is known of it, and no picture of nothing', () => {
  expect(parseServices(services({ materials: [gazette] }), nowMs)).toMatchObject({
    ok: true,
    value: { materials: [{ agency: '', year: null, pages: null, description: '', cover: null }] },
  });
  const bare = { ...gazette, cover: 'a'.repeat(64) };
  expect(parseServices(services({ materials: [bare] }), nowMs)).toEqual({
    ok: false,
    error: 'gazette: its cover is a picture of no item',
  });
});
