import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName, normaliseNumber, privateUseIn, toHalfWidth } from './characters.ts';
import { isEmail, isPostcode, readTelephone } from './contact-details.ts';
import {
  checkCharacterOf,
  citizenNumberProblem,
  creditCodeProblem,
  isCitizenNumber,
  isForeignerNumber2017,
  isPassportNumber,
} from './identifiers.ts';
import { movedCharacters } from './moved-characters.ts';

const today = '2026-11-25';
const withCheck = (digits17: string): string => digits17 + checkCharacterOf(digits17);

describe('the number of a resident’s card', () => {
  it.each([
    '11010519491231002X',
    '440524188001010014',
    '11010119900307803X',
    '810000199003078033',
    withCheck('11010520000229001'),
    withCheck('37080219990101001'),
    withCheck('00000019900307803'),
    withCheck('11010520261125001'),
  ])('fits: %s', (number) => {
    expect(citizenNumberProblem(number, today)).toBe(null);
    expect(isCitizenNumber(number)).toBe(true);
  });

  it.each([
    ['110105491231002', 'old-form'],
    ['', 'wrong-length'],
    ['1101051949123100', 'wrong-length'],
    ['11010519491231002X0', 'wrong-length'],
    ['11010519491231002x', 'not-digits'],
    ['1101051949123100XX', 'not-digits'],
    ['１1010519491231002X', 'not-digits'],
    [withCheck('11010520010229001'), 'no-such-birthday'],
    [withCheck('11010519000229001'), 'no-such-birthday'],
    [withCheck('11010519490431002'), 'no-such-birthday'],
    [withCheck('11010519491331002'), 'no-such-birthday'],
    [withCheck('11010517991231002'), 'no-such-birthday'],
    [withCheck('11010500000000000'), 'no-such-birthday'],
    [withCheck('11010520261126001'), 'born-in-future'],
    ['110105194912310021', 'check-character'],
    ['110101199003078030', 'check-character'],
  ])('%s: %s', (number, problem) => {
    expect(citizenNumberProblem(number, today)).toBe(problem);
  });

  it('without a today does not notice a birth to come', () => {
    expect(isCitizenNumber(withCheck('11010520990101001'))).toBe(true);
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    const number = fc
      .tuple(fc.nat(999_999), fc.integer({ min: 1_900, max: 2_020 }), fc.nat(999))
      .map(([region, year, sequence]) =>
        withCheck(
          `${String(region).padStart(6, '0')}${year}0115${String(sequence).padStart(3, '0')}`,
        ),
      );
    fc.assert(
      fc.property(number, fc.nat(17), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        const digit = right[at] === 'X' ? '5' : String((Number(right[at]) + by) % 10);
        const wrong = right.slice(0, at) + digit + right.slice(at + 1);
        const swapped =
          right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2);
        expect(isCitizenNumber(right)).toBe(true);
        expect(isCitizenNumber(wrong)).toBe(false);
        expect(isCitizenNumber(swapped)).toBe(swapped === right);
      }),
    );
  });
});

describe('other numbers', () => {
  it.each([
    ['113708280043326001', null],
    ['11341702486344515H', null],
    ['91500102563638729E', 'check-character'],
    ['1134170248634451', 'wrong-length'],
    ['11341702486344515h', 'wrong-character'],
    ['1134170248634451SH', 'wrong-character'],
    ['113417O2486344515H', 'wrong-character'],
  ])('the credit code %s: %s', (code, problem) => {
    expect(creditCodeProblem(code)).toBe(problem);
  });

  it('a foreigner’s card of 2017 has three letters and twelve digits', () => {
    expect(isForeignerNumber2017('USA110101900101')).toBe(true);
    expect(isForeignerNumber2017('US1101019001015')).toBe(false);
  });

  it.each([
    ['E12345678', true],
    ['EA1234567', true],
    ['P0123456', true],
    ['ABCDEFGH', false],
    ['E1', false],
    ['E1234567890123456', false],
    ['e12345678', false],
    ['E1234567;', false],
  ])('the passport %s: %s', (number, fits) => expect(isPassportNumber(number)).toBe(fits));
});

