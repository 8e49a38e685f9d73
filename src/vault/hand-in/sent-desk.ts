import type { Clock, Ids } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SentView } from '../../shared/vault-contract.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import type { MainDoor } from '../main-door.ts';
import { pagesIn, type Papers } from '../papers.ts';
import type { Surroundings } from '../surroundings.ts';
import type { HandedIn } from './hand-in.ts';
import { sentOf, sentView, type Sent } from './sent.ts';
import { slipLines, type SlipOccasion } from './slip.ts';

/** A slip waits this long for the center's word, so that most say 已受理. */
const deliveryWaitMs = 5_000;

export interface SentDeskTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly main: MainDoor;
  readonly surroundings: Surroundings;
  readonly papers: Papers;
  readonly changed: () => void;
}

/** What was handed in last: its delivery, its slip, its paper, until the resident is done with it. */
export class SentDesk {
  readonly #tools: SentDeskTools;
  #sent: Sent | null = null;
  #agencyId: string | null = null;
  #slipDocument = '';
  #stopWaiting = (): void => undefined;

  constructor(tools: SentDeskTools) {
    this.#tools = tools;
  }

  view(): SentView | null {
    return this.#sent === null ? null : sentView(this.#sent);
  }

  take(handedIn: HandedIn, open: OpenDraft): void {
    this.dismiss();
    this.#sent = sentOf(handedIn, open, this.#tools.surroundings.catalogue?.holidays ?? []);
    this.#agencyId = open.draft.agencyId;
    this.#stopWaiting = this.#tools.clock.after(deliveryWaitMs, () =>
      this.delivered(handedIn.id, 'waiting'),
    );
    this.#tools.changed();
  }

  /** The first word prints the slip; an acceptance that comes later is shown. */
  delivered(id: string, delivery: Exclude<SentView['delivery'], 'sending'>): void {
    const before = this.#sent?.delivery;
    if (this.#sent?.handedIn.id !== id || (before !== 'sending' && before !== 'waiting')) return;
    this.#stopWaiting();
    const isFirst = this.#sent.delivery === 'sending';
    this.#become({ delivery });
    this.#tools.main.say({ type: 'activity' });
    if (isFirst) this.#sendSlip();
  }

  slipIs(document: string, slip: Exclude<SentView['slip'], 'none'>): void {
    if (this.#sent === null || document !== this.#slipDocument) return;
    const mayBeOut = this.#sent.mayBeOut || slip === 'confirmed' || slip === 'unconfirmed';
    this.#become({ slip, mayBeOut });
  }

  printSlip(): Result<Record<string, never>, 'busy' | 'nothing'> {
    if (this.#sent === null) return err('nothing');
    const isBusy = this.#sent.delivery === 'sending' || this.#sent.slip === 'printing';
    if (isBusy) return err('busy');
    this.#sendSlip();
    return ok({});
  }

  async printApplication(): Promise<
    Result<Record<string, never>, 'busy' | 'nothing' | 'printer-not-ready'>
  > {
    const kept = this.#sent?.handedIn.pdf ?? null;
    // A copy at once: the resident may be done with it, and it is wiped, before its pages are counted.
    const pdf = kept === null ? null : Uint8Array.from(kept);
    const pages = pdf === null ? null : await pagesIn(pdf);
    if (pdf === null || pages === null) return err('nothing');
    const document = this.#tools.ids.next();
    this.#tools.papers.add(document, { kind: 'pdf', pdf, pages });
    const fault = await this.#tools.main.printPages(document, 'application', pages);
    if (fault === null) return ok({});
    this.#tools.papers.drop(document);
    return err(fault);
  }

  /**
   * Forgets it. A paper that is being printed is still given until its job is done. Of what is only just
   * being sent the slip is printed first: without its code nobody can ask for the answer.
   */
  dismiss(): void {
    if (this.#sent?.delivery === 'sending') this.delivered(this.#sent.handedIn.id, 'waiting');
    this.#stopWaiting();
    this.#sent?.handedIn.pdf?.fill(0);
    this.#sent = null;
    this.#slipDocument = '';
    this.#tools.changed();
  }

  #sendSlip(): void {
    if (this.#sent === null) return;
    const { ids, papers, main } = this.#tools;
    this.#slipDocument = ids.next();
    papers.add(this.#slipDocument, {
      kind: 'slip',
      lines: slipLines(this.#sent, this.#occasion()),
    });
    this.#become({ slip: 'printing' });
    main.say({ type: 'print-slip', document: this.#slipDocument });
  }

  #occasion(): SlipOccasion {
    const { told } = this.#tools.surroundings;
    return {
      venue: told?.venue ?? '',
      hotline: told?.hotline ?? '',
      agency: this.#tools.surroundings.agency(this.#agencyId),
    };
  }

  #become(change: Partial<Sent>): void {
    if (this.#sent !== null) this.#sent = { ...this.#sent, ...change };
    this.#tools.changed();
  }
}
