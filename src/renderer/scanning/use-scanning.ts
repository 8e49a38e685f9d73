import { useEffect } from 'react';
import { useVisitSettings } from '../app/visit-settings.tsx';
import { Scanner } from './scanner.ts';
import { pressControl, showFrame, stopsOf, type Framed } from './stops.ts';
import './scanning.css';

const stepMs = 2_000;
const elderStepMs = 3_000;
const holdMs = 5_000;

const after = (delayMs: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};

const listen = (onDown: (event: KeyboardEvent) => void, onUp: (event: KeyboardEvent) => void) => {
  // Capture, so that no field or key takes the switch for itself.
  window.addEventListener('keydown', onDown, { capture: true });
  window.addEventListener('keyup', onUp, { capture: true });
  return () => {
    window.removeEventListener('keydown', onDown, { capture: true });
    window.removeEventListener('keyup', onUp, { capture: true });
  };
};

const swallow = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

/** Calls back when Space was held long; repeats count, for the visit may begin under a held key. */
const onLongSpace = (turnOn: () => void): (() => void) => {
  let cancel: (() => void) | null = null;
  const release = (): void => {
    cancel?.();
    cancel = null;
  };
  const stopListening = listen(
    ({ key }) => {
      if (key === ' ') cancel ??= after(holdMs, turnOn);
    },
    ({ key }) => {
      if (key === ' ') release();
    },
  );
  return () => {
    stopListening();
    release();
  };
};

const isSwitch = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

/** The frame moves and the one switch presses. */
const scan = (stepOfMs: number): (() => void) => {
  const scanner = new Scanner<Framed>({
    after,
    stops: () => stopsOf(document),
    show: showFrame,
    press: pressControl,
    stepMs: stepOfMs,
  });
  scanner.start();
  const stopListening = listen(
    (event) => {
      if (!isSwitch(event)) return;
      swallow(event);
      if (!event.repeat) scanner.press();
    },
    // Letting go must not press what has the focus a second time.
    (event) => {
      if (isSwitch(event)) swallow(event);
    },
  );
  return () => {
    stopListening();
    scanner.stop();
  };
};

/** One-switch mode for as long as the visit's setting is on; holding Space turns it on anywhere. */
export const useScanning = (): void => {
  const { oneSwitch, setOneSwitch, elderMode } = useVisitSettings();
  useEffect(
    () =>
      oneSwitch ? scan(elderMode ? elderStepMs : stepMs) : onLongSpace(() => setOneSwitch(true)),
    [oneSwitch, setOneSwitch, elderMode],
  );
};
