import { describe, expect, it } from 'vitest';
import type { PublicServices } from '../../../shared/services.ts';
import { subjectRows } from './subject-row.ts';

const services: PublicServices = {
  agencies: [
    {
      id: 'housing',
      name: '示例区住建局',
      duties: [],
      address: '',
      phone: '',
      hours: '',
      alsoNamed: [],
    },
  ],
  consultations: [
    {
      id: 'old',
      title: '旧办法',
      summary: '示例',
      agencyId: 'housing',
      itemId: null,
      opensOn: '2026-01-01',
      closesOn: '2026-02-01',
      questions: [],
      outcome: {
        publishedOn: '2026-02-20',
        summary: '示例',
        received: 1,
        adopted: [],
        notAdopted: [],
      },
    },
    {
      id: 'new',
      title: '新办法',
      summary: '示例',
      agencyId: 'gone',
      itemId: null,
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      questions: [],
      outcome: null,
    },
  ],
  applications: [
    {
      id: 'rent',
      kind: 'policy',
      title: '房租补贴',
      summary: '示例',
      agencyId: 'housing',
      itemId: null,
      conditions: ['示例'],
      materials: [],
      opensOn: '2026-04-01',
      closesOn: '2026-04-30',
    },
  ],
  materials: [],
};
const today = '2026-03-20';

describe('a list of what can be answered or applied for', () => {
  it('begins with what is open and names the outcome of what is over', () => {
    const rows = subjectRows('consultations', services, today);
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['new', 'open'],
      ['old', 'closed'],
    ]);
    expect(rows[0]).toMatchObject({ stateText: { zh: '还有 11 天' }, detail: '' });
    expect(rows[1]).toMatchObject({ kind: { zh: '征集结果' }, detail: '示例区住建局' });
  });

  it('says when something will open', () => {
    expect(subjectRows('applications', services, today)[0]).toMatchObject({
      kind: { zh: '政策申请' },
      state: 'soon',
      stateText: { zh: '2026年4月1日开始' },
    });
  });
});
