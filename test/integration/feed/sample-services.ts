import type { ServiceContent } from '../../../center/services/content.ts';

/** A small catalogue of our own fictional district. */

export const sampleVenue = '示例区政务服务大厅专区';

export const sampleServices: ServiceContent = {
  agencies: [
    {
      id: 'labour',
      name: '示例区人力资源和社会保障局',
      duties: ['社保', '就业', '养老金'],
      address: '和顺街 16 号',
      phone: '0000-0000103',
      hours: '工作日 9:00-17:00',
      alsoNamed: [],
    },
    {
      id: 'data',
      name: '示例区大数据局',
      duties: ['政务公开'],
      address: '明礼路 1 号',
      phone: '0000-0000120',
      hours: '工作日 9:00-17:00',
      alsoNamed: ['大数据局'],
    },
  ],
  consultations: [
    {
      id: 'opinion-1',
      title: '示例区公园开放时间（征求意见稿）',
      summary: '示例征集。',
      agencyId: 'data',
      itemId: null,
      opensOn: '2026-03-01',
      closesOn: '2026-04-01',
      questions: [
        {
          id: 'q-open',
          text: '几点开门合适？',
          kind: 'choice',
          options: ['五点', '六点'],
          isRequired: true,
        },
        {
          id: 'q-want',
          text: '想添什么？',
          kind: 'choices',
          options: ['座椅', '路灯', '厕所'],
          isRequired: false,
        },
        { id: 'q-more', text: '其他意见', kind: 'long-text', options: [], isRequired: false },
      ],
      outcome: null,
    },
  ],
  applications: [
    {
      id: 'subsidy-1',
      kind: 'policy',
      title: '示例稳岗补贴',
      summary: '示例。',
      agencyId: 'labour',
      itemId: null,
      conditions: ['在示例区登记'],
      materials: ['申请表'],
      opensOn: '2026-03-01',
      closesOn: '2026-06-01',
    },
  ],
  matterForms: [],
  materials: [
    {
      id: 'gazette-1',
      kind: 'gazette',
      title: '示例区公报',
      issue: '2026 年第 1 期',
      agency: '示例区人民政府办公室',
      year: 2026,
      pages: 12,
      description: '示例。',
      cover: null,
      itemId: null,
      shelves: [{ venue: sampleVenue, shelf: '甲 1', copies: 5 }],
    },
  ],
  holidays: [],
};
