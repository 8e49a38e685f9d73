import type { LookupDetails } from '../../../src/shared/item-details.ts';
import { type AgencyKey, agencies } from './agencies.ts';
import { blocksOf } from './markup.ts';

/** 便民查询: of which kind the tables are that one looks something up in. The table is that of the text. */
const topics: Readonly<Record<string, LookupDetails['topic']>> = {
  'lookup-phones': 'phones',
  'heat-2026-11-13': 'phones',
  'lookup-bus': 'transport',
  'lookup-parking': 'transport',
  'lookup-schools': 'transport',
  'service-parks-bus': 'transport',
  'lookup-library': 'hours',
  'lookup-markets': 'hours',
  'lookup-toilets': 'hours',
  'venue-list': 'hours',
  'lookup-charging': 'fees',
  'lookup-nursing-homes': 'fees',
  'lookup-price': 'fees',
  'fee-parking-2026': 'fees',
  'lookup-clinics': 'medical',
  'lookup-pharmacy': 'medical',
  'lookup-meal-points': 'other',
  'lookup-water-quality': 'other',
  'emergency-shelter-2026': 'other',
};

/** Looked through again since it was published, on these days. */
const checked: Readonly<Record<string, string>> = {
  'lookup-bus': '2026-11-20',
  'lookup-markets': '2026-10-12',
  'lookup-charging': '2026-11-02',
};

interface Told {
  readonly id: string;
  readonly agency: AgencyKey;
  readonly published: string;
  readonly text: string;
}

/** Undefined for an item that is no look-up. */
export const lookupDetails = ({ id, agency, published, text }: Told): LookupDetails | undefined => {
  const topic = topics[id];
  const table = blocksOf(text).find((block) => block.kind === 'table');
  if (topic === undefined || table === undefined) return undefined;
  return {
    kind: 'lookup',
    topic,
    columns: table.head,
    rows: table.rows,
    origin: agencies[agency].name,
    checkedOn: checked[id] ?? published,
  };
};
