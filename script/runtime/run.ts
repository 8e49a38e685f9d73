import { spawnSync } from 'node:child_process';

/** Runs a program to its end; throws with what it printed when it fails. */
export const run = (
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeoutMs?: number } = {},
): string => {
  const done = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: options.timeoutMs,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return done.stdout;
  const reason = done.error?.message ?? `exit ${done.status ?? done.signal}`;
  throw new Error(`${program} ${args.join(' ')}: ${reason}\n${done.stderr ?? ''}`.slice(0, 4_000));
};
