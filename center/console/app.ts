import type { Hono } from 'hono';
import { ConsoleDoor, type ConsoleOptions } from './door.ts';
import { casePages } from './pages/case.ts';
import { consultationPages } from './pages/consultations.ts';
import { helpPages } from './pages/help.ts';
import { holidayPages } from './pages/holidays.ts';
import { listPages } from './pages/list.ts';
import { machinePages } from './pages/machines.ts';
import { passwordPages } from './pages/password.ts';
import { peoplePages } from './pages/people.ts';
import { platformPages } from './pages/platforms.ts';
import { reportPages } from './pages/report.ts';
import { shelfPages } from './pages/shelf.ts';

/** The clerks' back office: every page and every action, behind one door. */
export const consoleApp = (options: ConsoleOptions): Hono => {
  const door = new ConsoleDoor(options);
  listPages(door);
  casePages(door);
  consultationPages(door);
  shelfPages(door);
  helpPages(door);
  reportPages(door);
  holidayPages(door);
  machinePages(door);
  platformPages(door);
  peoplePages(door);
  passwordPages(door);
  return door.app;
};
