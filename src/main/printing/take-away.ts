import type {
  ReceiptDocument,
  ReceiptOutcome,
} from '../../../native-adapters/receipt-printer/types.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { ItemDetail } from '../../shared/content.ts';
import type { ItemId, Sha256 } from '../../shared/item.ts';
import type { Position } from '../../shared/item-details.ts';
import type { ReceiptDrawing } from '../../shared/receipt.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { TakenSlip } from '../../shared/take-away.ts';
import type { Zone } from '../../shared/zone.ts';
import type { Audit } from '../station/audit.ts';
import type { PrintPorts } from './ports.ts';
import { BaseMap, routeDrawing } from './route-drawing.ts';
import { signSummary, type SummarySigner, type TakenSummary } from './summary.ts';
import { routeSlip, summarySlip, type SlipOccasion } from './take-away-slips.ts';

export interface TakeAwayOptions {
  readonly content: {
    item(id: ItemId): Promise<ItemDetail | null>;
    attachment(sha256: Sha256): Promise<Uint8Array | null>;
  };
  readonly zone: () => Zone;
  readonly venue: PrintPorts['venue'];
  /** Null while this machine is no station of a center: then nothing can be signed. */
  readonly signer: () => SummarySigner | null;
  readonly receipt: PrintPorts['receipt'];
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: (line: string) => void;
}

export type TakeAwayFault = 'not-found' | 'not-enrolled';

/** What a visitor takes home beside printed documents: signed summaries, and slips with a way or a summary. */
export class TakeAway {
  readonly #options: TakeAwayOptions;
  /** One slip at a time; the printer would refuse a second one without a reason a visitor understands. */
  #isPrinting = false;
  #drawn: { readonly sha256: string; readonly base: BaseMap } | null = null;

  constructor(options: TakeAwayOptions) {
    this.#options = options;
  }

  async summary(itemId: ItemId): Promise<Result<TakenSummary, TakeAwayFault>> {
    const detail = await this.#options.content.item(itemId);
    return detail === null ? err('not-found') : this.#sign(detail);
  }

  /** Prints one and waits for the printer's own word. */
  async print(slip: TakenSlip): Promise<Result<ReceiptOutcome, TakeAwayFault | 'busy'>> {
    if (this.#isPrinting || this.#options.receipt.status().state === 'busy') return err('busy');
    this.#isPrinting = true;
    try {
      const made = await this.#make(slip);
      if (!made.ok) return made;
      const outcome = await this.#options.receipt.print(made.value).catch((error: unknown) => {
        this.#options.log(`${slip.what} slip: ${String(error)}`);
        return { outcome: 'unconfirmed', cause: 'other' } as const;
      });
      const cause = 'cause' in outcome ? outcome.cause : null;
      this.#options.audit.record('take-away-slip-ended', {
        what: slip.what,
        outcome: outcome.outcome,
        cause,
      });
      return ok(outcome);
    } finally {
      this.#isPrinting = false;
    }
  }

  #make(slip: TakenSlip): Promise<Result<ReceiptDocument, TakeAwayFault>> {
    return slip.what === 'route' ? this.#route(slip.placeId) : this.#summarySlip(slip.itemId);
  }

  async #summarySlip(itemId: ItemId): Promise<Result<ReceiptDocument, TakeAwayFault>> {
    const detail = await this.#options.content.item(itemId);
    if (detail === null) return err('not-found');
    const signed = this.#sign(detail);
    return signed.ok ? ok(summarySlip(detail, signed.value.compact, this.#occasion())) : signed;
  }

  async #route(placeId: ItemId): Promise<Result<ReceiptDocument, 'not-found'>> {
    const detail = await this.#options.content.item(placeId);
    const details = detail?.item.details;
    if (detail === null || details?.kind !== 'place') return err('not-found');
    const name = detail.item.title;
    const here = this.#here();
    const drawing = await this.#drawing(here, details.position, name);
    return ok(routeSlip({ name, details, here, drawing }, this.#occasion()));
  }

  #sign(detail: ItemDetail): Result<TakenSummary, 'not-enrolled'> {
    const signer = this.#options.signer();
    if (signer === null) return err('not-enrolled');
    const phone = this.#options.venue().hotline;
    return ok(signSummary(detail, signer, { nowMs: this.#options.clock.nowMs(), phone }));
  }

  #occasion(): SlipOccasion {
    const { venue, clock, ids } = this.#options;
    const { name, hotline } = venue();
    return { id: `take-away-${ids.next()}`, venue: name, hotline, nowMs: clock.nowMs() };
  }

  #here(): Position | null {
    const { name } = this.#options.venue();
    return this.#options.zone().venues.find((venue) => venue.name === name)?.position ?? null;
  }

  /** Without a base map the slip has words alone. */
  async #drawing(
    here: Position | null,
    goal: Position,
    goalName: string,
  ): Promise<ReceiptDrawing | null> {
    const { map } = this.#options.zone();
    const detail = map === null ? null : await this.#options.content.item(map.itemId);
    const file = detail?.item.attachments.find(
      ({ mediaType }) => mediaType === 'application/geo+json',
    );
    const base = file === undefined ? null : await this.#base(file.sha256);
    return base === null ? null : routeDrawing(base, { here, goal, goalName });
  }

  async #base(sha256: Sha256): Promise<BaseMap | null> {
    if (this.#drawn?.sha256 === sha256) return this.#drawn.base;
    const bytes = await this.#options.content.attachment(sha256);
    if (bytes === null) return null;
    const base = readBase(bytes);
    if (base === null) this.#options.log('the base map is not of the agreed form');
    else this.#drawn = { sha256, base };
    return base;
  }
}

const readBase = (bytes: Uint8Array): BaseMap | null => {
  try {
    const parsed = BaseMap.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // not JSON: the caller says so in the log
  }
};
