import type { Draft } from './document.ts';

/** Documents that also exist as OFD with the demonstration's seal; by item id. */
export const sealedFiles: Readonly<Record<string, string>> = {
  'elderly-meal-amend-2026': 'elderly-meal-amend-2026.ofd',
};

export const withOfd = (draft: Draft): Draft => {
  const file = sealedFiles[draft.id];
  if (file === undefined) return draft;
  const entry = `${file}|${draft.number ?? draft.title}（OFD 公文，盖示例章）`;
  return { ...draft, files: [...(draft.files ?? []), entry] };
};
