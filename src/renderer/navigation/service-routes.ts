import type { ZoneService } from '../../shared/zone.ts';
import type { Route } from './history.ts';

/** Where each of the eight services begins. */
export const serviceRoutes: Readonly<Record<ZoneService, Route>> = {
  information: { screen: 'information', by: 'channel' },
  request: { screen: 'requests' },
  enterprise: { screen: 'channel', filters: { channel: 'enterprise' }, page: 0 },
  resident: { screen: 'channel', filters: { channel: 'livelihood' }, page: 0 },
  map: { screen: 'map', theme: null, placeId: null },
  lookup: { screen: 'channel', filters: { channel: 'livelihood-lookup' }, page: 0 },
  matters: { screen: 'channel', filters: { channel: 'guides' }, page: 0 },
  interaction: { screen: 'requests' },
};
