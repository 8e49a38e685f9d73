import type { ItemSummary } from '../../shared/content.ts';

type Unit = Pick<ItemSummary, 'title' | 'agency'>;

/** What a title says about a unit after its name. */
const description = /的?(?:机构|主要|工作)?(?:职能|职责|概况|简介|设置|信息).*$/u;

/** The unit an item is about, by its title: a government may publish for all of its bureaus. */
export const unitName = ({ title, agency }: Unit): string =>
  title.replace(description, '').trim() || agency;

/** What the unit's own items name as their agency. */
export const unitAgency = (unit: Unit): string => {
  const name = unitName(unit);
  return name.startsWith(unit.agency) ? unit.agency : name;
};
