import type { Clock } from '../shared/clock.ts';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';
import { ok } from '../shared/result.ts';
import type { ContentClient } from './content/client.ts';
import type { ZoneBoard } from './content/zone-board.ts';
import { contentHandlers } from './ipc/handlers/content.ts';
import { printHandlers } from './ipc/handlers/printing.ts';
import { requestHandlers } from './ipc/handlers/requests.ts';
import { technicianHandlers, wayInHandlers } from './ipc/handlers/technician.ts';
import { visitHandlers } from './ipc/handlers/visit.ts';
import { voiceHandlers } from './ipc/handlers/voice.ts';
import { IpcDoor } from './ipc/wrapper.ts';
import { lastLogLines } from './log.ts';
import type { PrintService } from './printing/service.ts';
import type { TakeAway } from './printing/take-away.ts';
import type { Verifier } from './printing/verifier.ts';
import type { RequestsRoom } from './requests/room.ts';
import type { ScreenUp } from './screen-up.ts';
import type { Visit } from './session/visit.ts';
import type { Pages } from './pages.ts';
import { kioskOrigin, technicianOrigin } from './shell/scheme.ts';
import type { TechnicianRoom } from './technician/room.ts';
import type { SpeechRoom } from './voice/speech-room.ts';

export interface DoorsOptions extends Pick<Pages, 'visitWindow' | 'technicianWindow'> {
  readonly clock: Clock;
  readonly visit: Visit;
  readonly screenUp: ScreenUp;
  readonly snapshot: () => KioskSnapshot;
  readonly content: ContentClient;
  readonly zone: ZoneBoard;
  readonly printing: PrintService;
  readonly verifier: Verifier;
  readonly takeAway: TakeAway;
  readonly technician: TechnicianRoom;
  readonly requests: RequestsRoom;
  readonly speech: SpeechRoom;
  readonly logFolder: string;
  readonly log: (line: string) => void;
}

export interface Doors {
  readonly resident: IpcDoor;
  readonly technician: IpcDoor<'technician'>;
}

/** The two doors from pages into this process: which room answers which call, and whose page may knock. */
export const createDoors = ({
  clock,
  visitWindow,
  technicianWindow,
  logFolder,
  log,
  ...rooms
}: DoorsOptions): Doors => {
  const { visit, screenUp, snapshot, technician, requests } = rooms;
  const isVisited = (): boolean => visit.view().state !== 'idle';
  const beat = (): void => {
    screenUp.beat();
    visitWindow.beat();
  };
  const complain = (call: string, fault: string, detail: string): void =>
    log(`${call} ${fault} ${detail}`);
  return {
    resident: new IpcDoor({
      clock,
      audience: 'resident',
      origin: kioskOrigin,
      isCurrent: (contents) => contents === visitWindow.current().webContents,
      handlers: {
        ...visitHandlers({ visit, snapshot, beat }),
        ...contentHandlers(rooms.content),
        zone: async () => ok(rooms.zone.zone),
        ...printHandlers(rooms.printing, rooms.verifier, rooms.takeAway),
        ...wayInHandlers(technician),
        ...requestHandlers(requests, isVisited),
        ...voiceHandlers(rooms.speech, isVisited),
      },
      log: complain,
    }),
    technician: new IpcDoor({
      clock,
      audience: 'technician',
      origin: technicianOrigin,
      isCurrent: (contents) => contents === technicianWindow.contents(),
      handlers: technicianHandlers(technician, () => lastLogLines(logFolder, 60)),
      log: complain,
    }),
  };
};
