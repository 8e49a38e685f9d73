import type { ItemDetail } from '../../shared/content.ts';
import { CalendarDay, ItemId } from '../../shared/item.ts';
import type { Verification } from '../../shared/printing.ts';
import { parseSummary, type SignedSummary } from '../../shared/signed-summary.ts';
import { isSignedBy } from './summary.ts';
import { editionDigest } from './verification.ts';
import { validityFamily } from '../../shared/validity-words.ts';

/** Checks a signed summary against the keys of the stations and what is published: all without a network. */

export interface SummaryContent {
  item(id: ItemId): Promise<ItemDetail | null>;
  /** The key of a station, Ed25519, raw, base64; null for one nobody vouches for. */
  stationKey(station: string): string | null;
}

/** A scanner hands over bytes; some of them were told that Chinese is GB 18030. */
const charsets = ['utf-8', 'gb18030'] as const;
const longestBytes = 2_000;

/** The readings of the bytes that are signed summaries; at most one of them can be the one that was signed. */
export const scannedSummaries = (payload: Uint8Array): readonly SignedSummary[] => {
  if (payload.length > longestBytes) return [];
  return charsets.flatMap((charset) => {
    try {
      const summary = parseSummary(new TextDecoder(charset, { fatal: true }).decode(payload));
      return summary === null ? [] : [summary];
    } catch {
      return []; // not of this charset
    }
  });
};

type Signed = Extract<Verification, { verdict: 'signed' }>;

const aboutOf = (
  { claims, lines }: SignedSummary,
  detail: ItemDetail | null,
): Pick<Signed, 'title' | 'documentNumber' | 'validity' | 'family'> =>
  detail === null
    ? {
        title: lines[0] ?? '',
        documentNumber: null,
        validity: claims.validity,
        // Nobody here knows what it was: what is no rule any more is the safer thing to say.
        family: 'rule',
      }
    : {
        title: detail.item.title,
        documentNumber: detail.item.documentNumber,
        validity: detail.validity.state,
        family: validityFamily(detail.validity, detail.item.kind),
      };

/** What stands published against what the code says; null when the two contradict each other. */
const editionOf = (
  { claims }: SignedSummary,
  detail: ItemDetail | null,
): Signed['edition'] | null => {
  if (detail === null || claims.revision > detail.item.revision) return 'gone';
  if (claims.digest === editionDigest(detail.item)) return 'same';
  return claims.revision === detail.item.revision ? null : 'updated';
};

/** `summaries`: the readings of one code, at least one. */
export const verifySummary = async (
  summaries: readonly SignedSummary[],
  content: SummaryContent,
): Promise<Verification> => {
  const goodOne = summaries.find((each) => {
    const key = content.stationKey(each.claims.station);
    return key !== null && isSignedBy(each, key);
  });
  const [first] = summaries;
  const summary = goodOne ?? first;
  if (summary === undefined) return { verdict: 'not-ours' };
  const { claims } = summary;
  const isKnown = content.stationKey(claims.station) !== null;
  const itemId = ItemId.safeParse(claims.itemId);
  const saidOn = CalendarDay.safeParse(claims.day);
  if (!itemId.success || !saidOn.success) return { verdict: 'not-ours' };
  if (isKnown && goodOne === undefined) return { verdict: 'altered' };
  const detail = await content.item(itemId.data);
  const edition = editionOf(summary, detail);
  if (edition === null) return { verdict: 'altered' };
  return {
    verdict: 'signed',
    signature: isKnown ? 'good' : 'unknown-station',
    station: claims.station,
    edition,
    itemId: itemId.data,
    ...aboutOf(summary, detail),
    saidOn: saidOn.data,
  };
};
