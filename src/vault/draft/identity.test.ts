import { describe, expect, it } from 'vitest';
import { identityOfCard, identityProblem } from './identity.ts';

const today = '2026-11-25';
const card = {
  name: '示例檎',
  latinName: null,
  number: '000000199003078040',
  validFrom: '2020-01-01',
  validUntil: 'long-term',
} as const;

describe('a card', () => {
  it.each([
    ['resident', 'resident-card'],
    ['hong-kong-macao-taiwan', 'hong-kong-macao-taiwan-card'],
    ['foreigner-2017', 'foreigner-card'],
    ['foreigner-2023', 'foreigner-card'],
  ] as const)('of kind %s proves as %s: name, kind, number, nothing else', (kind, documentKind) => {
    expect(identityOfCard({ ...card, kind })).toEqual({
      documentKind,
      name: card.name,
      number: card.number,
      source: 'card',
    });
  });

  it('gets its private-use characters where they stand today', () => {
    expect(identityOfCard({ ...card, kind: 'resident', name: '示例\ue863' }).name).toBe('示例䶮');
  });
});

describe('a typed identity', () => {
  it.each([
    ['resident-card', '示例檎', '000000199003078040', null],
    ['resident-card', ' 示例檎 ', '000000 19900307 8040', null],
    ['resident-card', '', '', 'missing'],
    ['resident-card', '', '000000199003078040', 'name-missing'],
    ['resident-card', '示例檎', '', 'missing'],
    ['resident-card', '示例檎', '00000019900307804', 'number-form'],
    ['resident-card', '示例檎', '000000199003078041', 'number-checksum'],
    ['resident-card', '示例檎', '000000199013078040', 'number-birth-date'],
    ['resident-card', '示例檎', '000000999903078040', 'number-birth-date'],
    ['foreigner-card', 'EXAMPLE ANNA', 'XXX110190010203', null],
    ['foreigner-card', 'EXAMPLE ANNA', '000000199003078040', null],
    ['foreigner-card', 'EXAMPLE ANNA', 'X1', 'number-form'],
    ['passport', 'EXAMPLE ANNA', 'e1234 5678', null],
    ['passport', 'EXAMPLE ANNA', '护照', 'number-form'],
    ['other', '示例檎', '军字第1234号', 'number-form'],
    ['other', '示例檎', 'K/1234', null],
  ] as const)('%s, %j, %j: %s', (documentKind, name, number, problem) => {
    expect(identityProblem({ documentKind, name, number, source: 'typed' }, today)).toBe(problem);
  });
});
