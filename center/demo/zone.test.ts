import { expect, it } from 'vitest';
import { venueKinds } from '../../src/shared/zone.ts';
import { channels } from './texts/channels.ts';
import { zone } from './texts/zone.ts';

const { profiles, parts } = zone;

it('every kind of venue has a profile of its own', () => {
  expect(profiles.map(({ venue }) => venue).toSorted()).toEqual([...venueKinds].toSorted());
});

it('every profile leads to gazette, explanations and talent with one touch', () => {
  for (const profile of profiles)
    for (const part of ['gazette', 'interpretations', 'talent'] as const)
      expect(profile.channels, `${profile.venue} ${part}`).toContain(parts[part]);
});

it('every part is played by a channel that exists', () => {
  const known = new Set(channels.map(({ id }) => id));
  expect(Object.entries(parts).filter(([, id]) => !known.has(id))).toEqual([]);
});
