import { describe, expect, it } from 'vitest';
import { parsePrinter } from './attributes.ts';
import { canPrint, capabilitiesOf } from './operations.ts';

const a4 = 'iso_a4_210x297mm';

describe('what an A4 printer says it can', () => {
  it.each([
    [
      {
        'media-supported': [a4, 'iso_a3_297x420mm'],
        'sides-supported': ['one-sided', 'two-sided-long-edge'],
        'color-supported': true,
        'document-format-supported': ['application/pdf', 'image/urf'],
      },
      'A4 duplex color pdf',
      true,
    ],
    [
      {
        'media-supported': 'na_letter_8.5x11in',
        'sides-supported': 'one-sided',
        'color-supported': false,
        'document-format-supported': ['image/urf'],
      },
      'no-A4 simplex monochrome no-pdf',
      false,
    ],
    [{}, 'A4? duplex? color? pdf?', true],
  ] as const)('%j is told as %s', (attributes, words, prints) => {
    const printer = parsePrinter(attributes);
    expect([capabilitiesOf(printer), canPrint(printer)]).toEqual([words, prints]);
  });
});
