import type { CallName } from './ipc-contract.ts';

/**
 * The names alone, so that the preload needs no schema library. The compiler holds the list and the
 * contract together: a missing or a surplus name does not compile.
 */
export const callNames = [
  'snapshot',
  'heartbeat',
  'touch',
  'setElderMode',
  'endVisit',
  'channels',
  'list',
  'search',
  'suggest',
  'item',
  'preparePrint',
  'submitPrint',
  'cancelPrint',
  'resumePrint',
  'printSlip',
  'dismissPrint',
  'beginVerification',
  'endVerification',
] as const satisfies readonly CallName[];

type Missing = Exclude<CallName, (typeof callNames)[number]>;
/** `true` when no call of the contract is missing above. */
export const namesAreComplete: [Missing] extends [never] ? true : Missing = true;
