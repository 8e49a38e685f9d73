import type { Clock, Ids } from '../shared/clock.ts';
import { privateChannel } from '../shared/private-channel.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { SubmissionKind } from '../shared/submission/kinds.ts';
import { emptyVaultView, type VaultView } from '../shared/vault-contract.ts';
import { ToVault, type FromVault } from '../shared/vault-protocol.ts';
import { CardWatch } from './card-watch.ts';
import { identityOfCard } from './draft/identity.ts';
import { Form } from './form.ts';
import { HandIn } from './hand-in/hand-in.ts';
import { SentDesk } from './hand-in/sent-desk.ts';
import { LookUp } from './look-up/look-up.ts';
import { MainDoor } from './main-door.ts';
import { PageDoor, type VaultHandlers } from './page-door.ts';
import type { WritePaper } from './paper/paper.ts';
import { pagesIn, Papers } from './papers.ts';
import { ScanWatch } from './scan-watch.ts';
import { Surroundings } from './surroundings.ts';

export interface VaultOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** To main. */
  readonly post: (message: FromVault) => void;
  readonly writePaper: (surroundings: Surroundings) => WritePaper;
}

type Done = Result<Record<string, never>, 'refused'>;
const done = (isDone: boolean): Done => (isDone ? ok({}) : err('refused'));

/** One visit's personal data, and what is done with it. Nothing of it outlives the process. */
export class Vault {
  readonly #options: VaultOptions;
  readonly #main: MainDoor;
  readonly #surroundings: Surroundings;
  readonly #papers = new Papers();
  readonly #writePaper: WritePaper;
  readonly #form: Form;
  readonly #handIn: HandIn;
  readonly #sent: SentDesk;
  readonly #lookUp: LookUp;
  readonly #card: CardWatch;
  readonly #scan: ScanWatch;
  readonly #page: PageDoor;

