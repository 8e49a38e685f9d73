import { chinaDay } from '../../shared/calendar.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { seal, type Envelope } from '../../shared/sealing.ts';
import { submissionSchema, type Submission } from '../../shared/submission/submission.ts';
import { withJsonBytes } from '../bytes.ts';
import type { Draft } from '../draft/draft.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import type { MainDoor } from '../main-door.ts';
import type { PaperFault, WritePaper } from '../paper/paper.ts';
import type { SealingPlace, Surroundings } from '../surroundings.ts';
import { drawQueryCode } from './query-code.ts';
import { composeSubmission } from './submission.ts';

/** What is left of a submission once it is sealed. */
export interface HandedIn {
  readonly id: string;
  readonly kind: Submission['kind'];
  readonly number: string;
  readonly queryCode: string | null;
  readonly lastFourOf: Submission['lastFour']['of'];
  readonly submittedAtMs: number;
  readonly pdf: Uint8Array | null;
}

export type HandInFault = PaperFault | 'not-enrolled' | 'no-key' | 'disk' | 'busy' | 'failed';

export interface HandInTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly main: MainDoor;
  readonly surroundings: Surroundings;
  readonly writePaper: WritePaper;
}

interface Attempt {
  readonly of: Draft;
  readonly envelope: Envelope;
  readonly handedIn: HandedIn;
}

/**
 * From a complete draft to an envelope on main's disk. One at a time; whatever fails changes nothing. An
 * envelope that could not be kept is kept for its draft: handed in once more unchanged, it is the same
 * envelope, with the same number.
 */
export class HandIn {
  readonly #tools: HandInTools;
  #isBusy = false;
  #attempt: Attempt | null = null;

  constructor(tools: HandInTools) {
    this.#tools = tools;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** The form was thrown away: what was sealed of it goes nowhere. */
  forget(): void {
    this.#attempt?.handedIn.pdf?.fill(0);
    this.#attempt = null;
  }

  /** `requestCodeDigest`: of the code a supplement's request was looked up with; else null. */
  async handIn(
    open: OpenDraft,
    requestCodeDigest: string | null,
  ): Promise<Result<HandedIn, HandInFault>> {
    if (this.#isBusy) return err('busy');
    // What ends with paper never goes anywhere.
    if (open.definition.endsWith === 'paper') return err('failed');
    this.#isBusy = true;
    try {
      return await this.#sealAndKeep(open, requestCodeDigest);
    } catch {
      // A bug; what it says may quote the draft.
      return err('failed');
    } finally {
      this.#isBusy = false;
    }
  }

  async #sealAndKeep(
    open: OpenDraft,
    requestCodeDigest: string | null,
  ): Promise<Result<HandedIn, HandInFault>> {
    const place = this.#tools.surroundings.sealingPlace();
    if (!place.ok) return place;
    if (this.#attempt?.of !== open.draft) {
      const attempt = await this.#seal(open, place.value, requestCodeDigest);
      if (!attempt.ok) return attempt;
      this.#attempt = attempt.value;
    }
    const { envelope, handedIn } = this.#attempt;
    const isKept = await this.#tools.main.keep(handedIn.number, envelope);
    if (!isKept) return err('disk');
    this.#attempt = null;
    return ok(handedIn);
  }

  async #seal(
    open: OpenDraft,
    place: SealingPlace,
    requestCodeDigest: string | null,
  ): Promise<Result<Attempt, HandInFault>> {
    const { clock, ids, main, surroundings, writePaper } = this.#tools;
    const submittedAtMs = clock.nowMs();
    const day = chinaDay(submittedAtMs);
    const missing = await writePaper.missing(open);
    if (missing !== null) return err(missing);
    const number = await main.reserve(Number(day.slice(0, 4)));
    if (number === null) return err('disk');
    const paper = await writePaper.write(open, { number, submittedAtMs });
    if (!paper.ok) return paper;
    const facts = {
      id: ids.next(),
      number,
      station: place.station,
      venue: surroundings.told?.venue ?? '',
      submittedAtMs,
      queryCode: open.definition.hasAnswer ? drawQueryCode() : null,
      requestCodeDigest,
      pdf: paper.value,
    };
    const submission = await composeSubmission(open, facts);
    if (submission === null) return err('failed');
    const head = { schema: submissionSchema, id: facts.id, station: place.station, day };
    const sealed = await withJsonBytes(submission, (bytes) => seal(place.key, head, bytes));
    if (!sealed.ok) return err('failed');
    const handedIn = { ...facts, kind: submission.kind, lastFourOf: submission.lastFour.of };
    return ok({ of: open.draft, envelope: sealed.value.envelope, handedIn });
  }
}
