/**
 * The command line is an attack surface: a switch such as --remote-debugging-port opens the app to
 * anyone who can edit a shortcut (facts: fuses do not stop it). A production build therefore knows
 * exactly these switches and refuses to start with any other.
 */
const ownSwitches = ['config', 'data'] as const;
type OwnSwitch = (typeof ownSwitches)[number];

export type ParsedArguments =
  | { readonly ok: true; readonly values: Partial<Record<OwnSwitch, string>> }
  | { readonly ok: false; readonly unknown: string };

/** Exit code of sysexits(3) EX_CONFIG, so that a supervisor does not restart in a loop. */
export const badArgumentsExitCode = 78;

const split = (argument: string): [string, string] => {
  const equals = argument.indexOf('=');
  return equals < 0
    ? [argument.slice(2), '']
    : [argument.slice(2, equals), argument.slice(equals + 1)];
};

const isOwn = (name: string): name is OwnSwitch =>
  (ownSwitches as readonly string[]).includes(name);

/**
 * Reads `--config=FILE` and `--data=FOLDER`. In a production build anything else that looks like a
 * switch is refused; a development build lets the runtime and the test driver have theirs.
 */
export const parseArguments = (args: readonly string[], production: boolean): ParsedArguments => {
  const values: Partial<Record<OwnSwitch, string>> = {};
  for (const argument of args) {
    if (!argument.startsWith('-')) continue;
    const [name, value] = split(argument);
    if (isOwn(name)) values[name] = value;
    else if (production) return { ok: false, unknown: argument };
  }
  return { ok: true, values };
};
