import { describe, expect, it } from 'vitest';
import { back, canGoBack, current, go, goHome, replace, startHistory } from './history.ts';

const search = (query: string) => ({ screen: 'search', query, filters: {} }) as const;

describe('the way through a visit', () => {
  it('starts at home with nowhere to go back to', () => {
    expect(current(startHistory()).route).toEqual({ screen: 'home' });
    expect(canGoBack(startHistory())).toBe(false);
    expect(back(startHistory())).toEqual(startHistory());
  });

  it('finds typed words again after reading a result', () => {
    const typed = replace(go(startHistory(), search('')), search('养老'));
    const reading = go(typed, { screen: 'item', itemId: 'a' });
    expect(current(back(reading)).route).toEqual(search('养老'));
  });

  it('does not make every letter a step', () => {
    const typed = replace(replace(go(startHistory(), search('')), search('养')), search('养老'));
    expect(current(back(typed)).route).toEqual({ screen: 'home' });
  });

  it('leads back from home to what was typed', () => {
    const home = goHome(go(startHistory(), search('养老')));
    expect(current(back(home)).route).toEqual(search('养老'));
  });

  it('does not pile up homes', () => {
    const home = goHome(go(startHistory(), search('养老')));
    expect(goHome(home)).toBe(home);
  });

  it('gives every step its own key and keeps it while typing', () => {
    const typed = go(startHistory(), search('养'));
    expect(current(typed).key).toBe(1);
    expect(current(replace(typed, search('养老'))).key).toBe(1);
  });

  it('forgets the oldest steps of a very long visit', () => {
    let history = startHistory();
    for (let step = 0; step < 200; step += 1) history = go(history, { screen: 'verify' });
    expect(history.length).toBe(60);
    expect(current(history).key).toBe(200);
  });
});
