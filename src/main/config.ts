import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { VenueKind } from '../shared/zone.ts';
import { pinHashForm } from './technician/pin-hash.ts';
import { DeviceConfiguration } from '../../native-adapters/configuration.ts';

const isPrivateLine = (url: string): boolean => {
  // What is no address was named already.
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
};

/** One station's configuration file: written by the installer, read once at start. */
export const Configuration = z.strictObject({
  venue: z.strictObject({
    name: z.string().min(1).max(40),
    /** What kind of place it stands in: decides what comes first on the home screen. */
    kind: VenueKind.default('hall'),
  }),
  /** Where content comes from; null for a station that has no center yet. */
  feed: z
    .strictObject({
      /** Base URL of the feed's static files. */
      url: z.url({ protocol: /^https?$/ }),
      /** The first root.json of the center, shipped with the station: the beginning of trust. */
      rootFile: z.string().min(1),
      pollSeconds: z.int().min(5).max(86_400).default(60),
    })
    .nullable(),
  /** Where what residents hand in goes; null for a station that only shows and prints. */
  intake: z
    .strictObject({
      /** Base URL of the center's intake. Whoever can answer in its place could make envelopes vanish: `https:` but on this machine. */
      url: z
        .url({ protocol: /^https?$/ })
        .refine(isPrivateLine, 'https: is needed (http: only on 127.0.0.1 or localhost)'),
      /** A one-time code with which the machine enrols by itself at its first start. */
      enrolmentCode: z.string().max(40).nullable().default(null),
    })
    .nullable()
    .default(null),
  devices: DeviceConfiguration,
  /** Stands above a PIN chosen at the machine; made by script/technician-pin. */
  technician: z
    .strictObject({ pinHash: z.string().regex(pinHashForm) })
    .nullable()
    .default(null),
  /** A window of this size instead of the whole screen: for developers and tests. */
  window: z
    .strictObject({ width: z.int().min(320).max(7_680), height: z.int().min(320).max(7_680) })
    .nullable()
    .default(null),
});
export type Configuration = z.infer<typeof Configuration>;

/** The configuration with what it points to. */
export type Station = Omit<Configuration, 'feed'> & {
  readonly feed: (NonNullable<Configuration['feed']> & { readonly rootJson: string }) | null;
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A relative `rootFile` is relative to the configuration file. */
const withRoot = (file: string, { feed, ...rest }: Configuration): Result<Station, string> => {
  if (feed === null) return ok({ ...rest, feed });
  try {
    const rootJson = readFileSync(resolve(dirname(file), feed.rootFile), 'utf8');
    return ok({ ...rest, feed: { ...feed, rootJson } });
  } catch (error) {
    return err(`${file}: feed.rootFile: ${reason(error)}`);
  }
};

/** The first few fields that are wrong, each with what was expected. */
const wrongFields = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || '(whole)'}: ${message}`)
    .join('; ');

/** Reads and checks the file; the error is one line a technician can act on. */
export const readConfiguration = (file: string): Result<Station, string> => {
  let value: unknown;
  try {
    // Decoding drops the byte order mark that editors on Windows write in front.
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    return err(`${file}: ${reason(error)}`);
  }
  const parsed = Configuration.safeParse(value);
  return parsed.success
    ? withRoot(file, parsed.data)
    : err(`${file}: ${wrongFields(parsed.error)}`);
};
