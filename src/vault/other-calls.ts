import { err, ok } from '../shared/result.ts';
import type { VaultHandlers } from './page-door.ts';
import { pagesIn } from './papers.ts';
import type { VaultParts } from './parts.ts';

/** The page's calls about devices, what was handed in, and cases that are looked up. */

type DeviceCall = 'readCard' | 'stopCard' | 'scanCode' | 'stopScan';

export const deviceCalls = ({ card, scan }: VaultParts): Pick<VaultHandlers, DeviceCall> => ({
  readCard: ({ role }) => {
    card.start(role);
    return ok({});
  },
  stopCard: () => {
    card.stop();
    return ok({});
  },
  scanCode: () => {
    scan.start();
    return ok({});
  },
  stopScan: () => {
    scan.stop();
    return ok({});
  },
});

type SentCall = 'printSlip' | 'printApplication' | 'dismissSent';

export const sentCalls = ({ sent }: VaultParts): Pick<VaultHandlers, SentCall> => ({
  printSlip: () => sent.printSlip(),
  printApplication: () => sent.printApplication(),
  dismissSent: () => {
    sent.dismiss();
    return ok({});
  },
});

const printDocument = async ({ lookUp, papers, main, ids }: VaultParts, sha256: string) => {
  const fetched = await lookUp.document(sha256);
  if (!fetched.ok) return fetched;
  const pages = await pagesIn(fetched.value);
  if (pages === null) return err('damaged' as const);
  const document = ids.next();
  papers.add(document, { kind: 'pdf', pdf: fetched.value, pages });
  const fault = await main.printPages(document, 'reply', pages);
  if (fault === null) return ok({});
  papers.drop(document);
  return err(fault);
};

type LookUpCall = 'lookUp' | 'document' | 'printDocument' | 'closeLookup';

export const lookUpCalls = (parts: VaultParts): Pick<VaultHandlers, LookUpCall> => {
  const { lookUp, scan, main } = parts;
  return {
    lookUp: async ({ code, lastFour }) => {
      const asked = await lookUp.ask(code, lastFour);
      main.say({ type: 'activity' });
      return asked.ok ? ok({}) : asked;
    },
    document: async ({ sha256 }) => {
      const fetched = await lookUp.document(sha256);
      return fetched.ok ? ok({ pdf: fetched.value }) : fetched;
    },
    printDocument: ({ sha256 }) => printDocument(parts, sha256),
    closeLookup: () => {
      scan.stop();
      lookUp.close();
      return ok({});
    },
  };
};
