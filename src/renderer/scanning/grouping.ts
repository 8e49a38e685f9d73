import type { Stop } from './scan.ts';

/** Controls that are gone into together; one object as long as its first control is the same. */
export interface Group<Control> {
  members: readonly Control[];
}

/** With its list, if it stands in one: what follows each other in a list is gone into as a row. */
export interface Listed<Control> {
  readonly control: Control;
  readonly list: unknown;
}

/** So many are shorter gone through than gone into. */
const mostSingle = 2;
/** A wrong row costs no more than this many steps. */
const mostInRow = 6;

const runs = <Control>(listed: readonly Listed<Control>[]): Control[][] => {
  const all: { list: unknown; controls: Control[] }[] = [];
  for (const { control, list } of listed) {
    const last = all.at(-1);
    if (last !== undefined && list !== null && last.list === list) last.controls.push(control);
    else all.push({ list, controls: [control] });
  }
  return all.map(({ controls }) => controls);
};

/** Of nearly equal length, none longer than `mostInRow`. */
const rowsOf = <Control>(run: readonly Control[]): Control[][] => {
  const rows = Math.ceil(run.length / mostInRow);
  const length = Math.ceil(run.length / rows);
  return Array.from({ length: rows }, (_, row) => run.slice(row * length, (row + 1) * length));
};

/**
 * Gathers long lists into rows, so that a round over a full screen stays under half a minute. `groups` keeps
 * the rows between two looks at the screen, for the frame knows where it is by them.
 */
export const gathered = <Control extends object>(
  listed: readonly Listed<Control>[],
  groups: WeakMap<Control, Group<Control>>,
): Stop<Control | Group<Control>>[] =>
  runs(listed).flatMap((run): Stop<Control | Group<Control>>[] => {
    if (run.length <= mostSingle) return run.map((control) => ({ control, members: [] }));
    return rowsOf(run).map((members) => {
      const [first] = members;
      const group = (first && groups.get(first)) ?? { members };
      group.members = members;
      if (first) groups.set(first, group);
      return { control: group, members };
    });
  });
