import type { CallFault, CallInput, CallName, CallOutput, KioskSnapshot } from './ipc-contract.ts';
import type { Result } from './result.ts';

/** `window.kiosk`: one frozen function for each call of the contract, and one subscription. */
export type KioskApi = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, CallFault<Name>>>;
} & {
  /** Calls back with every whole snapshot main pushes; returns the way to stop it. */
  readonly onSnapshot: (listener: (snapshot: KioskSnapshot) => void) => () => void;
};
