import type { Draft } from './document.ts';
import { stagesOf } from './life-channels.ts';
import { lookupDetails } from './lookup-details.ts';
import { policyDetails } from './policy-details.ts';

/** What an item gets beyond its text: the stages of life it stands in, and what it says in structured form. */

const channelsOf = ({ id, channels }: Draft): string =>
  [...new Set([...channels.split(' '), ...stagesOf(id)])].join(' ');

export const enriched = (draft: Draft): Draft => {
  const channels = channelsOf(draft);
  const lookup = draft.details === undefined ? lookupDetails(draft) : undefined;
  if (lookup !== undefined) return { ...draft, channels, kind: 'lookup', details: lookup };
  const policy = policyDetails(draft.id);
  return { ...draft, channels, ...(policy === undefined ? {} : { details: policy }) };
};
