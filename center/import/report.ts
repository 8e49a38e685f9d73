import type { PutReport } from '../store/items.ts';
import type { Skipped } from './folder.ts';

export interface ImportReport extends PutReport {
  /** Markdown files found, skipped ones counted. */
  readonly files: number;
  readonly channels: number;
  /** Exact doubles in another folder: one item that stands in both channels. */
  readonly doubles: number;
  /** Nobody had named the district: it got a name that says it is an example. */
  readonly districtAssumed: boolean;
  readonly superseded: number;
  readonly repealed: number;
  /** Characters that only their author's font knew, now marked 〓. */
  readonly unknownCharacters: number;
  /** Files in GB 18030, GBK or UTF-16: read like all others. */
  readonly otherEncodings: number;
  /** Markdown files, folders and links that gave no item. */
  readonly skipped: readonly Skipped[];
  /** Files that are not Markdown, by extension. */
  readonly others: ReadonlyMap<string, number>;
  readonly doubts: readonly string[];
}

export const exampleDistrict = { name: '示例区', hotline: '' };

const when = (condition: boolean, line: string): string[] => (condition ? [line] : []);

const otherFiles = (others: ReadonlyMap<string, number>): string => {
  const kinds = [...others].map(([kind, count]) => `${kind || 'no extension'} ${count}`);
  return `not Markdown and left alone: ${kinds.join(', ')}`;
};

/** The report for the operator: figures, then everything that was left out or left open. */
export const describeImport = (report: ImportReport): string =>
  [
    `${report.files} files: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.doubles} doubles merged, ${report.skipped.length} skipped`,
    `${report.channels} channels; ${report.superseded} editions replaced by newer ones, ${report.repealed} texts repealed by others; ${report.unknownCharacters} unknown characters marked`,
    ...when(
      report.districtAssumed,
      `no district was named: it is called ${exampleDistrict.name} until a district.json is loaded`,
    ),
    ...when(report.otherEncodings > 0, `${report.otherEncodings} files are not in UTF-8`),
    ...when(report.others.size > 0, otherFiles(report.others)),
    ...report.skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`),
    ...report.doubts.map((doubt) => `left open ${doubt}`),
  ].join('\n');
