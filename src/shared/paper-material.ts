/** Plain words about printed matter, for sides that load no schema. */

/** 政府公报、政策汇编、办事指南、宣传册: what a reading corner is furnished with, in the order it is shown. */
export const paperKinds = ['gazette', 'compilation', 'guide', 'brochure'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Title and issue: without the issue one gazette is every gazette. */
export const paperName = ({
  title,
  issue,
}: {
  readonly title: string;
  readonly issue: string;
}): string => (issue === '' ? title : `${title} ${issue}`);