  constructor(options: VaultOptions) {
    const { clock, ids, post } = options;
    const changed = (): void => this.#page.push();
    this.#options = options;
    this.#main = new MainDoor(post);
    this.#surroundings = new Surroundings(clock);
    this.#writePaper = options.writePaper(this.#surroundings);
    this.#form = new Form(this.#surroundings);
    const tools = { clock, ids, main: this.#main, surroundings: this.#surroundings };
    this.#handIn = new HandIn({ ...tools, writePaper: this.#writePaper });
    this.#sent = new SentDesk({ ...tools, papers: this.#papers, changed });
    this.#lookUp = new LookUp(tools, changed);
    this.#card = new CardWatch({
      want: () => post({ type: 'want-card' }),
      unwant: () => post({ type: 'unwant-card' }),
      read: (role, card) => {
        if (!this.#handIn.isBusy) this.#form.drafts.setIdentity(role, identityOfCard(card));
        post({ type: 'activity' });
      },
      changed,
    });
    this.#scan = new ScanWatch({
      want: () => post({ type: 'want-scan' }),
      unwant: () => post({ type: 'unwant-scan' }),
      read: (code) => {
        this.#lookUp.scanned(code);
        post({ type: 'activity' });
      },
      changed,
    });
    this.#page = new PageDoor({ clock, handlers: this.#handlers(), view: () => this.#view() });
  }

  /** Raw from main, with the port that came along. What is malformed is passed over. */
  hear(message: unknown, handle?: unknown): void {
    const parsed = ToVault.safeParse(message);
    if (!parsed.success || this.#main.hear(parsed.data)) return;
    this.#obey(parsed.data, handle);
  }

  #obey(message: ToVault, handle: unknown): void {
    const channel = privateChannel(handle);
    switch (message.type) {
      case 'surroundings':
        this.#surroundings.become(message.surroundings);
        return this.#page.push();
      case 'page':
        return channel === null ? undefined : this.#page.serve(channel);
      case 'card':
        return channel === null ? undefined : this.#card.serve(channel);
      case 'card-unavailable':
        return this.#card.unavailable();
      case 'scan':
        return channel === null ? undefined : this.#scan.serve(channel);
      case 'scan-unavailable':
        return this.#scan.unavailable();
      case 'delivery':
        return this.#sent.delivered(message.id, message.delivery);
      case 'slip':
        return this.#sent.slipIs(message.document, message.state);
      case 'give-slip':
        return channel === null ? undefined : this.#papers.giveSlip(message.document, channel);
      case 'give-pages': {
        const { document, firstPage, lastPage } = message;
        if (channel !== null) void this.#papers.givePages(document, firstPage, lastPage, channel);
        return;
      }
      default:
    }
  }

  #view(): VaultView {
    return {
      ...emptyVaultView,
      draft: this.#form.view(),
      sent: this.#sent.view(),
      card: this.#card.view,
      lookup: this.#lookUp.view(this.#scan.isWaiting),
    };
  }

  /** Changes the form unless it is just being handed in: what was confirmed must be what is sealed. */
  #change(change: () => boolean): Done {
    if (this.#handIn.isBusy) return err('refused');
    const isDone = change();
    this.#page.push();
    return done(isDone);
  }

  #handlers(): VaultHandlers {
    const { drafts } = this.#form;
    return {
      open: ({ kind, subjectId }) => this.#open(kind, subjectId),
      setField: ({ name, value }) => this.#change(() => drafts.setField(name, value)),
      setAgency: ({ agencyId }) => this.#change(() => this.#form.setAgency(agencyId)),
      setIdentity: ({ role, ...typed }) =>
        this.#change(() => drafts.setIdentity(role, { ...typed, source: 'typed' })),
      clearIdentity: ({ role }) => this.#change(() => drafts.setIdentity(role, null)),
      setSignature: ({ signature }) => this.#change(() => drafts.setSignature(signature)),
      setAssisted: ({ isAssisted, isReadBack }) =>
        this.#change(() => drafts.setAssisted(isAssisted, isReadBack)),
      check: ({ step }) => {
        const isGood = this.#form.check(step);
        this.#page.push();
        return ok({ isGood });
      },
      discard: () =>
        this.#change(() => {
          drafts.discard();
          return true;
        }),
      preview: () => this.#preview(),
      confirm: () => this.#confirm(),
      readCard: ({ role }) => {
        this.#card.start(role);
        return ok({});
      },
      stopCard: () => {
        this.#card.stop();
        return ok({});
      },
      printSlip: () => this.#sent.printSlip(),
      printApplication: () => this.#sent.printApplication(),
      dismissSent: () => {
        this.#sent.dismiss();
        return ok({});
      },
      ...this.#lookUpHandlers(),
    };
  }

  #lookUpHandlers(): Pick<
    VaultHandlers,
    'scanCode' | 'stopScan' | 'lookUp' | 'document' | 'printDocument' | 'closeLookup'
  > {
    return {
      scanCode: () => {
        this.#scan.start();
        return ok({});
      },
      stopScan: () => {
        this.#scan.stop();
        return ok({});
      },
      lookUp: async ({ code, lastFour }) => {
        const asked = await this.#lookUp.ask(code, lastFour);
        this.#main.say({ type: 'activity' });
        return asked.ok ? ok({}) : asked;
      },
      document: async ({ sha256 }) => {
        const fetched = await this.#lookUp.document(sha256);
        return fetched.ok ? ok({ pdf: fetched.value }) : fetched;
      },
      printDocument: ({ sha256 }) => this.#printDocument(sha256),
      closeLookup: () => {
        this.#scan.stop();
        this.#lookUp.close();
        return ok({});
      },
    };
  }

  #open(kind: SubmissionKind, subjectId: string | null) {
    const opened = this.#change(() => this.#form.open(kind, subjectId, this.#lookUp.supplements));
    if (!opened.ok) return err('unavailable' as const);
    if (this.#form.drafts.current?.definition.hasDocument === true) void this.#writePaper.warmUp();
    return opened;
  }

  async #preview() {
    const isComplete = this.#form.checkForPaper();
    this.#page.push();
    const open = this.#form.drafts.current;
    if (open === null || !isComplete) return err('incomplete' as const);
    const submittedAtMs = this.#options.clock.nowMs();
    const paper = await this.#writePaper.write(open, { number: null, submittedAtMs });
    return paper.ok
      ? ok({ pdf: paper.value === null ? null : Uint8Array.from(paper.value) })
      : paper;
  }

  async #confirm() {
    if (this.#handIn.isBusy) return err('busy' as const);
    const isComplete = this.#form.check(null);
    this.#page.push();
    // Looking at it made a new draft of it.
    const open = this.#form.drafts.current;
    if (open === null || !isComplete) return err('incomplete' as const);
    const handedIn = await this.#handIn.handIn(open);
    if (!handedIn.ok) return handedIn;
    this.#form.drafts.discard();
    this.#sent.take(handedIn.value, open);
    return ok({});
  }

  async #printDocument(sha256: string) {
    const fetched = await this.#lookUp.document(sha256);
    if (!fetched.ok) return fetched;
    const pages = await pagesIn(fetched.value);
    if (pages === null) return err('damaged' as const);
    const document = this.#options.ids.next();
    this.#papers.add(document, { kind: 'pdf', pdf: fetched.value, pages });
    const fault = await this.#main.printPages(document, 'reply', pages);
    return fault === null ? ok({}) : err(fault);
  }
}
