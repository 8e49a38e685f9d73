import { describe, expect, it } from 'vitest';
import { definitions } from './all.ts';

const fieldsOf = (isRequired: boolean) =>
  Object.values(definitions).flatMap(({ kind, steps }) =>
    steps
      .flatMap(({ fields }) => fields)
      .filter((field) => field.isRequired === isRequired)
      .map(({ name, words, help }) => ({ name: `${kind} ${name}`, said: [words, help] })),
  );

/** Of the fields whose words say that nothing need be written. */
const optionalOf = (isRequired: boolean): string[] =>
  fieldsOf(isRequired)
    .filter(({ said }) => /可以不|[Oo]ptional/.test(JSON.stringify(said)))
    .map(({ name }) => name);

describe('the words of a field', () => {
  it('never say that what is required may be left out', () => {
    expect(optionalOf(true)).toEqual([]);
  });

  it('say so of what may be', () => {
    expect(optionalOf(false)).toContain('message caller-name');
  });
});
