/** The six themes of the map (便民地图), in the order of the zone's document. Stands alone so that screens need not load the schemas for it. */
export const placeThemes = [
  'government',
  'street',
  'education',
  'medical',
  'utilities',
  'transport',
] as const;
