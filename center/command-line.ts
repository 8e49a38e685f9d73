import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../src/shared/result.ts';

/** What the center's command line may say. */

export const usage = `center <command>
  help                              show this
  keys --dir DIR                    make the TUF keys and the root.json that kiosks ship with
  rotate --dir DIR                  replace all keys by new ones, signed by the old
  sealing-keys --dir DIR            make a key that submissions are sealed to from now on
  load DIR|FILE                     take over prepared content (district, channels, items, PDFs, services)
  import DIR                        take over Markdown statutes
  collect DIR                       take over what each platform delivered, one folder each, called as its
                                    items name it; one that is broken keeps no other back
  emergency TITLE TEXT [--phone N] [--hours N]   put it on every screen at once, for 4 hours if not said
  emergency --end                   take it back
  publish [--fresh]                 bring the feed up to date; --fresh leaves nothing old on the server
  refresh                           sign a new timestamp without changing content
  serve [--port N]                  serve the feed on 127.0.0.1
  enrol-code --venue NAME           a code for one machine, good once and for a day
  revoke STATION                    take nothing from this station any more
  intake [--port N] [--pages-port N]   stations' intake and clerks' console on 127.0.0.1, and on a port of
                                    its own the public's pages; wants --database
  public-url URL                    where phones find those pages, from the next publication on
  public-url --end                  as district.json says
  clerk add NAME --role R           an account for the console: clerk, supervisor, administrator
  clerk disable NAME                close it
  retry-set-aside                   try what could not be opened again, with the keys of today
  forget --before yyyy-mm-dd        delete persons and papers of cases that ended, their last event before
  retire ID [--on yyyy-mm-dd]       mark an item as void from that day
  delete ID                         withdraw an item
options
  --data DIR       the center's own data (default center-data)
  --database URL   PostgreSQL instead of the embedded database
  --keys DIR       default DATA/keys
  --feed DIR       the published tree (default DATA/feed)
  --timestamp-days N   life of the timestamp (default 7)
  --targets-days N     life of the other metadata (default 90)
  --demonstration      intake: on the embedded database, which a power cut may cost what residents handed in
  --services-days N    life of the service catalogue (default 14)
  --password-stdin     clerk add: the password is the first line of the input; else one is made`;

const options = {
  data: { type: 'string' },
  database: { type: 'string' },
  keys: { type: 'string' },
  feed: { type: 'string' },
  dir: { type: 'string' },
  port: { type: 'string' },
  'pages-port': { type: 'string' },
  on: { type: 'string' },
  venue: { type: 'string' },
  before: { type: 'string' },
  role: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  fresh: { type: 'boolean' },
  demonstration: { type: 'boolean' },
  help: { type: 'boolean' },
  'timestamp-days': { type: 'string' },
  'targets-days': { type: 'string' },
  'services-days': { type: 'string' },
  phone: { type: 'string' },
  hours: { type: 'string' },
  end: { type: 'boolean' },
} as const;
type OptionName = keyof typeof options;

export interface CommandOptions {
  readonly data?: string;
  readonly database?: string;
  readonly keys?: string;
  readonly feed?: string;
  readonly dir?: string;
  readonly port?: string;
  readonly 'pages-port'?: string;
  readonly on?: string;
  readonly venue?: string;
  readonly before?: string;
  readonly role?: string;
  readonly 'password-stdin'?: boolean;
  readonly fresh?: boolean;
  readonly demonstration?: boolean;
  readonly help?: boolean;
  readonly 'timestamp-days'?: string;
  readonly 'targets-days'?: string;
  readonly 'services-days'?: string;
  readonly phone?: string;
  readonly hours?: string;
  readonly end?: boolean;
}

/** What a command wants to be told. */
interface Shape {
  /** The one word behind the command; null where there is none. */
  readonly argument: string | null;
  /** How many words the argument has. Default: one. */
  readonly words?: number;
  /** With this option there is no argument. */
  readonly aloneWith?: OptionName;
  readonly options: readonly OptionName[];
}

