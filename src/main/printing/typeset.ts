import type { PrintDocument } from '../../shared/print-document.ts';
import type { Result } from '../../shared/result.ts';

/**
 * `crashed`: the page's process died; `timeout`: it did not finish in time; `aborted`: nobody waits
 * any more; `refused`: the document is larger than the contract lets through.
 */
export type TypesetFault = 'crashed' | 'timeout' | 'aborted' | 'refused';

/** Lays a document out on A4 pages and gives them as PDF. */
export type Typeset = (
  document: PrintDocument,
  signal: AbortSignal,
) => Promise<Result<Uint8Array, TypesetFault>>;
