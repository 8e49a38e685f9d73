import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { Sha256 } from '../../../shared/item.ts';
import { OfdReport } from '../../../shared/ofd.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { sha256Of, writeDurably } from '../feed/files.ts';
import { converterVersion, type Converted, type ConvertFault } from './convert.ts';
import type { ConvertInThread } from './workshop.ts';

/** What stands beside a rendition: its own digest, because a disk forgets silently. */
const Note = z.strictObject({ pdfSha256: Sha256, report: OfdReport });

/** All renditions together; the longest unread are dropped first. */
const bytesLimit = 300_000_000;
/** Files that cannot be converted are not tried again and again in one run. */
const faultsKept = 50;

export interface RenditionsOptions {
  readonly folder: string;
  readonly convert: ConvertInThread;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly log: (line: string) => void;
  readonly bytesLimit?: number;
}

/** OFD attachments as PDF, each converted once and kept on disk. */
export class Renditions {
  readonly #options: RenditionsOptions;
  readonly #underWay = new Map<string, Promise<Result<Converted, ConvertFault>>>();
  readonly #faults = new Map<string, ConvertFault>();

  constructor(options: RenditionsOptions) {
    this.#options = options;
  }

  /** `bytes` are those of the attachment `sha256`. */
  of(sha256: string, bytes: Uint8Array): Promise<Result<Converted, ConvertFault>> {
    const running = this.#underWay.get(sha256) ?? this.#make(sha256, bytes);
    this.#underWay.set(sha256, running);
    return running.finally(() => this.#underWay.delete(sha256));
  }

  async #make(sha256: string, bytes: Uint8Array): Promise<Result<Converted, ConvertFault>> {
    const kept = await this.#read(sha256);
    if (kept !== null) return ok(kept);
    const known = this.#faults.get(sha256);
    if (known !== undefined) return err(known);
    const made = await this.#options.convert(bytes);
    if (made.ok) await this.#keep(sha256, made.value);
    else this.#remember(sha256, made.error);
    return made;
  }

  #path(sha256: string, extension: 'pdf' | 'json'): string {
    return join(this.#options.folder, `${sha256}-${converterVersion}.${extension}`);
  }

  async #read(sha256: string): Promise<Converted | null> {
    try {
      const note = Note.parse(JSON.parse(await readFile(this.#path(sha256, 'json'), 'utf8')));
      const path = this.#path(sha256, 'pdf');
      const pdf = await readFile(path);
      if (sha256Of(pdf) !== note.pdfSha256) return null;
      await this.#touch(path);
      return { pdf, report: note.report };
    } catch {
      return null; // not there, or damaged: made anew
    }
  }

  /** When it was read last: its file's time. */
  async #touch(path: string): Promise<void> {
    const now = new Date(this.#options.clock.nowMs());
    await utimes(path, now, now);
  }

  /** A full disk costs only the next conversion. */
  async #keep(sha256: string, { pdf, report }: Converted): Promise<void> {
    try {
      await mkdir(this.#options.folder, { recursive: true });
      await this.#makeRoom(pdf.byteLength);
      await writeDurably(this.#path(sha256, 'pdf'), pdf);
      await this.#touch(this.#path(sha256, 'pdf'));
      const note = { pdfSha256: sha256Of(pdf), report };
      await writeDurably(this.#path(sha256, 'json'), JSON.stringify(note));
    } catch (error) {
      this.#options.log(`rendition of ${sha256} not kept: ${String(error)}`);
    }
  }

  async #makeRoom(bytes: number): Promise<void> {
    const { folder } = this.#options;
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
    const kept = await Promise.all(
      names.map(async (name) => ({ name, ...(await stat(join(folder, name))) })),
    );
    let total = kept.reduce((sum, { size }) => sum + size, bytes);
    for (const { name, size } of kept.toSorted((one, other) => one.mtimeMs - other.mtimeMs)) {
      if (total <= (this.#options.bytesLimit ?? bytesLimit)) return;
      total -= size;
      await rm(join(folder, name), { force: true });
      await rm(join(folder, name.replace(/pdf$/, 'json')), { force: true });
    }
  }

  #remember(sha256: string, fault: ConvertFault): void {
    this.#options.log(`ofd ${sha256}: ${fault.fault}: ${fault.detail}`);
    this.#faults.set(sha256, fault);
    for (const oldest of this.#faults.keys()) {
      if (this.#faults.size <= faultsKept) return;
      this.#faults.delete(oldest);
    }
  }
}
