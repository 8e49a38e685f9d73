import type { ScannerStatus } from '../../src/shared/devices.ts';

/** How the bytes of a code read as text; `binary` when they do not. */
export type ScanCharset = 'ascii' | 'utf-8' | 'gb18030' | 'binary';

/** One scan: bytes as they came, already bounded in length. Data, never a URL to open nor markup to show. */
export interface Scan {
  readonly payload: Uint8Array;
  readonly charset: ScanCharset;
  /** AIM symbology identifier such as `]Q1`, when the scanner sends it. */
  readonly aimId: string | null;
}

export interface QrScanner {
  status(): ScannerStatus;
  onStatus(listener: (status: ScannerStatus) => void): () => void;
  onScan(listener: (scan: Scan) => void): () => void;
  close(): Promise<void>;
}
