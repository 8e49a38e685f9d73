import type { ReceiptOutcome } from '../../../native-adapters/receipt-printer/types.ts';
import type { SlipState } from '../../shared/printing.ts';
import type { PrintPorts } from './ports.ts';
import type { PrintOrder } from './order.ts';

type SlipMaker = NonNullable<PrintOrder['slip']>;

/** The slip of one job. Its fate never changes the job's. */
export class SlipPrinting {
  readonly #ports: PrintPorts;
  readonly #number: string;
  readonly #onChange: () => void;
  #attempt = 0;
  /** A slip was sent that may have come out all the same. */
  #mayBeOut = false;
  #state: SlipState = { state: 'none' };
  #closed = false;

  constructor(ports: PrintPorts, number: string, onChange: () => void) {
    this.#ports = ports;
    this.#number = number;
    this.#onChange = onChange;
  }

  get state(): SlipState {
    return this.#state;
  }

  /** False when a slip is on its way or out already, or this station has no slip printer. */
  print(slip: SlipMaker): boolean {
    const over = this.#state.state === 'printing' || this.#state.state === 'confirmed';
    if (over || this.#ports.receipt.status().state === 'disabled') return false;
    this.#attempt += 1;
    this.#become({ state: 'printing' });
    void this.#send(slip);
    return true;
  }

  /** The app ends: what comes of a slip on its way is not written down any more. */
  close(): void {
    this.#closed = true;
  }

  async #send(slipOf: SlipMaker): Promise<void> {
    const slip = slipOf({
      number: this.#number,
      attempt: this.#attempt,
      isRepeat: this.#mayBeOut,
    });
    const outcome = await this.#ports.receipt.print(slip).catch((error: unknown) => {
      this.#ports.log(`${slip.id}: ${String(error)}`);
      return { outcome: 'unconfirmed', cause: 'other' } as const;
    });
    this.#end(outcome);
  }

  #end(result: ReceiptOutcome): void {
    if (this.#closed) return;
    const { outcome } = result;
    this.#mayBeOut ||= outcome === 'unconfirmed';
    const cause = 'cause' in result ? result.cause : null;
    this.#become(
      outcome === 'confirmed' ? { state: outcome } : { state: outcome, cause: result.cause },
    );
    this.#ports.audit.record('slip-ended', { number: this.#number, outcome, cause });
  }

  #become(state: SlipState): void {
    this.#state = state;
    this.#onChange();
  }
}
