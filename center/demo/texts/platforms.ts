import type { Draft } from './document.ts';

/** The seven platforms (七大平台) whose content a zone brings together, in the order of the zone's document. */
export const platformNames = {
  website: '示例区管委会网站',
  services: '示例区政务服务网',
  app: '爱山东 APP 示例区频道',
  zone: '示例区政务公开专区平台',
  talent: '示例英才港',
  jobs: '示例区劳动就业平台',
  insurance: '示例区居民医保服务平台',
} as const;
export type Platform = keyof typeof platformNames;

/** Where most of what stands in a channel is published first; a channel that stands earlier decides. */
const platformsOfChannels: readonly (readonly [start: string, platform: Platform])[] = [
  ['policy-talent', 'talent'],
  ['service-talent', 'talent'],
  ['livelihood-job', 'jobs'],
  ['notice-recruit', 'jobs'],
  ['guide-certificate', 'app'],
  ['guide-family', 'app'],
  ['livelihood-lookup', 'app'],
  ['livelihood-places', 'app'],
  ['guide-', 'services'],
  ['policy-claim', 'services'],
  ['project-call', 'services'],
  ['knowledge', 'zone'],
  ['request-guide', 'zone'],
  ['community-', 'zone'],
  ['gazette', 'zone'],
];

/** Which platform a draft came from when its author does not say. */
export const platformOf = ({ agency, channels }: Draft): Platform => {
  if (agency === 'insurance') return 'insurance';
  const own = channels.split(' ');
  const rule = platformsOfChannels.find(([start]) => own.some((id) => id.startsWith(start)));
  return rule?.[1] ?? 'website';
};
