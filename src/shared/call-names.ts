import type { Audience, CallName, PortName, PushName } from './ipc-contract.ts';

/**
 * The names alone, so that the preloads need no schema library. The compiler holds the list and the
 * contract together: a missing or a surplus name does not compile.
 */
export const callNames = [
  'snapshot',
  'heartbeat',
  'touch',
  'setUnhurried',
  'endVisit',
  'channels',
  'list',
  'search',
  'suggest',
  'words',
  'collection',
  'zone',
  'item',
  'ofdReport',
  'preparePrint',
  'submitPrint',
  'cancelPrint',
  'resumePrint',
  'printSlip',
  'dismissPrint',
  'signedSummary',
  'printTakenSlip',
  'services',
  'takePaper',
  'openVault',
  'openSpeech',
  'callForHelp',
  'endHelpCall',
  'beginVerification',
  'endVerification',
  'technicianLock',
  'openTechnician',
] as const satisfies readonly CallName[];

export const technicianCallNames = [
  'technicianSnapshot',
  'technicianTouch',
  'leaveTechnician',
  'startSelfTest',
  'answerSelfTest',
  'cancelSelfTest',
  'testNewPaper',
  'setPrintingPaused',
  'enrolStation',
  'makeReport',
  'lastLogLines',
] as const satisfies readonly CallName<'technician'>[];

type Named = (typeof callNames)[number] | (typeof technicianCallNames)[number];
type Missing = Exclude<CallName | CallName<'technician'>, Named>;
/** `true` when no call of the contract is missing above. */
export const namesAreComplete: [Missing] extends [never] ? true : Missing = true;

/** The one way from a name of the contract to Electron's channel. */
export const channelOf = (
  name: CallName<Audience> | PushName<Audience> | PortName<Audience>,
): string => `kiosk:${name}`;
