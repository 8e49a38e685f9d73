import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import type { Stop } from './scan.ts';
import { Scanner } from './scanner.ts';

const stepMs = 2_000;
const one = (control: string): Stop<string> => ({ control, members: [] });
const home = [one('search'), one('guide'), one('end')];
const typing = [one('field'), { control: 'row', members: ['a', 'b'] }, one('end')];

/** A screen that can change under the frame. */
const scan = (begin: readonly Stop<string>[]) => {
  const clock = new SimulatedClock();
  const screen = { stops: begin, shown: null as string | null, pressed: [] as string[] };
  const scanner = new Scanner<string>({
    after: (delayMs, callback) => clock.after(delayMs, callback),
    stops: () => screen.stops,
    show: (control) => (screen.shown = control),
    press: (control) => screen.pressed.push(control),
    stepMs,
  });
  scanner.start();
  const shownFor = (steps: number): (string | null)[] => {
    const shown = [];
    for (let step = 0; step < steps; step += 1) {
      clock.advance(stepMs);
      shown.push(screen.shown);
    }
    return shown;
  };
  return { clock, screen, scanner, shownFor };
};

describe('one switch', () => {
  it('the frame begins at the first control, goes on every two seconds and wraps round', () => {
    const { screen, clock, shownFor } = scan(home);
    expect(screen.shown).toBe('search');
    clock.advance(stepMs - 1);
    expect(screen.shown).toBe('search');
    clock.advance(1);
    expect(screen.shown).toBe('guide');
    expect(shownFor(2)).toEqual(['end', 'search']);
  });

  it('presses what the frame is on, and stays a whole step while that is handled', () => {
    const { screen, scanner, clock } = scan(home);
    clock.advance(stepMs + 1_900);
    scanner.press();
    expect(screen.pressed).toEqual(['guide']);
    clock.advance(stepMs - 1);
    expect(screen.shown).toBe('guide');
    clock.advance(1);
    expect(screen.shown).toBe('end');
  });

  it('begins at the first control of what comes, as of a dialog that opens', () => {
    const { screen, scanner, shownFor } = scan(home);
    scanner.press();
    screen.stops = [one('stay'), one('leave')];
    expect(shownFor(3)).toEqual(['stay', 'leave', 'stay']);
  });

  it('goes into a row of keys first, then from key to key, and out again behind the last', () => {
    const { screen, scanner, shownFor } = scan(typing);
    expect(shownFor(1)).toEqual(['row']);
    scanner.press();
    expect(screen.shown).toBe('a');
    expect(shownFor(1)).toEqual(['b']);
    scanner.press();
    expect(screen.pressed).toEqual(['b']);
    expect(shownFor(2)).toEqual(['row', 'end']);
  });

  it('begins anew when the row it is in disappears', () => {
    const { screen, scanner, shownFor } = scan(typing);
    shownFor(1);
    scanner.press();
    screen.stops = home;
    expect(shownFor(1)).toEqual(['search']);
  });

  it('waits on an empty screen until there is something, and a press does nothing meanwhile', () => {
    const { screen, scanner, shownFor } = scan([]);
    scanner.press();
    expect(screen.pressed).toEqual([]);
    screen.stops = home;
    expect(shownFor(1)).toEqual(['search']);
  });

  it('stands still and shows nothing once it is turned off', () => {
    const { screen, scanner, shownFor } = scan(home);
    scanner.stop();
    scanner.press();
    expect(shownFor(2)).toEqual([null, null]);
    expect(screen.pressed).toEqual([]);
  });
});
