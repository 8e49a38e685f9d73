import { runCenter } from './run.ts';

/** The reference center's command line: `node center/main.ts <command> [options]`. */
const { code, said } = await runCenter(process.argv.slice(2));
if (code === 0) console.log(said);
else console.error(said);
process.exitCode = code;
