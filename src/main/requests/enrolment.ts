import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { EnrolmentCode } from '../../shared/station-protocol.ts';
import type { Identities, StationIdentity } from '../station/identity.ts';
import type { CenterClient, CenterFault } from './center-client.ts';
import { makeStationKeys, type StationKeys } from './signing.ts';

/** Makes this machine a station of the center: a one-time code against a number, a key pair made here. */

export type EnrolmentFault = CenterFault | 'code-form' | 'disk' | 'busy';

export interface EnrolmentOptions {
  readonly center: Pick<CenterClient, 'enrol'>;
  readonly identities: Identities;
  readonly venue: string;
  readonly clock: Clock;
  /** The station is another one now, or one for the first time. */
  readonly onEnrolled: (identity: StationIdentity) => void;
  readonly log: (line: string) => void;
}

/** As people type it: small letters, blanks and dashes do not matter. */
export const readEnrolmentCode = (typed: string): string =>
  typed.replaceAll(/[\s-]/g, '').toUpperCase();

/** A code of the configuration is tried again this much later while the center cannot be reached. */
const againMs = 30_000;
/** What another attempt with the same code may mend. */
const passing: readonly EnrolmentFault[] = ['unreachable', 'internal', 'too-many', 'disk', 'busy'];

export class Enrolment {
  readonly #options: EnrolmentOptions;
  /** Kept until the answer is: the center knows who asks again with a code because an answer was lost. */
  #tried: { readonly code: string; readonly keys: StationKeys } | null = null;
  #isBusy = false;
  #isClosed = false;
  #cancelTimer = (): void => undefined;

  constructor(options: EnrolmentOptions) {
    this.#options = options;
  }

  async enrol(typed: string): Promise<Result<StationIdentity, EnrolmentFault>> {
    const code = EnrolmentCode.safeParse(readEnrolmentCode(typed));
    if (!code.success) return err('code-form');
    if (this.#isBusy) return err('busy');
    this.#isBusy = true;
    try {
      return await this.#exchange(code.data);
    } finally {
      this.#isBusy = false;
    }
  }

  /** At start, with the code an installer wrote down; until it is used, refused, or the kiosk ends. */
  enrolByItself(code: string): void {
    if (this.#options.identities.current() !== null) return;
    void this.enrol(code).then((result) => {
      if (result.ok) return;
      this.#options.log(`enrolment: ${result.error}`);
      if (!this.#isClosed && passing.includes(result.error))
        this.#cancelTimer = this.#options.clock.after(againMs, () => this.enrolByItself(code));
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelTimer();
  }

  async #exchange(code: string): Promise<Result<StationIdentity, EnrolmentFault>> {
    const { center, identities, venue, onEnrolled, log } = this.#options;
    if (this.#tried?.code !== code) this.#tried = { code, keys: makeStationKeys() };
    const { publicKey, privateKey } = this.#tried.keys;
    const answer = await center.enrol({ code, publicKey, venue });
    if (!answer.ok) return answer;
    if (this.#isClosed) return err('unreachable');
    const written = identities.enrolled({ ...answer.value, privateKey });
    const identity = identities.current();
    if (!written.ok || identity === null) return err('disk');
    this.#tried = null;
    log(`enrolled as station ${identity.station}`);
    onEnrolled(identity);
    return ok(identity);
  }
}
