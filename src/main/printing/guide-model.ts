import type { ItemDetail } from '../../shared/content.ts';
import type { GuideDetails } from '../../shared/item-details.ts';
import type { guideDensities, PrintGuide } from '../../shared/print-document.ts';
import { bannerOf, printable, type PrintOccasion } from './print-model.ts';
import { symbolOf, verificationSymbol } from './verification.ts';
import { kindWords } from '../../shared/item-words.ts';

/** 一页指南 from what a guide says in structured form. */

const factsOf = (guide: GuideDetails): PrintGuide['facts'] =>
  [
    { label: '办多久', value: guide.timeLimit },
    { label: '收费', value: guide.fee },
    { label: '在哪里办', value: guide.place },
    { label: '什么时候', value: guide.hours },
    { label: '咨询电话', value: guide.phone },
  ]
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => ({ label, value: printable(value) }));

const handOverOf = ({ handOver }: GuideDetails): PrintGuide['handOver'] =>
  handOver === null
    ? null
    : {
        symbol: symbolOf(handOver.url),
        words: printable(`用手机扫一扫，到${handOver.platform}接着办；到窗口一样办。`),
      };

/** Null for an item that is no guide in structured form. */
export const guideOf = (
  detail: ItemDetail,
  occasion: PrintOccasion,
  density: (typeof guideDensities)[number],
): PrintGuide | null => {
  const { item } = detail;
  if (item.details?.kind !== 'guide') return null;
  const guide = item.details;
  return {
    kind: 'guide',
    density,
    kindLabel: kindWords.guide,
    title: printable(item.title),
    agency: printable(item.agency),
    symbol: verificationSymbol(occasion.code),
    symbolCaption: ['到终端扫码核对', 'Scan to verify'],
    banner: bannerOf(detail),
    summary: item.summary === '' ? null : printable(item.summary),
    conditions: guide.conditions.map(printable),
    materials: guide.materials.map(({ name, note }) => ({
      name: printable(name),
      note: printable(note),
    })),
    steps: guide.steps.map(printable),
    facts: factsOf(guide),
    handOver: handOverOf(guide),
  };
};
