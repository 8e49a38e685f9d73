import { chinaMoment } from '../../shared/calendar.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { bytesOfBase64 } from '../../shared/sealing.ts';
import { normaliseNumber } from '../../shared/statutory/characters.ts';
import { groupedQueryCode, readQueryCode } from '../../shared/submission/number.ts';
import type { CaseView } from '../../shared/submission/question.ts';
import type { LookupView } from '../../shared/vault-contract.ts';
import { sha256Of } from '../bytes.ts';
import { ask, type AskFault, type AskTools } from './ask.ts';

export type LookUpFault = AskFault | 'code-form' | 'last-four-form' | 'unknown' | 'locked' | 'busy';
export type DocumentFault = 'nothing' | 'unreachable' | 'damaged';

interface Access {
  readonly code: string;
  readonly lastFour: string;
}

interface Found {
  readonly access: Access;
  readonly case: CaseView;
  readonly askedAtMs: number;
  /** Documents of the reply that were fetched, by sha256. */
  readonly documents: Map<string, Uint8Array<ArrayBuffer>>;
}

const lastFourForm = /^[0-9A-Z]{4}$/;

/** A case and its reply, read back with what stands on the slip. */
export class LookUp {
  readonly #tools: AskTools;
  readonly #changed: () => void;
  #scannedCode = '';
  #isAsking = false;
  /** Counts the times it was closed: an answer that comes after that is for nobody. */
  #closings = 0;
  #found: Found | null = null;
  readonly #fetching = new Map<string, ReturnType<LookUp['document']>>();
  /** Requests seen in this visit that wait to be made clearer: number -> digest of the code they were looked up with. */
  readonly #supplements = new Map<string, string>();

  constructor(tools: AskTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  view(isScanning: boolean): LookupView {
    const found = this.#found;
    return {
      state: this.#stateOf(isScanning),
      code: this.#scannedCode,
      case: found?.case ?? null,
      askedAt: found === null ? null : chinaMoment(found.askedAtMs),
    };
  }

  get supplements(): ReadonlyMap<string, string> {
    return this.#supplements;
  }

  /** `code`: twelve digits of a scanned slip. */
  scanned(code: string): void {
    this.#scannedCode = groupedQueryCode(code);
    this.#found = null;
    this.#changed();
  }

  async ask(
    typedCode: string,
    typedLastFour: string,
  ): Promise<Result<Record<string, never>, LookUpFault>> {
    const code = readQueryCode(typedCode);
    if (code === null) return err('code-form');
    const lastFour = normaliseNumber(typedLastFour);
    if (!lastFourForm.test(lastFour)) return err('last-four-form');
    if (this.#isAsking) return err('busy');
    this.#isAsking = true;
    this.#found = null;
    this.#changed();
    try {
      return await this.#askCase({ code, lastFour });
    } finally {
      this.#isAsking = false;
      this.#changed();
    }
  }

  /** A document of the reply on show; each is asked for once, however often somebody taps. */
  async document(sha256: string): Promise<Result<Uint8Array<ArrayBuffer>, DocumentFault>> {
    const found = this.#found;
    const isNamed = found?.case.reply?.documents.some((one) => one.sha256 === sha256) ?? false;
    if (found === null || !isNamed) return err('nothing');
    const fetched = found.documents.get(sha256);
    if (fetched !== undefined) return ok(Uint8Array.from(fetched));
    const underWay = this.#fetching.get(sha256) ?? this.#fetch(found, sha256);
    this.#fetching.set(sha256, underWay);
    try {
      const result = await underWay;
      return result.ok ? ok(Uint8Array.from(result.value)) : result;
    } finally {
      this.#fetching.delete(sha256);
    }
  }

  async #fetch(
    found: Found,
    sha256: string,
  ): Promise<Result<Uint8Array<ArrayBuffer>, DocumentFault>> {
    const answer = await ask({ ask: 'document', ...found.access, sha256 }, this.#tools);
    if (!answer.ok || answer.value.answer !== 'document') return err('unreachable');
    const pdf = bytesOfBase64(answer.value.pdf);
    if ((await sha256Of(pdf)) !== sha256) return err('damaged');
    if (this.#found === found) found.documents.set(sha256, Uint8Array.from(pdf));
    return ok(pdf);
  }

  close(): void {
    for (const pdf of this.#found?.documents.values() ?? []) pdf.fill(0);
    this.#found = null;
    this.#scannedCode = '';
    this.#closings += 1;
    this.#changed();
  }

  async #askCase(access: Access): Promise<Result<Record<string, never>, LookUpFault>> {
    const closings = this.#closings;
    const answer = await ask({ ask: 'case', ...access }, this.#tools);
    if (!answer.ok) return answer;
    if (closings !== this.#closings) return err('unreachable');
    if (answer.value.answer === 'refused') return err(answer.value.why);
    if (answer.value.answer !== 'case') return err('unreachable');
    const view = answer.value.case;
    const codeDigest = await sha256Of(new TextEncoder().encode(access.code));
    if (closings !== this.#closings) return err('unreachable');
    const askedAtMs = this.#tools.clock.nowMs();
    this.#found = { access, case: view, askedAtMs, documents: new Map() };
    if (view.supplement !== null) this.#supplements.set(view.number, codeDigest);
    return ok({});
  }

  #stateOf(isScanning: boolean): LookupView['state'] {
    if (this.#isAsking) return 'asking';
    if (this.#found !== null) return 'found';
    return isScanning ? 'scanning' : 'empty';
  }
}
