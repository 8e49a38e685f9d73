import type {
  Audience,
  CallFault,
  CallInput,
  CallName,
  CallOutput,
  KioskSnapshot,
} from './ipc-contract.ts';
import type { Result } from './result.ts';
import type { TechnicianSnapshot } from './technician.ts';

type Calls<Names extends CallName<Audience>> = {
  readonly [Name in Names]: (
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, CallFault<Name>>>;
};
/** Calls back with every whole snapshot main pushes; returns the way to stop it. */
type Subscribe<Snapshot> = (listener: (snapshot: Snapshot) => void) => () => void;

/** `window.kiosk`: one frozen function for each call of a resident, and one subscription. */
export type KioskApi = Calls<CallName> & {
  readonly onSnapshot: Subscribe<KioskSnapshot>;
};

/** `window.technician`: the same for the technician's page; neither page has the other's. */
export type TechnicianApi = Calls<CallName<'technician'>> & {
  readonly onSnapshot: Subscribe<TechnicianSnapshot>;
};
