import { chinaDay } from '../shared/calendar.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { sealingKeyAt, type SealingKey } from '../shared/sealing.ts';
import type { Agency, ServiceCatalogue } from '../shared/services.ts';
import type { TrustedTime } from '../shared/trusted-time.ts';
import type { VaultSurroundings } from '../shared/vault-protocol.ts';

export interface SealingPlace {
  readonly station: string;
  readonly key: SealingKey;
}

/** What a form can be about. */
type Subjects = Pick<
  ServiceCatalogue,
  'consultations' | 'applications' | 'materials' | 'matterForms'
>;

const noServices: Subjects = {
  consultations: [],
  applications: [],
  materials: [],
  matterForms: [],
};

/** What main told of the world around, judged by the clock each time it is asked. */
export class Surroundings {
  readonly #time: TrustedTime;
  #told: VaultSurroundings | null = null;

  constructor(time: TrustedTime) {
    this.#time = time;
  }

  become(told: VaultSurroundings): void {
    this.#told = told;
    if (told.asOf !== null) this.#time.witness(Date.parse(told.asOf));
  }

  /** Null until main has told. */
  get told(): VaultSurroundings | null {
    return this.#told;
  }

  get today(): string {
    return chinaDay(this.#time.nowMs());
  }

  /** Null when there is none, or it has expired: somebody may be keeping a newer one back. */
  get catalogue(): ServiceCatalogue | null {
    const catalogue = this.#told?.catalogue ?? null;
    return catalogue !== null && this.#time.nowMs() < Date.parse(catalogue.expiresAt)
      ? catalogue
      : null;
  }

  get subjects(): Subjects {
    return this.catalogue ?? noServices;
  }

  agency(id: string | null): Agency | null {
    return this.catalogue?.agencies.find((agency) => agency.id === id) ?? null;
  }

  /** Null without a catalogue: nobody can say then. */
  get agencyIds(): ReadonlySet<string> | null {
    const { catalogue } = this;
    return catalogue === null ? null : new Set(catalogue.agencies.map(({ id }) => id));
  }

  /** Whose envelopes these are, and the key they are sealed to now. */
  sealingPlace(): Result<SealingPlace, 'not-enrolled' | 'no-key'> {
    const station = this.#told?.station ?? null;
    if (station === null) return err('not-enrolled');
    const key = sealingKeyAt(this.catalogue?.sealingKeys ?? [], this.#time.nowMs());
    return key === null ? err('no-key') : ok({ station, key });
  }
}
