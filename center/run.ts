import { parseCommandLine, usage } from './command-line.ts';
import { commands } from './commands.ts';
import { operatorFault } from './faults.ts';

/** What a run of the center ends with: the exit code, and what is said on standard output or, if it failed, on standard error. */
export interface RunOutcome {
  readonly code: 0 | 1 | 2;
  readonly said: unknown;
}

/**
 * Does what one command line says. Code 2: the line itself is wrong; 1: the command failed, said in a sentence where
 * the operator can do something about it, else as the fault itself.
 */
export const runCenter = async (args: readonly string[]): Promise<RunOutcome> => {
  const line = parseCommandLine(args);
  if (!line.ok) return { code: 2, said: `${line.error}\nscript/center help tells what there is` };
  if (line.value === 'help') return { code: 0, said: usage };
  const { name, options, argument, words } = line.value;
  try {
    const outcome = await commands[name](options, argument, words);
    return outcome.ok ? { code: 0, said: outcome.value } : { code: 1, said: outcome.error };
  } catch (error) {
    return { code: 1, said: operatorFault(error) ?? error };
  }
};
