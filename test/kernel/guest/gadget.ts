import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { UsbIdentity } from '../../../native-adapters/transport/usb-identity.ts';

/** A USB device made by the kernel's gadget framework (configfs) on a controller of dummy_hcd. */

const root = '/sys/kernel/config/usb_gadget';

export interface GadgetOptions {
  readonly identity: Required<UsbIdentity>;
  /** As configfs names it: `hid.scanner`, `acm.0`, `printer.0`. */
  readonly function: string;
  readonly attributes: Readonly<Record<string, string | Uint8Array>>;
  /** The device's own end of the wire, such as `/dev/hidg0`. */
  readonly node: string;
  /** Whether that end is a terminal: its line discipline would change bytes, and a hang-up sets it back. */
  readonly isTerminal?: true;
  /** Which controller of dummy_hcd it hangs on. */
  readonly controller: number;
}

const isWaiting = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';

export class Gadget {
  readonly identity: Required<UsbIdentity>;
  readonly #folder: string;
  readonly #options: GadgetOptions;
  #file: number | null = null;

  constructor(options: GadgetOptions) {
    this.identity = options.identity;
    this.#options = options;
    this.#folder = join(root, `kiosk${options.controller}`);
    const { vendorId, productId, serialNumber } = options.identity;
    mkdirSync(join(this.#folder, 'strings/0x409'), { recursive: true });
    mkdirSync(join(this.#folder, 'configs/c.1'));
    this.#set('idVendor', `0x${vendorId.toString(16)}`);
    this.#set('idProduct', `0x${productId.toString(16)}`);
    this.#set('strings/0x409/serialnumber', serialNumber);
    const functionFolder = join(this.#folder, 'functions', options.function);
    mkdirSync(functionFolder);
    for (const [name, value] of Object.entries(options.attributes))
      this.#set(`functions/${options.function}/${name}`, value);
    symlinkSync(functionFolder, join(this.#folder, 'configs/c.1', options.function));
  }

  plug(): void {
    this.#set('UDC', `dummy_udc.${this.#options.controller}`);
  }

  /** Ready to hear the first byte. */
  listen(): void {
    this.#open();
  }

  /** The host's side sees the cable pulled. */
  pull(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    this.#set('UDC', '\n');
  }

  /** False while the wire is full or nobody listens: to be tried again. */
  send(bytes: Uint8Array): boolean {
    try {
      return writeSync(this.#open(), bytes) === bytes.length;
    } catch (error) {
      if (isWaiting(error)) return false;
      throw error;
    }
  }

  /** What arrived since the last look. */
  received(): Buffer {
    const buffer = Buffer.alloc(8_192);
    try {
      return buffer.subarray(0, readSync(this.#open(), buffer));
    } catch (error) {
      if (isWaiting(error)) return Buffer.alloc(0);
      throw error;
    }
  }

  #open(): number {
    if (this.#file !== null) return this.#file;
    const { node, isTerminal } = this.#options;
    this.#file = openSync(node, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    if (isTerminal === true) {
      const raw = spawnSync('stty', ['-F', node, 'raw', '-echo'], { encoding: 'utf8' });
      if (raw.status !== 0) throw new Error(raw.error?.message ?? raw.stderr);
    }
    return this.#file;
  }

  #set(name: string, value: string | Uint8Array): void {
    writeFileSync(join(this.#folder, name), value);
  }
}
