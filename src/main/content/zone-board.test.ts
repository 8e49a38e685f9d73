import { beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { emptyZone, type Emergency, type Zone } from '../../shared/zone.ts';
import { ZoneBoard } from './zone-board.ts';

let clock: SimulatedClock;
let changes: number;
let board: ZoneBoard;

const hourMs = 3_600_000;
const lasting = (ms: number): Emergency => ({
  id: 'emergency-1',
  title: '暴雨红色预警',
  text: '请留在室内。（示例）',
  phone: '',
  issuedAt: new Date(clock.nowMs()).toISOString(),
  expiresAt: new Date(clock.nowMs() + ms).toISOString(),
});
const zone = (emergency: Emergency | null): Zone => ({ ...emptyZone, emergency });

beforeEach(() => {
  clock = new SimulatedClock();
  changes = 0;
  board = new ZoneBoard(clock, () => void (changes += 1));
});

describe('what the district says about its zone', () => {
  it('counts up once for each change, and not for the same again', () => {
    expect(board.revision).toBe(0);
    board.set({ ...emptyZone, platforms: [{ source: '示例网站', line: '' }] });
    board.set({ ...emptyZone, platforms: [{ source: '示例网站', line: '' }] });
    expect({ revision: board.revision, changes }).toEqual({ revision: 1, changes: 1 });
    board.set(emptyZone);
    expect({ revision: board.revision, changes }).toEqual({ revision: 2, changes: 2 });
  });

  it('shows an emergency until its end, which it tells by itself', () => {
    board.set(zone(lasting(4 * hourMs)));
    expect(board.emergency()?.title).toBe('暴雨红色预警');
    clock.advance(4 * hourMs - 1);
    expect({ shown: board.emergency() !== null, changes }).toEqual({ shown: true, changes: 1 });
    clock.advance(1);
    expect({ shown: board.emergency() !== null, changes }).toEqual({ shown: false, changes: 2 });
  });

  it('never shows one that was over when it came', () => {
    board.set(zone(lasting(-1)));
    expect(board.emergency()).toBeNull();
  });

  it('takes one back with the zone that has none, and forgets its end', () => {
    board.set(zone(lasting(hourMs)));
    board.set(zone(null));
    expect(board.emergency()).toBeNull();
    clock.advance(2 * hourMs);
    expect(changes).toBe(2);
  });
});
