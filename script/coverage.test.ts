import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Filters } from '../src/shared/content.ts';
import { itemKinds } from '../src/shared/item.ts';
import { ServiceCatalogue } from '../src/shared/services.ts';
import { Zone, zoneParts } from '../src/shared/zone.ts';
import { DeviceBoard } from '../src/shared/devices.ts';

/**
 * `docs/coverage.md` says of each thing that a kiosk must do where a resident finds it, what content
 * feeds it and which test shows it. This holds the page to the truth: no row may be missing, and what
 * a row names must exist.
 */

const root = join(import.meta.dirname, '..');

/** First and last number of the rows of each part that name something a kiosk must do. */
const inventory: Readonly<Record<string, readonly (number | readonly [number, number])[]>> = {
  A: [[1, 5], [7, 9], 11, [13, 15]],
  B: [3, 5, 7],
  C: [[1, 7], [9, 11], 13, 14],
  D: [[1, 18]],
  E: [[1, 9]],
  F: [[1, 2], [4, 10], [12, 21], 27, [29, 33]],
  G: [[1, 8]],
  H: [[7, 9]],
  I: [1, [7, 9], 12, 13, [15, 18], 20, 27, 28, 31, 32],
  J: [2, 4],
};

const numbersOf = (span: number | readonly [number, number]): number[] =>
  typeof span === 'number'
    ? [span]
    : Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);

const wanted = Object.entries(inventory).flatMap(([part, spans]) =>
  spans.flatMap(numbersOf).map((number) => `${part}${number}`),
);

interface Row {
  readonly id: string;
  readonly screens: readonly string[];
  readonly content: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

const quoted = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** A cell of tests reads: `file`: title; `file`: title */
const testsIn = (cell: string): Row['tests'] =>
  [...cell.matchAll(/`([^`]+)`: ([^;]+)/g)].map(([, file, title]) => ({
    file: file!,
    title: title!.trim(),
  }));

const rows: readonly Row[] = readFileSync(join(root, 'docs/coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-J]\d+ /.test(line))
  .map((line) => {
    const [id = '', , , screens = '', content = '', tests = ''] = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { id, screens: quoted(screens), content: quoted(content), tests: testsIn(tests) };
  });

const contentNames = new Set<string>([
  ...itemKinds,
  ...zoneParts,
  ...Object.keys(Zone.shape),
  ...Object.keys(ServiceCatalogue.shape),
  ...Object.keys(Filters.shape),
  ...Object.keys(DeviceBoard.shape),
]);

const screenPlaces = [
  'src/renderer/screens',
  'src/renderer/app',
  'src/renderer',
  'src/renderer/components',
];
const isScreen = (name: string): boolean =>
  screenPlaces.some((place) =>
    ['', '.tsx'].some((ending) => existsSync(join(root, place, `${name}${ending}`))),
  );

describe('the coverage page', () => {
  it('has every row of the inventory, once', () => {
    expect(rows.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(rows)(
    '$id names a screen, content and a test that exist',
    ({ screens, content, tests }) => {
      expect(screens.length).toBeGreaterThan(0);
      expect(screens.filter((name) => !isScreen(name))).toEqual([]);
      expect(content.filter((name) => !contentNames.has(name))).toEqual([]);
      expect(tests.length).toBeGreaterThan(0);
      for (const { file, title } of tests) {
        expect(existsSync(join(root, file)), file).toBe(true);
        expect(readFileSync(join(root, file), 'utf8'), file).toContain(title);
      }
    },
  );
});
