import type { KioskSnapshot } from '../../../shared/ipc-contract.ts';
import { ok } from '../../../shared/result.ts';
import type { Visit } from '../../session/visit.ts';
import type { Handlers } from '../wrapper.ts';

type VisitHandlers = Pick<
  Handlers,
  'snapshot' | 'heartbeat' | 'touch' | 'setUnhurried' | 'endVisit'
>;

interface VisitRooms {
  readonly visit: Visit;
  readonly snapshot: () => KioskSnapshot;
  readonly beat: () => void;
}

/** The visit and the truth about the kiosk. */
export const visitHandlers = ({ visit, snapshot, beat }: VisitRooms): VisitHandlers => ({
  snapshot: () => ok(snapshot()),
  heartbeat: () => {
    beat();
    return ok({});
  },
  touch: () => {
    visit.touch();
    return ok({});
  },
  setUnhurried: ({ on }) => {
    visit.setUnhurried(on);
    return ok({});
  },
  endVisit: () => {
    visit.end('left');
    return ok({});
  },
});
