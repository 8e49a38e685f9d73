import type { Clock, Ids } from '../shared/clock.ts';
import { TrustedTime, trustedClock } from '../shared/trusted-time.ts';
import type { FromVault } from '../shared/vault-protocol.ts';
import { CardWatch } from './card-watch.ts';
import { identityOfCard } from './draft/identity.ts';
import { Form } from './form.ts';
import { HandIn } from './hand-in/hand-in.ts';
import { PaperReport } from './hand-in/paper-report.ts';
import { SentDesk } from './hand-in/sent-desk.ts';
import { LookUp } from './look-up/look-up.ts';
import { MainDoor } from './main-door.ts';
import type { WritePaper } from './paper/paper.ts';
import { Papers } from './papers.ts';
import { ScanWatch } from './scan-watch.ts';
import { Surroundings } from './surroundings.ts';

export interface VaultOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** To main. */
  readonly post: (message: FromVault) => void;
  readonly writePaper: (surroundings: Surroundings) => WritePaper;
}

/** What a vault is made of, put together. */
export interface VaultParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly main: MainDoor;
  readonly surroundings: Surroundings;
  readonly papers: Papers;
  readonly writePaper: WritePaper;
  readonly form: Form;
  readonly handIn: HandIn;
  readonly paperReport: PaperReport;
  readonly sent: SentDesk;
  readonly lookUp: LookUp;
  readonly card: CardWatch;
  readonly scan: ScanWatch;
}

/** `changed`: the page's view is no longer the newest. */
export const vaultParts = (options: VaultOptions, changed: () => void): VaultParts => {
  const { ids, post } = options;
  const time = new TrustedTime(options.clock, 0);
  const clock = trustedClock(options.clock, time);
  const main = new MainDoor(post);
  const surroundings = new Surroundings(time);
  const papers = new Papers();
  const writePaper = options.writePaper(surroundings);
  const form = new Form(surroundings);
  const tools = { clock, ids, main, surroundings };
  const handIn = new HandIn({ ...tools, writePaper });
  const paperReport = new PaperReport({ ...tools, writePaper });
  const sent = new SentDesk({ ...tools, papers, changed });
  const lookUp = new LookUp(tools, changed);
  const card = new CardWatch({
    want: () => post({ type: 'want-card' }),
    unwant: () => post({ type: 'unwant-card' }),
    read: (role, read) => {
      if (!handIn.isBusy) form.drafts.setIdentity(role, identityOfCard(read));
      post({ type: 'activity' });
    },
    changed,
  });
  const scan = new ScanWatch({
    want: () => post({ type: 'want-scan' }),
    unwant: () => post({ type: 'unwant-scan' }),
    read: (code) => {
      lookUp.scanned(code);
      post({ type: 'activity' });
    },
    changed,
  });
  return { ...tools, papers, writePaper, form, handIn, paperReport, sent, lookUp, card, scan };
};
