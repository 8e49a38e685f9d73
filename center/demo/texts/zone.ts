import type { z } from 'zod';
import type { Zone } from '../../../src/shared/zone.ts';
import { middle } from '../map/plane.ts';
import { mapItemId } from './places.ts';
import { venues } from './venues.ts';
import { platformNames } from './platforms.ts';

const platforms = [
  { source: platformNames.website, line: '文件、解读、通知、财政、统计' },
  { source: platformNames.services, line: '办事指南、政策申请' },
  { source: platformNames.app, line: '手机上能办的事、便民查询' },
  { source: platformNames.zone, line: '公报、公开知识、街道和村居的公开' },
  { source: platformNames.talent, line: '人才政策、人才服务' },
  { source: platformNames.jobs, line: '招聘、就业补贴、培训' },
  { source: platformNames.insurance, line: '参保、缴费、报销' },
];

/** What 示例区 says about its zone: which channel plays which part, what comes first where, what the idle screen shows. */
export const zone: z.input<typeof Zone> = {
  profiles: [
    {
      venue: 'hall',
      services: ['information', 'request', 'resident', 'matters', 'enterprise', 'map'],
      channels: [
        'policy-documents',
        'interpretation',
        'gazette',
        'service-talent',
        'notice',
        'local',
      ],
    },
    {
      venue: 'library',
      services: ['information', 'lookup', 'resident', 'map', 'request', 'interaction'],
      channels: ['gazette', 'interpretation', 'knowledge', 'service-talent', 'notice', 'local'],
    },
    {
      venue: 'park',
      services: ['enterprise', 'matters', 'information', 'request', 'interaction', 'map'],
      channels: [
        'service-talent',
        'interpretation',
        'gazette',
        'notice',
        'policy-documents',
        'guides',
      ],
    },
    {
      venue: 'street',
      services: ['resident', 'matters', 'lookup', 'map', 'information', 'request'],
      channels: ['local', 'livelihood', 'interpretation', 'gazette', 'service-talent', 'notice'],
    },
    {
      venue: 'community',
      services: ['resident', 'lookup', 'map', 'interaction', 'matters', 'information'],
      channels: ['local', 'livelihood', 'interpretation', 'gazette', 'service-talent', 'notice'],
    },
  ],
  parts: {
    policies: 'policy-documents',
    interpretations: 'interpretation',
    gazette: 'gazette',
    notices: 'notice',
    statutory: 'disclosure',
    focus: 'focus',
    'five-disclosures': 'five-disclosures',
    units: 'disclosure-organization',
    'seven-policies': 'enterprise',
    'six-services': 'enterprise-service',
    'firm-calls': 'enterprise-calls',
    'firm-stages': 'firm-stages',
    companies: 'star-companies',
    products: 'star-products',
    'company-news': 'firm-news',
    guides: 'guides',
    'life-events': 'life-events',
    talent: 'service-talent',
    livelihood: 'livelihood',
    lookups: 'livelihood-lookup',
    responses: 'responses',
    rights: 'knowledge',
    terms: 'knowledge-terms',
    local: 'local',
    places: 'livelihood-places',
  },
  platforms,
  playlist: [
    {
      show: 'words',
      title: '查文件、看解读、办事情',
      line: '看到的都能打印带走，不用登录',
      seconds: 10,
    },
    { show: 'latest', seconds: 12 },
    { show: 'item', itemId: 'public-2026-11-19', seconds: 10 },
    { show: 'figures', seconds: 14 },
    { show: 'item', itemId: 'read-elderly-meal-2024', seconds: 10 },
    {
      show: 'words',
      title: '查、参与、说、监督',
      line: '知情、参与、表达、监督，是您的四项权利',
      seconds: 10,
    },
    { show: 'item', itemId: 'consult-2026-11-15', seconds: 10 },
    { show: 'item', itemId: 'warn-clarify-2026-10', seconds: 10 },
  ],
  emergency: null,
  venues,
  map: {
    itemId: mapItemId,
    center: middle,
    corners: [
      [116.534, 35.358],
      [116.666, 35.442],
    ],
  },
  themes: ['government', 'street', 'education', 'medical', 'utilities', 'transport'],
  scorecards: [],
};
