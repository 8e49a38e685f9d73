import type { A4Cause, A4Status } from '../../src/shared/devices.ts';

/** One document for the A4 printer. */
export interface A4Job {
  /** Our own id; travels as the IPP job-name so that a technician can match the two. Never a title: a title may say too much. */
  readonly id: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly duplex: boolean;
}

/** What the device says while it works; `pagesDone` counts sheets' sides it reports as completed. */
export type A4Progress =
  | { readonly state: 'printing'; readonly pagesDone: number }
  | { readonly state: 'stopped'; readonly cause: A4Cause; readonly pagesDone: number };

/** How it ended. `unconfirmed`: the bytes went out and the device never said. */
export type A4Outcome =
  | { readonly outcome: 'confirmed'; readonly pagesDone: number }
  | { readonly outcome: 'cancelled'; readonly pagesDone: number }
  | { readonly outcome: 'failed'; readonly cause: A4Cause; readonly pagesDone: number }
  | { readonly outcome: 'unconfirmed'; readonly pagesDone: number };

export interface A4Printer {
  status(): A4Status;
  /** Calls back on every change; returns the way to stop it. */
  onStatus(listener: (status: A4Status) => void): () => void;
  /** Prints one job and follows it until the device decides. One at a time. */
  print(job: A4Job, onProgress: (progress: A4Progress) => void): Promise<A4Outcome>;
  /** Asks the device to stop the running job; `print` resolves with what came of it. */
  cancel(jobId: string): Promise<void>;
  close(): Promise<void>;
}
