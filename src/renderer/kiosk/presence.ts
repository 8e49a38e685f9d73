import { useEffect } from 'react';

/** Main is told of a touch at most this often; well under any idle limit. */
const touchIntervalMs = 1_500;
/** Main's watchdog expects a beat from a painted frame this often. */
const beatIntervalMs = 500;

/** True at most once in `intervalMs`, by the time handed in. */
export const throttle = (intervalMs: number): ((nowMs: number) => boolean) => {
  let last = Number.NEGATIVE_INFINITY;
  return (nowMs) => {
    if (nowMs - last < intervalMs) return false;
    last = nowMs;
    return true;
  };
};

/** Tells main that somebody is there: every touch and key, throttled. */
export const useTouchReports = (): void => {
  useEffect(() => {
    const due = throttle(touchIntervalMs);
    const report = ({ timeStamp }: Event) => {
      if (due(timeStamp)) void window.kiosk.touch({});
    };
    // Capture, so that no component can swallow the sign of life.
    window.addEventListener('pointerdown', report, { capture: true, passive: true });
    window.addEventListener('keydown', report, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', report, { capture: true });
      window.removeEventListener('keydown', report, { capture: true });
    };
  }, []);
};

/** Beats from painted frames: a page that no longer paints falls silent. */
export const useHeartbeat = (): void => {
  useEffect(() => {
    let frame = 0;
    let timer = 0;
    const beat = () => {
      void window.kiosk.heartbeat({});
      timer = window.setTimeout(nextFrame, beatIntervalMs);
    };
    const nextFrame = () => {
      frame = requestAnimationFrame(beat);
    };
    nextFrame();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
};

/** Menus, text selection by long press, dragging and pinching have no place on a public screen. */
export const useLockedGestures = (): void => {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    const names = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'] as const;
    for (const name of names) document.addEventListener(name, refuse);
    return () => {
      for (const name of names) document.removeEventListener(name, refuse);
    };
  }, []);
};
