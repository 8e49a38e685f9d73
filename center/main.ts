import { parseCommandLine, usage } from './command-line.ts';
import { commands } from './commands.ts';
import { operatorFault } from './faults.ts';

/** The reference center's command line: `node center/main.ts <command> [options]`. */

const main = async (): Promise<number> => {
  const line = parseCommandLine(process.argv.slice(2));
  if (!line.ok) {
    console.error(`${line.error}\nscript/center help tells what there is`);
    return 2;
  }
  if (line.value === 'help') {
    console.log(usage);
    return 0;
  }
  const { name, options, argument, words } = line.value;
  const outcome = await commands[name](options, argument, words);
  if (outcome.ok) console.log(outcome.value);
  else console.error(outcome.error);
  return outcome.ok ? 0 : 1;
};

process.exitCode = await main().catch((error: unknown) => {
  console.error(operatorFault(error) ?? error);
  return 1;
});