describe('ways to reach somebody', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['138 0000 0000', '13800000000'],
    ['138-0000-0000', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['0537-2000000', '0537-2000000'],
    ['(0537) 2000000', '0537-2000000'],
    ['（０５３７）２００００００', '0537-2000000'],
    ['01060000000', '010-60000000'],
    ['021—60000000', '021-60000000'],
    ['010-60000000转123', '010-60000000-123'],
    ['010-60000000-123', '010-60000000-123'],
    ['05372000000-8', '0537-2000000-8'],
  ])('%s is %s', (typed, number) => {
    expect(readTelephone(typed)).toBe(number);
    expect(readTelephone(number)).toBe(number);
  });

  it.each([
    '',
    '2000000',
    '12800000000',
    '1380000000',
    '138000000000',
    '13800000000转1',
    '0537-1000000',
    '010-60000000转',
    '010-60000000转1转2',
    '一二三',
  ])('%j is no telephone', (typed) => expect(readTelephone(typed)).toBe(null));

  it('a postcode has six digits', () => {
    expect(isPostcode('272000')).toBe(true);
    expect(isPostcode('27200')).toBe(false);
    expect(isPostcode('27200X')).toBe(false);
  });

  it.each([
    ['shili@example.com', true],
    ['shi.li_1+2@mail.example.com.cn', true],
    ['12345@example.cn', true],
    ['shili@example', false],
    ['shili@@example.com', false],
    ['shi li@example.com', false],
    ['.shili@example.com', false],
    ['shi..li@example.com', false],
    ['shili@-example.com', false],
    ['@example.com', false],
    ['示例@example.com', false],
    [`${'a'.repeat(65)}@example.com`, false],
    [`a@${'b.'.repeat(200)}com`, false],
    [`a@${'a-'.repeat(120)}`, false],
  ])('%s: %s', (text, fits) => expect(isEmail(text)).toBe(fits));
});

describe('what is typed and what old cards hold', () => {
  it('full-width digits, letters and spaces are the same as narrow ones', () => {
    expect(toHalfWidth('Ａｂ１２（３）　')).toBe('Ab12(3) ');
    expect(normaliseNumber(' １１０１０５ 19491231–００２ｘ\u200B')).toBe('11010519491231002X');
  });

  it('a name loses what cannot be seen and keeps its spaces between words', () => {
    expect(normaliseName('　示例　')).toBe('示例');
    expect(normaliseName('SHI\u200B  LI')).toBe('SHI LI');
    expect(normaliseName('示\uE863')).toBe('示䶮');
    expect(normaliseName('\uE831例')).toBe('𡗗例');
    expect(normaliseName('𠅤𬭎㛃')).toBe('𠅤𬭎㛃');
  });

  it('names what stands in the private-use area still', () => {
    expect(privateUseIn(normaliseName('示\uE863\uE000'))).toEqual(['\uE000']);
    expect(privateUseIn('\u{F0001}')).toEqual(['\u{F0001}']);
    expect(privateUseIn('示例𠅤')).toEqual([]);
  });

  it('every character moved stands where the platform’s own table of GB 18030 has it', () => {
    const decoder = new TextDecoder('gb18030');
    const trails = Array.from({ length: 0xa0 - 0x50 + 1 }, (_, index) => 0x50 + index);
    const decoded = trails
      .filter((trail) => trail !== 0x7f)
      .map((trail) => decoder.decode(Uint8Array.of(0xfe, trail)));
    const ours = decoded.map((_, index) =>
      movedCharacters.get(String.fromCodePoint(0xe815 + index)),
    );
    const leftPrivate = decoded.filter((character) => privateUseIn(character).length > 0);
    expect(decoded).toHaveLength(80);
    expect(leftPrivate).toHaveLength(6);
    for (const [index, character] of decoded.entries())
      expect(ours[index]).toBe(movedCharacters.get(character) ?? character);
  });

  it('no character is moved onto another moved one', () => {
    expect(movedCharacters.size).toBe(90);
    expect(new Set(movedCharacters.values()).size).toBe(90);
    for (const target of movedCharacters.values()) expect(privateUseIn(target)).toEqual([]);
  });
});
