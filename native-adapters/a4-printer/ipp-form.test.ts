import { describe, expect, it } from 'vitest';
import { parseAnswer } from './ipp-client.ts';
import { hasIppForm } from './ipp-form.ts';

const head = '0200000000000001';
const end = '03';
const message = (groups: string): Buffer => Buffer.from(head + groups + end, 'hex');
/** Tag, name "a", value. */
const attribute = (tag: string, value: string): string =>
  `${tag}000161${(value.length / 2).toString(16).padStart(4, '0')}${value}`;

describe('the form of an IPP answer', () => {
  it.each([
    ['nothing but its end', ''],
    ['an integer', `04${attribute('21', '00000007')}`],
    ['a keyword, also an empty one', `04${attribute('44', '69646c65')}${attribute('44', '')}`],
    ['no value', `04${attribute('13', '')}`],
    ['text with its language inside', `04${attribute('35', '0002656e000168')}`],
    ['text with its language in front', `04${attribute('35', '656e')}000168`],
    ['a collection', `04${attribute('34', '')}4a00000001622100000004000000013700000000`],
  ])('is there in one with %s', (_, groups) => {
    expect(hasIppForm(message(groups))).toBe(true);
    expect(parseAnswer(message(groups))).toMatchObject({ ok: true });
  });

  it.each([
    ['an integer of another length', `04${attribute('21', '0007')}`],
    ['a length that goes backwards for who reads it signed', '0421fff700'],
    ['a value longer than the message', '04440001610fff'],
    ['two languages that do not fill their length', `04${attribute('35', '0002656e000268')}`],
    ['a tag nobody knows with a value', `04${attribute('7e', '00')}`],
  ])('is missing in one with %s, and it is refused', (_, groups) => {
    expect(hasIppForm(message(groups))).toBe(false);
    expect(parseAnswer(message(groups))).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  it('is missing where the end is', () => {
    expect(hasIppForm(Buffer.from(`${head}04`, 'hex'))).toBe(false);
    expect(hasIppForm(Buffer.alloc(0))).toBe(false);
  });
});
