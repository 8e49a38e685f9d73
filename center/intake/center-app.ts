import { Hono } from 'hono';
import { consoleApp } from '../console/app.ts';
import { intakeApp, type IntakeOptions } from './app.ts';

/** Intake for stations (`/v1/…`) and console for clerks (`/console/…`); a proxy may open one of them to each side. */
export const centerApp = (options: IntakeOptions): Hono => {
  const app = new Hono();
  app.route('/', intakeApp(options));
  app.route('/', consoleApp(options));
  return app;
};
