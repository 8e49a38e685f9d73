import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeoutMs } from '../../test/support/fuzz.ts';
import { IdentityCard } from '../../src/shared/identity-card.ts';
import { decodeRecord } from './record.ts';

/** The 128 characters of a text area, field by field as the layout tables give them. */
const area = (...fields: readonly (readonly [text: string, characters: number])[]): Buffer => {
  const text = fields.map(([value, characters]) => value.padEnd(characters, ' ')).join('');
  expect(text).toHaveLength(128);
  return Buffer.from(text, 'utf16le');
};

const residentArea = (name: string, number = '11010519491231002X', until = '长期'): Buffer =>
  area(
    [name, 15],
    ['1', 1],
    ['01', 2],
    ['19491231', 8],
    ['示例省示例市', 35],
    [number, 18],
    ['示例市公安局', 15],
    ['20200101', 8],
    [until, 8],
    ['', 18],
  );

const withLengths = (text: Buffer, photo = 1_024, fingerprint?: number): Uint8Array => {
  const sizes = [text.length, photo, ...(fingerprint === undefined ? [] : [fingerprint])];
  const head = Buffer.from(sizes.flatMap((size) => [size >> 8, size & 0xff]));
  return Buffer.concat([head, text, Buffer.alloc(photo + (fingerprint ?? 0), 0x5a)]);
};

const read = (text: Buffer) => decodeRecord(withLengths(text), false);

describe('a record', () => {
  it('of a resident gives name, number, kind and validity, and nothing else', () => {
    expect(read(residentArea('示例'))).toEqual({
      ok: true,
      value: {
        kind: 'resident',
        name: '示例',
        latinName: null,
        number: '11010519491231002X',
        validFrom: '2020-01-01',
        validUntil: 'long-term',
      },
    });
  });

  it('has its parts where the lengths say, with and without fingerprints', () => {
    const text = residentArea('示例');
    for (const size of [0, 512, 1_024])
      expect(decodeRecord(withLengths(text, 1_024, size), true).ok).toBe(true);
    expect(decodeRecord(withLengths(text, 1_024, 512), false)).toMatchObject({
      error: 'malformed',
    });
    expect(decodeRecord(withLengths(text).subarray(1), false)).toMatchObject({
      error: 'malformed',
    });
    expect(decodeRecord(new Uint8Array(3), true)).toMatchObject({ error: 'malformed' });
  });

  it.each(['王䶮', '㛃𠅤', '\ue863\ue001', '阿卜杜·热合曼'])(
    'keeps a name as it is, rare and private characters too: %j',
    (name) => expect(read(residentArea(name))).toMatchObject({ value: { name } }),
  );

  it('shows half a character as what it is', () => {
    expect(read(residentArea('示\ud840'))).toMatchObject({ value: { name: '示\ufffd' } });
  });

  it('does not mind NULs as padding, nor a nation that no table has', () => {
    const text = residentArea('示例\0\0\0');
    text.write('ZZ', 32, 'utf16le');
    expect(read(text)).toMatchObject({ ok: true, value: { name: '示例' } });
  });

  it('with a date that is none has no such date', () => {
    expect(read(residentArea('示例', undefined, '20230230'))).toMatchObject({
      value: { validUntil: null },
    });
  });

  it('with a number that does not fit is refused, and one without a name too', () => {
    expect(read(residentArea('示例', '110101199003078030'))).toMatchObject({
      error: 'number-invalid',
    });
    expect(read(residentArea(''))).toMatchObject({ error: 'malformed' });
  });

  it('of a Hong Kong, Macao or Taiwan resident', () => {
    const text = residentArea('示例', '810000199003078033', '20300101');
    text.write('J', 248, 'utf16le');
    expect(read(text)).toMatchObject({
      value: {
        kind: 'hong-kong-macao-taiwan',
        number: '810000199003078033',
        validUntil: '2030-01-01',
      },
    });
  });

  it('of a foreigner, 2017', () => {
    const text = area(
      ['EXAMPLE, SAMPLE', 60],
      ['1', 1],
      ['XXX000085010101', 15],
      ['XXX', 3],
      ['', 15],
      ['20170616', 8],
      ['20270615', 8],
      ['19850101', 8],
      ['01', 2],
      ['1500', 4],
      ['I', 1],
      ['', 3],
    );
    expect(read(text)).toMatchObject({
      value: { kind: 'foreigner-2017', name: 'EXAMPLE, SAMPLE', number: 'XXX000085010101' },
    });
  });

  it('of a foreigner, 2023, with a name over two fields', () => {
    const latinName = 'EXAMPLE, SAMPLE WITH A NAME OF MANY ONES';
    const text = area(
      ['示例', 15],
      ['1', 1],
      ['01', 2],
      ['19850101', 8],
      [latinName.slice(0, 35), 35],
      ['900000198501010012', 18],
      ['', 15],
      ['20231201', 8],
      ['20331130', 8],
      [latinName.slice(35), 11],
      ['XXX', 3],
      ['Y', 1],
      ['', 3],
    );
    expect(read(text)).toMatchObject({
      value: { kind: 'foreigner-2023', name: '示例', latinName, number: '900000198501010012' },
    });
  });
});

describe('whatever a reader sends', () => {
  it(
    'is a card that may be told, or a refusal',
    () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 2_400 }),
        fc
          .uint8Array({ minLength: 256, maxLength: 256 })
          .map((text) => withLengths(Buffer.from(text))),
        fc.tuple(fc.nat(127), fc.nat(0xffff)).map(([at, unit]) => {
          const text = residentArea('示例');
          text.writeUInt16LE(unit, 2 * at);
          return withLengths(text);
        }),
      );
      fc.assert(
        fc.property(bytes, fc.boolean(), (data, withFingerprint) => {
          const decoded = decodeRecord(data, withFingerprint);
          if (decoded.ok) expect(IdentityCard.parse(decoded.value)).toEqual(decoded.value);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );
});
