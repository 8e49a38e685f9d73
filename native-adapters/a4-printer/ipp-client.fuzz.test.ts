import ipp from '@sealsystems/ipp';
import { describe, expect, it } from 'vitest';
import type { Chance } from '../../script/benchmarks/search/chance.ts';
import { anyBytes, fuzzStream } from '../../test/support/fuzz.ts';
import { parseJob, parsePrinter } from './attributes.ts';
import { parseAnswer, type IppAnswer } from './ipp-client.ts';

const operation = { 'attributes-charset': 'utf-8', 'attributes-natural-language': 'en' };
const answers = [
  ipp.serialize({
    version: '2.0',
    statusCode: 'successful-ok',
    id: 7,
    'operation-attributes-tag': operation,
    'printer-attributes-tag': {
      'printer-state': 'idle',
      'printer-state-reasons': ['media-low-warning', 'toner-low-warning'],
      'printer-is-accepting-jobs': true,
      'document-format-supported': ['application/pdf', 'image/pwg-raster'],
      'operations-supported': ['Print-Job', 'Get-Job-Attributes'],
      'media-supported': ['iso_a4_210x297mm'],
    },
  }),
  ipp.serialize({
    version: '2.0',
    statusCode: 'successful-ok',
    id: 8,
    'operation-attributes-tag': operation,
    'job-attributes-tag': {
      'job-id': 42,
      'job-state': 'processing',
      'job-state-reasons': 'job-printing',
      'job-impressions-completed': 3,
    },
  }),
];

/** As the driver reads it; what is no answer is a value too. */
const read = (bytes: Buffer): IppAnswer | null => {
  const parsed = parseAnswer(bytes);
  if (!parsed.ok) return null;
  parsePrinter(parsed.value.printer);
  for (const job of parsed.value.jobs) parseJob(job);
  return parsed.value;
};
const whole = answers.map(read);

const rounds = {
  whole: (chance: Chance): void => {
    const which = chance.between(0, answers.length);
    expect(read(answers[which]!)).toEqual(whole[which]);
  },
  changed: (chance: Chance): void => {
    const bytes = Buffer.from(chance.of(answers));
    for (let count = chance.between(1, 6); count > 0; count -= 1)
      bytes[chance.between(0, bytes.length)] = chance.between(0, 256);
    read(bytes);
  },
  cutShort: (chance: Chance): void => {
    const bytes = chance.of(answers);
    read(bytes.subarray(0, chance.between(0, bytes.length)));
  },
  grown: (chance: Chance): void => {
    const bytes = chance.of(answers);
    const at = chance.between(0, bytes.length);
    const more = anyBytes(chance, chance.between(1, 60));
    read(Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]));
  },
  noise: (chance: Chance): void => {
    read(Buffer.from(anyBytes(chance, chance.between(0, 200))));
  },
};

describe('a page printer that is never switched off', () => {
  it('has every answer read or refused, whatever came before it', async () => {
    const kinds = Object.values(rounds);
    await fuzzStream('page printer, IPP answers', (chance) => {
      chance.of(kinds)(chance);
      return 1;
    });
  });
});
