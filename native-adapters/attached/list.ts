import { SerialPort } from 'serialport';
import type { Device } from 'node-hid';
import type { Clock } from '../../src/shared/clock.ts';
import { attachedLimit, type AttachedKind, type AttachedList } from '../../src/shared/attached.ts';
import type { DeviceConfiguration } from '../configuration.ts';
import { nodeHid } from '../transport/hid.ts';
import type { ListPorts } from '../transport/serial.ts';
import { listUsbPrinters, type ListedPrinter } from '../transport/usb-printer.ts';
import { isConfigured } from './configured.ts';
import { cleanWord, described, type Found } from './found.ts';

/** The libraries that list devices; tests give others. */
export interface AttachedSources {
  readonly ports: ListPorts;
  readonly hid: () => Promise<readonly Device[]>;
  readonly printers: () => Promise<readonly ListedPrinter[]>;
}

export const systemSources: AttachedSources = {
  ports: () => SerialPort.list(),
  hid: () => nodeHid.list(),
  printers: async () => listUsbPrinters(),
};

/** A library that has not answered by then is told as unlisted; `udevadm` takes some ten milliseconds. */
export const listDeadlineMs = 5_000;

/** A port of the mainboard has no USB identity: it says nothing of what hangs on it. */
const foundPorts = async (ports: ListPorts): Promise<Found[]> =>
  (await ports()).flatMap(({ path, vendorId, productId, serialNumber, manufacturer }) =>
    vendorId === undefined || productId === undefined
      ? []
      : [
          {
            kind: 'serial',
            vendorId: Number.parseInt(vendorId, 16),
            productId: Number.parseInt(productId, 16),
            serialNumber,
            names: [manufacturer],
            path,
            usages: [],
            printerId: '',
          },
        ],
  );

const oneHid = (collections: readonly [Device, ...Device[]]): Found => {
  const [{ vendorId, productId, serialNumber, manufacturer, product, path = '' }] = collections;
  return {
    kind: 'hid',
    vendorId,
    productId,
    serialNumber,
    names: [manufacturer, product],
    path,
    usages: collections.map(({ usagePage = 0, usage = 0 }) => ({ page: usagePage, usage })),
    printerId: '',
  };
};

/** node-hid lists each collection; a device, or each of its interfaces, is one line. */
const foundHid = async (list: AttachedSources['hid']): Promise<Found[]> => {
  const devices = new Map<string, [Device, ...Device[]]>();
  for (const collection of await list()) {
    const { vendorId, productId, serialNumber, interface: number } = collection;
    const key = JSON.stringify([vendorId, productId, serialNumber, number]);
    const others = devices.get(key);
    if (others === undefined) devices.set(key, [collection]);
    else others.push(collection);
  }
  return [...devices.values()].map(oneHid);
};

const foundPrinters = async (list: AttachedSources['printers']): Promise<Found[]> =>
  (await list()).map((printer) => ({ ...printer, kind: 'usb-printer', usages: [] }));

type Listed =
  { readonly found: readonly Found[] } | { readonly kind: AttachedKind; readonly reason: string };

/** One library, asked again only when it has answered: one that hangs is not called a thousand times. */
class Source {
  readonly #kind: AttachedKind;
  readonly #list: () => Promise<Found[]>;
  readonly #clock: Clock;
  #pending: Promise<Listed> | null = null;

  constructor(kind: AttachedKind, list: () => Promise<Found[]>, clock: Clock) {
    this.#kind = kind;
    this.#list = list;
    this.#clock = clock;
  }

  look(): Promise<Listed> {
    return new Promise((resolve) => {
      const reason = `no answer in ${listDeadlineMs} ms`;
      const stop = this.#clock.after(listDeadlineMs, () => resolve({ kind: this.#kind, reason }));
      void this.#ask().then((listed) => {
        stop();
        resolve(listed);
      });
    });
  }

  #ask(): Promise<Listed> {
    this.#pending ??= this.#list()
      .then((found): Listed => ({ found }))
      .catch((error: unknown): Listed => {
        const reason = cleanWord(error instanceof Error ? error.message : String(error));
        return { kind: this.#kind, reason };
      })
      .finally(() => (this.#pending = null));
    return this.#pending;
  }
}

/** A function that lists everything plugged in that the configuration does not mean. */
export const attachedLister = (
  configuration: DeviceConfiguration,
  clock: Clock,
  sources: AttachedSources = systemSources,
): (() => Promise<AttachedList>) => {
  const all = [
    new Source('serial', () => foundPorts(sources.ports), clock),
    new Source('hid', () => foundHid(sources.hid), clock),
    new Source('usb-printer', () => foundPrinters(sources.printers), clock),
  ];
  return async () => {
    const listed = await Promise.all(all.map((source) => source.look()));
    const devices = listed
      .flatMap((each) => ('found' in each ? each.found : []))
      .filter((found) => !isConfigured(configuration, found))
      .map(described);
    return {
      devices: devices.slice(0, attachedLimit),
      more: Math.max(0, devices.length - attachedLimit),
      unlisted: listed.flatMap((each) => ('reason' in each ? [each] : [])),
    };
  };
};
