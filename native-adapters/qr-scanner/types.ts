import type { ScannerStatus } from '../../src/shared/devices.ts';

/** One scan: bytes as they came, already bounded in length. Data, never a URL to open. */
export interface Scan {
  readonly payload: Uint8Array;
  /** AIM symbology identifier such as `]Q1`, when the scanner sends it. */
  readonly aimId: string | null;
}

export interface QrScanner {
  status(): ScannerStatus;
  onStatus(listener: (status: ScannerStatus) => void): () => void;
  onScan(listener: (scan: Scan) => void): () => void;
  close(): Promise<void>;
}
