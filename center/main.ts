import { parseArgs } from 'node:util';
import { commands, usage, UsageError } from './commands.ts';

/** The reference center's command line: `node center/main.ts <command> [options]`. */

const options = {
  data: { type: 'string' },
  database: { type: 'string' },
  keys: { type: 'string' },
  feed: { type: 'string' },
  dir: { type: 'string' },
  port: { type: 'string' },
  on: { type: 'string' },
  fresh: { type: 'boolean' },
  help: { type: 'boolean' },
  'timestamp-days': { type: 'string' },
  'targets-days': { type: 'string' },
} as const;

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: true });
  const [name = '', ...rest] = positionals;
  if (values.help || name === '' || name === 'help') {
    console.log(usage);
    return 0;
  }
  const command = commands[name];
  if (!command) {
    console.error(usage);
    return 2;
  }
  const outcome = await command(values, rest);
  if (outcome.ok) console.log(outcome.value);
  else console.error(outcome.error);
  return outcome.ok ? 0 : 1;
};

process.exitCode = await main().catch((error: unknown) => {
  // A wrong option is the caller's mistake; everything else deserves its stack.
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(isUsage ? `${error.message}\n${usage}` : error);
  return isUsage ? 2 : 1;
});
