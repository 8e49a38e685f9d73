import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { technicianIdleMs, TechnicianSession } from './session.ts';

const start = () => {
  const clock = new SimulatedClock();
  const seen: string[] = [];
  const session = new TechnicianSession({
    clock,
    onOpen: () => seen.push('opened'),
    onClose: (reason) => seen.push(reason),
  });
  return { clock, seen, session };
};

describe("a technician's session", () => {
  it('closes itself when nobody touches it', () => {
    const { clock, seen, session } = start();
    session.open();
    clock.advance(technicianIdleMs - 1);
    session.touch();
    clock.advance(technicianIdleMs - 1);
    expect(seen).toEqual(['opened']);
    clock.advance(1);
    expect(seen).toEqual(['opened', 'idle']);
    expect(session.isOpen).toBe(false);
  });

  it('is opened once and closed once, and a late touch does not open it again', () => {
    const { clock, seen, session } = start();
    session.open();
    session.open();
    session.close('left');
    session.close('left');
    session.touch();
    clock.advance(technicianIdleMs);
    expect(seen).toEqual(['opened', 'left']);
  });
});
