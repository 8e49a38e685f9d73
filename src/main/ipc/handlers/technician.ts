import { ok, type Result } from '../../../shared/result.ts';
import type { TechnicianRoom } from '../../technician/room.ts';
import type { Handlers } from '../wrapper.ts';

type StaffHandlers = Handlers<'technician'>;
type WayIn = Pick<Handlers, 'technicianLock' | 'openTechnician'>;

const nothing = <Fault>(result: Result<void, Fault>): Result<Record<string, never>, Fault> =>
  result.ok ? ok({}) : result;

/** What the residents' page may ask: whether a PIN is taken, and to be let in with one. */
export const wayInHandlers = (room: TechnicianRoom): WayIn => ({
  technicianLock: () => ok(room.guard.view()),
  openTechnician: ({ pin }) => room.enter(pin),
});

/** What the technician's page may ask. */
export const technicianHandlers = (
  room: TechnicianRoom,
  lastLogLines: () => Promise<string[]>,
): StaffHandlers => ({
  technicianSnapshot: () => ok(room.snapshot()),
  technicianTouch: () => {
    room.session.touch();
    return ok({});
  },
  leaveTechnician: () => {
    room.session.close('left');
    return ok({});
  },
  startSelfTest: ({ family }) => nothing(room.startTest(family)),
  answerSelfTest: ({ isGood }) => {
    room.answer(isGood);
    return ok({});
  },
  cancelSelfTest: () => {
    room.cancelTest();
    return ok({});
  },
  testNewPaper: ({ family, amount }) => nothing(room.testNewPaper(family, amount)),
  setPrintingPaused: ({ isPaused }) => nothing(room.setPaused(isPaused)),
  enrolStation: ({ code }) => room.enrol(code),
  makeReport: () => nothing(room.makeReport()),
  lastLogLines: async () => ok(await lastLogLines()),
});
