import type { z } from 'zod';
import type { Zone } from '../../../src/shared/zone.ts';

/** What 示例区 says about its zone: which channel plays which part, what comes first where, what the idle screen shows. */
export const zone: z.input<typeof Zone> = {
  profiles: [
    {
      venue: 'hall',
      services: ['information', 'request', 'resident', 'matters', 'enterprise', 'map'],
      channels: ['policy-documents', 'interpretation', 'guides', 'notice', 'gazette', 'local'],
    },
    {
      venue: 'library',
      services: ['information', 'lookup', 'resident', 'map', 'request', 'interaction'],
      channels: ['gazette', 'interpretation', 'knowledge', 'policy-documents', 'notice', 'local'],
    },
    {
      venue: 'park',
      services: ['enterprise', 'matters', 'information', 'request', 'interaction', 'map'],
      channels: ['enterprise', 'interpretation', 'notice', 'guides', 'policy-documents', 'gazette'],
    },
    {
      venue: 'street',
      services: ['resident', 'matters', 'lookup', 'map', 'information', 'request'],
      channels: ['local', 'livelihood', 'guides', 'notice', 'interpretation', 'policy-documents'],
    },
    {
      venue: 'community',
      services: ['resident', 'lookup', 'map', 'interaction', 'matters', 'information'],
      channels: ['local', 'livelihood', 'notice', 'guides', 'interpretation', 'knowledge'],
    },
  ],
  parts: {
    policies: 'policy-documents',
    interpretations: 'interpretation',
    gazette: 'gazette',
    notices: 'notice',
    statutory: 'disclosure',
    focus: 'focus',
    units: 'disclosure-organization',
    'seven-policies': 'enterprise',
    'six-services': 'enterprise-service',
    guides: 'guides',
    talent: 'service-talent',
    lookups: 'livelihood-lookup',
    rights: 'knowledge',
    local: 'local',
  },
  platforms: [],
  playlist: [
    {
      show: 'words',
      title: '查文件、看解读、办事情',
      line: '看到的都能打印带走，不用登录',
      seconds: 10,
    },
    { show: 'latest', seconds: 12 },
    { show: 'figures', seconds: 12 },
  ],
  emergency: null,
  venues: [],
  map: null,
  themes: ['government', 'street', 'education', 'medical', 'utilities', 'transport'],
  scorecards: [],
};
