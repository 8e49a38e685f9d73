import type { ZoneService } from '../../shared/zone.ts';
import type { Route } from './history.ts';

/** Where each of the eight services begins. */
export const serviceRoutes: Readonly<Record<ZoneService, Route>> = {
  information: { screen: 'information', by: 'channel' },
  request: { screen: 'requests', first: 'request' },
  enterprise: { screen: 'enterprise' },
  resident: { screen: 'resident' },
  map: { screen: 'map', theme: null, placeId: null },
  lookup: { screen: 'lookups', topic: null },
  matters: { screen: 'matters', theme: null, audience: null, query: '' },
  interaction: { screen: 'requests', first: 'interaction' },
};
