import type { QrScanner } from '../../../native-adapters/qr-scanner/types.ts';
import type { KioskSnapshot } from '../../shared/ipc-contract.ts';
import type { Verification } from '../../shared/printing.ts';
import { scannedSummaries, verifySummary, type SummaryContent } from './summary-verification.ts';
import { scannedText, verify, type VerificationContent } from './verification.ts';

export interface VerifierOptions {
  readonly scanner: Pick<QrScanner, 'onScan'>;
  readonly content: VerificationContent & SummaryContent;
  readonly onVerdict: (verdict: Verification['verdict']) => void;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/**
 * The verify screen's other half: while it is open, a scanned code is compared with what was
 * published. Codes scanned at any other time are dropped unread.
 */
export class Verifier {
  readonly #options: VerifierOptions;
  #view: KioskSnapshot['verification'] = null;
  /** Counts the times the screen was opened. */
  #opened = 0;

  constructor(options: VerifierOptions) {
    this.#options = options;
    options.scanner.onScan(({ payload }) => {
      if (this.#view !== null) void this.#judge(payload);
    });
  }

  view(): KioskSnapshot['verification'] {
    return this.#view;
  }

  begin(): void {
    this.#opened += 1;
    this.#show({ waiting: true, result: null });
  }

  end(): void {
    this.#show(null);
  }

  async #judge(payload: Uint8Array): Promise<void> {
    const opened = this.#opened;
    try {
      const result = await this.#compare(payload);
      this.#options.onVerdict(result.verdict);
      // Whoever asked may have left, and another may have come.
      if (this.#view !== null && opened === this.#opened) this.#show({ waiting: true, result });
    } catch (error) {
      // Content is being restarted; the resident holds the page there once more.
      this.#options.log(`verification: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #compare(payload: Uint8Array): Promise<Verification> {
    const { content } = this.#options;
    const [signed] = scannedSummaries(payload);
    if (signed !== undefined) return verifySummary(scannedSummaries(payload), content);
    const text = scannedText(payload);
    return text === null ? { verdict: 'not-ours' } : verify(text, content);
  }

  #show(view: KioskSnapshot['verification']): void {
    this.#view = view;
    this.#options.onChange();
  }
}
