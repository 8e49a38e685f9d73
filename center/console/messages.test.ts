import { describe, expect, it } from 'vitest';
import { Messages } from './messages.ts';

const said = (text: string) => ({ text, isBad: false });

describe('the words for the next page', () => {
  it('are shown once, to their own session', () => {
    const messages = new Messages();
    messages.put('one', said('已登记'));
    expect(messages.take('other')).toBeNull();
    expect(messages.take('one')).toEqual(said('已登记'));
    expect(messages.take('one')).toBeNull();
  });

  it('leave nothing behind at a log-out, and not for ever in sessions nobody comes back to', () => {
    const messages = new Messages();
    messages.put('leaving', said('密码已修改'));
    messages.put('leaving', said(''));
    expect(messages.size).toBe(0);
    for (let index = 0; index < 1_000; index += 1) messages.put(`gone-${index}`, said('x'));
    expect(messages.size).toBe(200);
    expect(messages.take('gone-0')).toBeNull();
    expect(messages.take('gone-999')).toEqual(said('x'));
  });
});
