import { err, ok } from '../../../shared/result.ts';
import type { RequestsRoom } from '../../requests/room.ts';
import type { Handlers } from '../wrapper.ts';

type RequestHandlers = Pick<Handlers, 'services' | 'openVault'>;

/** What can be handed in, and the way to the vault; everything else is between page and vault. */
export const requestHandlers = (
  requests: RequestsRoom,
  isVisited: () => boolean,
): RequestHandlers => ({
  services: () => ok(requests.services()),
  openVault: () => {
    if (!isVisited()) return err('no-visit');
    requests.openVault();
    return ok({});
  },
});
