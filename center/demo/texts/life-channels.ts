/** Which items stand in which stage of a life or of a firm, by channel: one item, many channels. */
export const stages: Readonly<Record<string, string>> = {
  'event-birth': 'guide-household-newborn guide-birth-register guide-kindergarten',
  'event-school': 'guide-kindergarten guide-student-transfer lookup-schools',
  'event-job':
    'guide-social-join guide-unemployment guide-skill-subsidy guide-talent-housing guide-residence-permit guide-outdoor-stall',
  'event-marriage': 'guide-marriage guide-household-move guide-id-card',
  'event-home':
    'guide-real-estate-trade guide-public-rental guide-provident-rent guide-lift-install guide-homestead guide-household-move',
  'event-medical':
    'guide-medical-remote guide-chronic-disease guide-medical-reimburse guide-injury lookup-clinics',
  'event-retire':
    'guide-retire guide-pension-transfer guide-elderly-card guide-long-term-care guide-driver-licence lookup-meal-points',
  'event-hardship':
    'guide-low-income guide-temporary-assistance guide-disabled-card guide-legal-aid guide-veteran-card guide-farm-subsidy',
  'event-farewell': 'guide-farewell guide-real-estate-inherit',
  'stage-open':
    'guide-company-open guide-shop-food guide-outdoor-stall finance-startup-subsidy-2023',
  'stage-run':
    'guide-road-transport tax-small-business-guide-2026 tax-invoice-notice-2026 finance-sme-growth-2026',
  'stage-fund':
    'funding-interest-2024 funding-guarantee-2025 funding-emergency-turnover funding-farm-insurance-2026',
  'stage-people':
    'talent-skill-training-2026 talent-housing-2025 service-talent-fair guide-injury guide-social-join',
  'stage-expand': 'land-standard-2025 land-workshop-rent-2026 land-green-factory-2026',
  'stage-close': 'guide-company-close tax-service-promise',
};

/** The channels an item stands in because of it. */
export const stagesOf = (itemId: string): readonly string[] =>
  Object.entries(stages)
    .filter(([, items]) => items.split(' ').includes(itemId))
    .map(([channel]) => channel);
