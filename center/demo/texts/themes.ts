import type { Draft } from './document.ts';
import { withAnnex } from './annexes.ts';
import { disclosure } from './disclosure.ts';
import { enriched } from './enrich.ts';
import { enterprise } from './enterprise.ts';
import { firms } from './firms.ts';
import { gazetteDrafts } from './gazette.ts';
import { governance } from './governance.ts';
import { guideDrafts } from './guides.ts';
import { interpretations } from './interpretations.ts';
import { knowledge } from './knowledge.ts';
import { lifeLines } from './life-lines.ts';
import { local } from './local.ts';
import { everyday } from './lookup.ts';
import { notices } from './notices.ts';
import { organizations } from './organizations.ts';
import { developmentPolicies } from './policies-development.ts';
import { industryPolicies } from './policies-industry.ts';
import { livelihoodPolicies } from './policies-livelihood.ts';
import { placeDrafts } from './places.ts';
import { policyReadings } from './policies-readings.ts';
import { withOfd } from './sealed.ts';
import { surroundingsPolicies } from './policies-surroundings.ts';
import { placed } from './placing.ts';
import { mediaReadings, withPictures } from './reading-forms.ts';
import { residents } from './residents.ts';
import { responses } from './responses.ts';
import { servicesStandard } from './services-standard.ts';
import { terms } from './terms.ts';

const documents = {
  enterprise: enterprise.map(withAnnex),
  residents: residents.map(withAnnex).map(withOfd),
  governance: governance.map(withAnnex),
  interpretations: [...interpretations.map(withPictures), ...mediaReadings],
};

const written: Readonly<Record<string, readonly Draft[]>> = {
  ...documents,
  guides: guideDrafts,
  notices,
  everyday,
  local,
  knowledge: knowledge.map(withAnnex),
  'services-standard': servicesStandard,
  'policies-development': developmentPolicies,
  'policies-industry': industryPolicies,
  'policies-livelihood': livelihoodPolicies,
  'policies-surroundings': surroundingsPolicies,
  'policies-readings': policyReadings,
  disclosure,
  organizations,
  'life-lines': lifeLines,
  responses,
  firms,
  places: placeDrafts,
  terms,
  gazette: gazetteDrafts(Object.values(documents).flat()),
};

/** One JSON file a theme. */
export const themes: Readonly<Record<string, readonly Draft[]>> = Object.fromEntries(
  Object.entries(written).map(([theme, each]) => [
    theme,
    each.map((draft) => enriched(placed(draft))),
  ]),
);

export const drafts: readonly Draft[] = Object.values(themes).flat();
