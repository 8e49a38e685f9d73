import { readdirSync, readFileSync } from 'node:fs';

const numberIn = (text: string, label: string): number => {
  const line = new RegExp(`^${label}:\\s+(\\d+) kB`, 'm').exec(text);
  return line === null ? 0 : Number(line[1]);
};

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

/** A process and everything below it. Processes that end meanwhile are left out. */
export const familyOf = (rootPid: number): number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)))
    try {
      parents.set(Number(name), parentOf(Number(name)));
    } catch {
      // it ended
    }
  const family = [rootPid];
  for (const pid of family)
    for (const [child, parent] of parents)
      if (parent === pid && !family.includes(child)) family.push(child);
  return family;
};

/** Proportional set size of a process tree, MiB: shared pages are counted once, divided by their users. */
export const proportionalMiB = (rootPid: number): number => {
  let totalKiB = 0;
  for (const pid of familyOf(rootPid))
    try {
      totalKiB += numberIn(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss');
    } catch {
      // it ended
    }
  return totalKiB / 1024;
};
