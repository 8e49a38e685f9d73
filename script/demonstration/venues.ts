import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Venue, VenueKind } from '../../src/shared/zone.ts';
import { projectRoot } from '../../test/support/electron.ts';

/** Where the demonstration's kiosk may stand: the demo district's first venue of each kind. */

export interface DemoVenue {
  readonly kind: VenueKind;
  readonly name: string;
}

const District = z.object({ zone: z.object({ venues: z.array(Venue) }) });
const districtFile = join(projectRoot, 'center/demo/content/district.json');

/** The venue of this kind; a sentence when there is no such kind, or none in the demo district. */
export const demoVenue = (kind: string): DemoVenue => {
  const known = VenueKind.options;
  const wanted = VenueKind.safeParse(kind);
  if (!wanted.success)
    throw new Error(
      `--venue ${kind}: there is no such kind of place. Say one of ${known.join(', ')}`,
    );
  const { zone } = District.parse(JSON.parse(readFileSync(districtFile, 'utf8')));
  const venue = zone.venues.find((one) => one.kind === wanted.data);
  if (venue === undefined) throw new Error(`--venue ${kind}: the demo district has none`);
  return { kind: venue.kind, name: venue.name };
};
