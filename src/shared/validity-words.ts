import type { ValidityState } from './validity.ts';

/** 有效性 in the words of the disclosure catalogue: the same on screen, on paper and on the slip. */
export const validityWords: Readonly<
  Record<ValidityState, { readonly zh: string; readonly en: string }>
> = {
  'in-force': { zh: '有效', en: 'In force' },
  expiring: { zh: '将失效', en: 'Ends soon' },
  expired: { zh: '已失效', en: 'Expired' },
  repealed: { zh: '已废止', en: 'Repealed' },
  amended: { zh: '已修改', en: 'Amended' },
};
