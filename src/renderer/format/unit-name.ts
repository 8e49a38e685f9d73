import type { ItemSummary } from '../../shared/content.ts';

type Unit = Pick<ItemSummary, 'title' | 'agency'>;

/** What a title says about a unit after its name. */
const description =
  /的?(?:机构(?:职能|设置|概况|简介|信息)|(?:主要|工作)?(?:职能|职责)|概况|简介).*$/u;

/** The unit an item is about, by its title: a government may publish for all of its bureaus. */
export const unitName = ({ title, agency }: Unit): string =>
  title.replace(description, '').trim() || agency;

/** How names of units end; a longer name with such an end is another unit: 人民政府 and its 办公室. */
const unitEnd = /(?:局|办|办公室|委|委员会|中心|站|所|处|队)$/u;

/** What the unit's own items name as their agency. */
export const unitAgency = (unit: Unit): string => {
  const name = unitName(unit);
  return name.startsWith(unit.agency) && !unitEnd.test(name) ? unit.agency : name;
};
