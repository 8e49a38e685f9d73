import type { GuideDetails } from '../../../src/shared/item-details.ts';
import { agencies } from './agencies.ts';
import type { Guide } from './guides.ts';
import { formOfGuide } from './matter-forms.ts';

/** A guide's elements in structured form, from the same words as its text. */

const parts = (text: string): string[] =>
  text
    .split('；')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const material = (entry: string): GuideDetails['materials'][number] => {
  const [name = '', note = ''] = entry.split('：');
  return { name, note };
};

/** Themes whose matters can be gone on with on the resident's own phone. */
const onlineThemes = /guide-(?:social|housing|family|business)/;

const handOver = ({ id, channels }: Guide): GuideDetails['handOver'] =>
  onlineThemes.test(channels)
    ? { platform: '示例区政务服务网', url: `https://zwfw.shiliqu.example/matter/${id}` }
    : null;

export const guideDetails = (guide: Guide): GuideDetails => ({
  kind: 'guide',
  conditions: parts(guide.who),
  materials: parts(guide.bring).map(material),
  steps: parts(guide.steps),
  timeLimit: guide.time,
  fee: guide.fee,
  place: guide.place,
  placeId: guide.placeId ?? null,
  hours: '工作日 9:00—12:00，13:30—17:00',
  phone: agencies[guide.agency].phone,
  handOver: handOver(guide),
  formId: formOfGuide(guide.id),
});
