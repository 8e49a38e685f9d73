import { err, ok } from '../../../shared/result.ts';
import type { RequestsRoom } from '../../requests/room.ts';
import type { Handlers } from '../wrapper.ts';

type RequestHandlers = Pick<
  Handlers,
  'services' | 'takePaper' | 'openVault' | 'callForHelp' | 'endHelpCall'
>;

/** What can be handed in, the way to the vault, and calling somebody; everything else is between page and vault. */
export const requestHandlers = (
  requests: RequestsRoom,
  isVisited: () => boolean,
): RequestHandlers => ({
  services: () => ok(requests.services()),
  takePaper: ({ materialId }) => {
    if (!isVisited()) return err('no-visit');
    const taken = requests.takePaper(materialId);
    return taken.ok ? ok({ left: taken.value }) : taken;
  },
  openVault: () => {
    if (!isVisited()) return err('no-visit');
    requests.openVault();
    return ok({});
  },
  callForHelp: ({ step }) => {
    if (!isVisited()) return err('no-visit');
    const begun = requests.help.begin(step);
    return begun.ok ? ok({}) : begun;
  },
  endHelpCall: () => {
    requests.help.end();
    return ok({});
  },
});