const store: readonly OptionName[] = ['data', 'database'];
const tree: readonly OptionName[] = [
  ...store,
  'keys',
  'feed',
  'timestamp-days',
  'targets-days',
  'services-days',
];
const keyPlace: readonly OptionName[] = ['data', 'keys', 'dir'];

export const shapes = {
  keys: { argument: null, options: keyPlace },
  rotate: { argument: null, options: keyPlace },
  'sealing-keys': { argument: null, options: keyPlace },
  load: { argument: 'a folder or a JSON file', options: store },
  import: { argument: 'a folder of Markdown statutes', options: store },
  collect: { argument: 'a folder of one folder for each platform', options: store },
  emergency: {
    argument: 'a title and a text, or --end',
    words: 2,
    aloneWith: 'end',
    options: [...tree, 'phone', 'hours', 'end'],
  },
  publish: { argument: null, options: [...tree, 'fresh'] },
  refresh: { argument: null, options: tree },
  serve: { argument: null, options: ['data', 'feed', 'port'] },
  'enrol-code': { argument: null, options: [...store, 'venue'] },
  revoke: { argument: 'the number of a station', options: store },
  intake: { argument: null, options: [...store, 'keys', 'port', 'pages-port', 'demonstration'] },
  'public-url': { argument: 'an address, or --end', aloneWith: 'end', options: [...store, 'end'] },
  clerk: {
    argument: 'add NAME or disable NAME',
    words: 2,
    options: [...store, 'role', 'password-stdin'],
  },
  forget: { argument: null, options: [...store, 'before'] },
  'retry-set-aside': { argument: null, options: [...store, 'keys'] },
  retire: { argument: 'the id of an item', options: [...store, 'on'] },
  delete: { argument: 'the id of an item', options: store },
} as const satisfies Readonly<Record<string, Shape>>;
export type CommandName = keyof typeof shapes;

export interface CommandLine {
  readonly name: CommandName;
  readonly options: CommandOptions;
  /** The words behind the command, joined; empty for a command that takes none. */
  readonly argument: string;
  readonly words: readonly string[];
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(shapes, name);

const fault = (
  name: CommandName,
  given: CommandOptions,
  words: readonly string[],
): string | null => {
  const shape: Shape = shapes[name];
  const foreign = Object.keys(given).find(
    (option) => !shape.options.includes(option as OptionName),
  );
  if (foreign !== undefined) return `${name} does not take --${foreign}`;
  const empty = Object.entries(given).find(([, value]) => value === '');
  if (empty) return `--${empty[0]} wants a value`;
  const isAlone = shape.aloneWith !== undefined && Object.hasOwn(given, shape.aloneWith);
  const wanted = shape.argument === null || isAlone ? 0 : (shape.words ?? 1);
  const surplus = words[wanted];
  if (surplus !== undefined) return `${name}: ${JSON.stringify(surplus)} is too much`;
  const isComplete = words.length === wanted && words.every((word) => word !== '');
  return isComplete ? null : `${name} what? ${shape.argument}`;
};

/** `help`, a command that makes sense, or a sentence about what makes none. */
export const parseCommandLine = (args: readonly string[]): Result<CommandLine | 'help', string> => {
  let parsed: { values: CommandOptions; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  if (values.help || name === undefined || name === 'help') return ok('help');
  if (!isCommand(name)) return err(`there is no command ${JSON.stringify(name)}`);
  const wrong = fault(name, values, rest);
  return wrong === null
    ? ok({ name, options: values, argument: rest.join(' '), words: rest })
    : err(wrong);
};

/** A whole number of an option, within bounds. */
export const wholeNumber = (
  given: CommandOptions,
  name: 'port' | 'pages-port' | 'timestamp-days' | 'targets-days' | 'services-days' | 'hours',
  otherwise: number,
  [least, most]: readonly [number, number],
): Result<number, string> => {
  const text = given[name] ?? String(otherwise);
  const value = Number(text);
  return /^\d{1,5}$/.test(text) && value >= least && value <= most
    ? ok(value)
    : err(`--${name} wants a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`);
};
