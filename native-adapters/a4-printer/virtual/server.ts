import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/shared/clock.ts';
import { IppAnswers } from './answers.ts';
import { A4Machine, type A4Faults, type VirtualJob } from './machine.ts';
import { OutputTray } from './output-tray.ts';

export interface VirtualA4PrinterOptions {
  readonly clock: Clock;
  /** 0 takes a free port. */
  readonly port?: number;
  /** Time of a printed side. */
  readonly pageMs?: number;
  /** Where received PDFs, and pages as PNG when pdftoppm exists, are kept; nowhere when absent. */
  readonly outputFolder?: string;
}

const requestLimitBytes = 100_000_000;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > requestLimitBytes) throw new Error('request too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The control handle of the virtual A4 printer: an IPP printer on loopback and a hand at the device. */
export class VirtualA4Printer {
  readonly #machine: A4Machine;
  readonly #answers: IppAnswers;
  readonly #tray: OutputTray | null;
  #server: Server | null = null;
  #port = 0;
  #silent = false;

  private constructor(options: VirtualA4PrinterOptions) {
    this.#tray = options.outputFolder === undefined ? null : new OutputTray(options.outputFolder);
    this.#machine = new A4Machine(options.clock, options.pageMs ?? 400, {
      pageDone: (job) => this.#tray?.page(job),
      jobEnded: () => undefined,
    });
    this.#answers = new IppAnswers(this.#machine);
  }

  static async start(options: VirtualA4PrinterOptions): Promise<VirtualA4Printer> {
    const printer = new VirtualA4Printer(options);
    await printer.#listen(options.port ?? 0);
    return printer;
  }

  get uri(): string {
    return `ipp://127.0.0.1:${this.#port}/ipp/print`;
  }

  get port(): number {
    return this.#port;
  }

  get jobs(): readonly VirtualJob[] {
    return this.#machine.jobs;
  }

  get protocolErrors(): readonly string[] {
    return this.#answers.protocolErrors;
  }

  get faults(): Readonly<A4Faults> {
    return this.#machine.faults;
  }

  get sheetsLeft(): number {
    return this.#machine.sheetsLeft;
  }

  get isBusy(): boolean {
    return this.#machine.busy;
  }

  get isSilent(): boolean {
    return this.#silent;
  }

  get isPlugged(): boolean {
    return this.#server !== null;
  }

  set(faults: Partial<A4Faults>): void {
    this.#machine.setFaults(faults);
  }

  /** The tray holds this many more sheets. */
  leaveSheets(sheets: number): void {
    this.#machine.leaveSheets(sheets);
  }

  refill(): void {
    this.#machine.refill();
  }

  abort(): void {
    this.#machine.abort();
  }

  slow(pageMs: number): void {
    this.#machine.pageMs = pageMs;
  }

  /** Takes connections and requests, and never answers. */
  silent(on: boolean): void {
    this.#silent = on;
  }

  /** Everything mended. */
  clear(): void {
    this.#silent = false;
    this.set({ jammed: false, coverOpen: false, tonerLow: false, tonerEmpty: false });
    this.refill();
  }

  async unplug(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  replug(): Promise<void> {
    return this.#server ? Promise.resolve() : this.#listen(this.#port);
  }

  async close(): Promise<void> {
    this.#machine.close();
    await this.unplug();
    await this.#tray?.close();
  }

  async #listen(port: number): Promise<void> {
    const server = createServer((request, response) => void this.#serve(request, response));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port }, resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#answers.printerUri = this.uri;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readBody(request);
      if (this.#silent) return;
      if (request.headers['content-type'] !== 'application/ipp') {
        response.writeHead(415).end();
        return;
      }
      const answer = await this.#answers.answer(body);
      response.writeHead(200, { 'content-type': 'application/ipp' }).end(answer);
    } catch {
      // Not IPP, or the client hung up in the middle: an HTTP error is all a printer says to that.
      response.writeHead(400).end();
    }
  }
}
