import { EventEmitter } from 'node:events';
import type { Device } from 'node-hid';
import type { HidHandle, HidSystem } from '../../native-adapters/transport/hid.ts';

/** One open handle on a device, behaving as node-hid's: `error` with a string, writes rejected once gone. */
export class FakeHidHandle extends EventEmitter implements HidHandle {
  readonly written: Buffer[] = [];
  readonly features: Buffer[] = [];
  closes = 0;
  gone = false;

  constructor() {
    super();
    // As node-hid: a listener begins the reading on the next tick, closed or not.
    this.on('newListener', (name) => {
      if (name === 'data') process.nextTick(() => this.#beginReading());
    });
  }

  write(bytes: Buffer): Promise<number> {
    return this.#take(this.written, bytes);
  }

  sendFeatureReport(bytes: Buffer): Promise<number> {
    return this.#take(this.features, bytes);
  }

  async close(): Promise<void> {
    this.closes += 1;
    if (this.closes > 1) throw new Error('device has been closed');
  }

  /** An input report, with its number first when the device numbers them. */
  report(...bytes: number[]): void {
    this.emit('data', Buffer.from(bytes));
  }

  #beginReading(): void {
    if (this.closes > 0) throw new TypeError('device has been closed');
  }

  async #take(into: Buffer[], bytes: Buffer): Promise<number> {
    if (this.gone) throw new Error('No such device');
    into.push(bytes);
    return bytes.length;
  }
}

/** The HID devices of a machine that exists only in a test. */
export class FakeHid implements HidSystem {
  devices: Device[] = [];
  /** Every handle opened so far, oldest first. */
  readonly handles: FakeHidHandle[] = [];
  refusal: string | null = null;
  /** What every device of it says its reports are. */
  reportDescriptor: Uint8Array | null = null;

  async list(): Promise<readonly Device[]> {
    return this.devices;
  }

  async open(path: string): Promise<HidHandle> {
    if (this.refusal !== null) throw new Error(this.refusal);
    if (!this.devices.some((device) => device.path === path)) throw new Error('cannot open device');
    const handle = new FakeHidHandle();
    this.handles.push(handle);
    return handle;
  }

  async descriptor(): Promise<Uint8Array | null> {
    return this.reportDescriptor;
  }

  plug(path: string, device: Partial<Device>): void {
    const base = { vendorId: 0x0c2e, productId: 0x0901, release: 0, interface: 0 };
    this.devices.push({ ...base, path, ...device });
  }

  /** The cable is out. `quietly`: the reader says nothing, as after some resumes. */
  pull({ quietly = false } = {}): void {
    this.devices = [];
    for (const handle of this.handles) {
      handle.gone = true;
      if (!quietly && handle.closes === 0) handle.emit('error', 'could not read from HID device');
    }
  }
}
